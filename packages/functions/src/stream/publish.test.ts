import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Events, newId, SYSTEM } from "@tandem/core/platform";
import type { DynamoDBRecord } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { handler } from "./publish.ts";

interface Entry {
  DetailType: string;
  Detail: string;
  Source: string;
}
/** A bus on the wire: takes what it is told to take. */
const calls: Entry[][] = [];
let refuse: (entry: Entry) => boolean = () => false;
let broken = false;
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const { Entries } = JSON.parse(Buffer.concat(parts).toString()) as { Entries: Entry[] };
    calls.push(Entries);
    response.writeHead(broken ? 400 : 200, { "content-type": "application/x-amz-json-1.1" });
    const taken = Entries.map((entry) =>
      refuse(entry) ? { ErrorCode: "ThrottlingException" } : { EventId: "e" },
    );
    response.end(JSON.stringify(broken ? { __type: "InternalException" } : { Entries: taken }));
  });
});

beforeAll(async () => {
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
  const { port } = server.address() as AddressInfo;
  process.env.AWS_ENDPOINT_URL_EVENTBRIDGE = `http://127.0.0.1:${port}`;
  for (const name of ["TABLE", "BUS", "SECRETS_ID", "MAIL_FROM", "PUBLIC_URL", "STAGE"]) {
    process.env[`TANDEM_${name}`] ??= "test";
  }
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  calls.length = 0;
  refuse = () => false;
  broken = false;
});

/** A stream record of an event row, written as DynamoDB writes it. */
const record = (n: number, eventName: "INSERT" | "MODIFY" = "INSERT", entity = "event") => {
  const id = newId("evt");
  const { Item } = Events.create({
    id,
    subjectType: "campaign",
    subjectId: "cmp_1",
    kind: "campaign.published",
    at: "2026-03-01T10:00:00.000Z",
    actor: SYSTEM,
    data: { n },
    day: "2026-03-01",
    shard: 0,
  }).params({ table: "t" }) as { Item: Record<string, unknown> };
  const image = Object.fromEntries(
    Object.entries(Item).map(([key, value]) => [key, inWire(value)]),
  );
  image.__edb_e__ = { S: entity };
  return {
    eventName,
    dynamodb: { SequenceNumber: String(n), NewImage: image },
  } as DynamoDBRecord;
};
const inWire = (value: unknown): Record<string, unknown> => {
  if (typeof value === "string") return { S: value };
  if (typeof value === "number") return { N: String(value) };
  const entries = Object.entries(value as object).map(([key, inner]) => [key, inWire(inner)]);
  return { M: Object.fromEntries(entries) };
};

test("only new event rows are published, ten a call, told as facts", async () => {
  const records = [
    record(0, "MODIFY"),
    record(1, "INSERT", "campaign"),
    ...Array.from({ length: 12 }, (_, i) => record(i + 2)),
  ];
  expect(await handler({ Records: records })).toEqual({ batchItemFailures: [] });
  expect(calls.map((entries) => entries.length).sort((a, b) => b - a)).toEqual([10, 2]);
  const entry = calls.flat()[0];
  expect(entry).toMatchObject({ Source: "tandem", DetailType: "campaign.published" });
  expect(JSON.parse(entry?.Detail ?? "")).toMatchObject({
    kind: "campaign.published",
    subjectId: "cmp_1",
    actor: SYSTEM,
  });
  expect(JSON.parse(entry?.Detail ?? "")).not.toHaveProperty("shard");
});

test("the stream goes on from the first event that was not taken", async () => {
  refuse = ({ Detail }) => [5, 7].includes(JSON.parse(Detail).data.n);
  const records = Array.from({ length: 15 }, (_, i) => record(i));
  expect(await handler({ Records: records })).toEqual({
    batchItemFailures: [{ itemIdentifier: "5" }],
  });
});

test("a bus that cannot be reached loses nothing", async () => {
  broken = true;
  expect(await handler({ Records: [record(3), record(4)] })).toEqual({
    batchItemFailures: [{ itemIdentifier: "3" }],
  });
});
