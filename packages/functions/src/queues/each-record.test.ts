import { UnderWay } from "@tandem/core/platform";
import type { SQSEvent, SQSRecord } from "aws-lambda";
import { beforeAll, expect, test } from "vitest";
import { eachBatch, eachRecord } from "./each-record.ts";

beforeAll(() => {
  for (const name of ["TABLE", "BUS", "SECRETS_ID", "MAIL_FROM", "PUBLIC_URL", "STAGE"]) {
    process.env[`TANDEM_${name}`] ??= "test";
  }
  process.env.POWERTOOLS_DEV ??= "false";
});

interface Work {
  id: string;
}
const envelope = (detail: Work) => JSON.stringify({ id: "x", "detail-type": "k", detail });
const batch = (...bodies: string[]): SQSEvent => ({
  Records: bodies.map((body, i) => ({ messageId: `m${i}`, body }) as SQSRecord),
});

test("only the records that failed come again", async () => {
  const done: string[] = [];
  const handler = eachRecord<Work>(async ({ id }) => {
    if (id === "bad") throw new Error("no");
    if (id === "busy") throw new UnderWay("busy");
    done.push(id);
  });
  const answer = await handler(
    batch(
      envelope({ id: "a" }),
      envelope({ id: "bad" }),
      "no json",
      envelope({ id: "busy" }),
      envelope({ id: "b" }),
    ),
  );
  expect(answer.batchItemFailures.map((one) => one.itemIdentifier)).toEqual(["m1", "m2", "m3"]);
  expect(done.sort()).toEqual(["a", "b"]);
});

test("a message sent to the queue itself arrives as it was sent", async () => {
  const got: unknown[] = [];
  await eachRecord<{ kind: string }>(async (message) => void got.push(message))(
    batch(JSON.stringify({ kind: "sweep" })),
  );
  expect(got).toEqual([{ kind: "sweep" }]);
});

test("a batch is done at once, and record by record when it fails", async () => {
  const calls: string[][] = [];
  const handler = eachBatch<Work>(async (events) => {
    const ids = events.map(({ id }) => id);
    calls.push(ids);
    if (ids.includes("bad")) throw new Error("no");
  });
  const good = await handler(batch(envelope({ id: "a" }), envelope({ id: "b" })));
  expect(good.batchItemFailures).toEqual([]);
  expect(calls).toEqual([["a", "b"]]);
  const mixed = await handler(batch(envelope({ id: "c" }), envelope({ id: "bad" })));
  expect(mixed.batchItemFailures).toEqual([{ itemIdentifier: "m1" }]);
  expect(calls.slice(1)).toEqual([["c", "bad"], ["c"], ["bad"]]);
});
