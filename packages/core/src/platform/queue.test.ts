import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Queues } from "./queue.ts";

interface Batch {
  QueueUrl: string;
  MessageBody?: string;
  Entries?: Array<{ Id: string; MessageBody: string }>;
}

/** SQS on the wire, that does not take the first `refusals` messages. */
const asked: Batch[] = [];
const taken: unknown[] = [];
let refusals = 0;
const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const batch = JSON.parse(Buffer.concat(parts).toString()) as Batch;
  asked.push(batch);
  const Failed: Array<{ Id: string }> = [];
  for (const { Id, MessageBody } of batch.Entries ?? []) {
    if (refusals-- > 0) Failed.push({ Id });
    else taken.push(JSON.parse(MessageBody));
  }
  if (batch.MessageBody) taken.push(batch.MessageBody);
  response.end(JSON.stringify(batch.Entries ? { Failed } : { MessageId: "m" }));
});

let url: string;
beforeAll(async () => {
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/000000000000/tandem-letters`;
  process.env.TANDEM_QUEUE_LETTERS = url;
});
afterAll(() => {
  delete process.env.TANDEM_QUEUE_LETTERS;
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  asked.length = 0;
  taken.length = 0;
  refusals = 0;
});

test("a message goes to where its queue is, as it is", async () => {
  await new Queues().sendBody("letters", "not { JSON");
  expect(asked).toEqual([{ QueueUrl: url, MessageBody: "not { JSON" }]);
  expect(taken).toEqual(["not { JSON"]);
});

test("many go ten a call, and what was not taken goes again", async () => {
  refusals = 3;
  const messages = Array.from({ length: 23 }, (_, n) => ({ n }));
  await new Queues().sendAll("letters", messages);
  expect(asked.map(({ Entries }) => Entries?.length)).toEqual([10, 3, 10, 3]);
  expect(taken).toHaveLength(23);
  expect(taken).toEqual(expect.arrayContaining(messages));
});

test("what is never taken is told of", async () => {
  refusals = 100;
  await expect(new Queues().sendAll("letters", [1, 2])).rejects.toThrow(
    "2 messages were not taken",
  );
});
