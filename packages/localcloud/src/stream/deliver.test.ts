import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { expect, test } from "vitest";
import type { Handler } from "../handlers.ts";
import { deliver } from "./deliver.ts";

const records: _Record[] = Array.from({ length: 8 }, (_, i) => ({
  eventID: String(i),
  eventName: "INSERT",
  dynamodb: {
    SequenceNumber: String(i),
    NewImage: { n: { N: String(i) }, b: { B: new Uint8Array([i]) } },
  },
}));
const numbers = (event: unknown) =>
  (event as DynamoDBStreamEvent).Records.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber));

async function run(handler: Handler): Promise<string[]> {
  const done: string[] = [];
  const options = { arn: "arn", timeoutSeconds: 5, log: () => undefined, stopped: () => false };
  await deliver({ ...options, records, handler, done: (number) => done.push(number) });
  return done;
}

test("a batch that throws is halved until only the culprit waits", async () => {
  const batches: number[][] = [];
  let refusals = 2;
  const done = await run(async (event) => {
    const batch = numbers(event);
    batches.push(batch);
    if (batch.includes(5) && batch.length > 1) throw new Error("poison");
    if (batch.includes(5) && refusals-- > 0) throw new Error("still poison");
  });
  expect(batches[0]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(batches.filter((batch) => batch.length === 1 && batch[0] === 5)).toHaveLength(3);
  expect(done.at(-1)).toBe("7");
  expect(done.map(Number)).toEqual([...done.map(Number)].sort((a, b) => a - b));
});

test("a batch that names a failure is tried again from that record on", async () => {
  const batches: number[][] = [];
  await run(async (event) => {
    const batch = numbers(event);
    batches.push(batch);
    return batches.length === 1 ? { batchItemFailures: [{ itemIdentifier: "3" }] } : undefined;
  });
  expect(batches).toEqual([
    [0, 1, 2, 3, 4, 5, 6, 7],
    [3, 4, 5, 6, 7],
  ]);
});

test("binary values arrive as base64, as the deployed runtime gives them", async () => {
  let image: unknown;
  await run(async (event) => {
    image = (event as DynamoDBStreamEvent).Records[2]?.dynamodb?.NewImage;
  });
  expect(image).toEqual({ n: { N: "2" }, b: { B: "Ag==" } });
});
