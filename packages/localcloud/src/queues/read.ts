import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSRecord } from "aws-lambda";
import { type Places, queueUrl } from "../environment.ts";
import type { Functions } from "../functions.ts";
import type { Log } from "../log.ts";
import type { Wiring } from "../wiring.ts";
import { makeConsumer, type QueueConsumer } from "./consumer.ts";
import { type DeadLetter, deadLetterQueue } from "./server.ts";

/** Everything that reads a queue. */
export type Reading = {
  /** The messages that died since the start and were handed over, oldest first. */
  died(): DeadLetter[];
  /** Resolves when nothing is being worked on any more. */
  stop(): Promise<void>;
};

/** Feeds every queue to its function and, where the wiring says so, every dead-letter queue to its one. */
export function readQueues(options: {
  wiring: Wiring;
  functions: Functions;
  places: Places;
  sqs: SQSClient;
  log: Log;
}): Reading {
  const { wiring, functions, places, sqs, log } = options;
  // Each reader holds a connection for as long as nothing comes; the two kinds must not wait for
  // each other's.
  const aside = new SQSClient();
  const died: DeadLetter[] = [];
  const readers: QueueConsumer[] = [];
  for (const [name, handler] of functions.queues) {
    const queue = wiring.queues[name];
    if (!queue) continue;
    const address = queueUrl(places, name);
    readers.push(makeConsumer({ name, wiring: queue, url: address, sqs, handler, log }));
    if (!wiring.deadLetters || !functions.deadLetters) continue;
    const dlq = deadLetterQueue(name);
    readers.push(
      makeConsumer({
        name: dlq,
        wiring: { ...wiring.deadLetters, windowSeconds: 0 },
        url: queueUrl(places, dlq),
        sqs: aside,
        handler: functions.deadLetters,
        log,
        onTaken: (records) =>
          died.push(...records.map((record) => letterOf(name, queue.maxReceives, record))),
      }),
    );
  }
  for (const reader of readers) reader.start();
  return {
    died: () => [...died],
    async stop() {
      await Promise.all(readers.map((reader) => reader.stop()));
      aside.destroy();
    },
  };
}

const letterOf = (queue: string, receives: number, record: SQSRecord): DeadLetter => ({
  queue,
  id: record.messageId,
  body: record.body,
  receives,
});
