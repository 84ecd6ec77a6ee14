import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { SQSEvent, SQSRecord } from "aws-lambda";
import { Consumer } from "sqs-consumer";
import { names } from "../environment.ts";
import { failedItems, type Handler, invoke } from "../handlers.ts";
import { type Log, reason } from "../log.ts";
import type { QueueWiring } from "../wiring.ts";
import { idOf, isOwn } from "./identity.ts";

/** Reads one queue and feeds its function. */
export type QueueConsumer = {
  start(): void;
  /** Resolves when nothing is being worked on any more. */
  stop(): Promise<void>;
};

function record(queue: string, message: Message): SQSRecord {
  return {
    messageId: idOf(message),
    receiptHandle: message.ReceiptHandle ?? "",
    body: message.Body ?? "",
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "",
      SenderId: names.account,
      ApproximateFirstReceiveTimestamp: "",
      ...message.Attributes,
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {})
        .filter(([name]) => !isOwn(name))
        .map(([name, value]) => [
          name,
          {
            dataType: value.DataType ?? "String",
            ...(value.StringValue === undefined ? {} : { stringValue: value.StringValue }),
          },
        ]),
    ),
    md5OfBody: message.MD5OfBody ?? "",
    eventSource: "aws:sqs",
    eventSourceARN: `arn:aws:sqs:${names.region}:${names.account}:${queue}`,
    awsRegion: names.region,
  };
}

// In the cloud a failed message waits out its visibility timeout; nobody waits minutes for that at
// a desk. The receive count and the dead-letter rule are the same. Together the waits outlast a
// lease of one minute, which a killed process leaves behind.
const WAITS_SECONDS = [0, 1, 15, 60];
const retryAfterSeconds = (message: Message): number => {
  const received = Number(message.Attributes?.ApproximateReceiveCount ?? 1);
  return WAITS_SECONDS[Math.min(received, WAITS_SECONDS.length) - 1] ?? 0;
};

/**
 * Reads a queue as the deployed event source does: batches of the wired size, collected for the
 * wired window, one at a time, failures per record.
 */
export function makeConsumer(options: {
  name: string;
  wiring: Pick<QueueWiring, "batch" | "windowSeconds" | "timeoutSeconds">;
  url: string;
  sqs: SQSClient;
  handler: Handler;
  log: Log;
  /** Called with what the function took. */
  onTaken?: (records: readonly SQSRecord[]) => void;
}): QueueConsumer {
  const { name, wiring, url, sqs, handler, log, onTaken } = options;
  let waiting: Message[] = [];
  let timer: NodeJS.Timeout | undefined;
  let working = Promise.resolve();

  async function deliver(messages: Message[]): Promise<void> {
    const event: SQSEvent = { Records: messages.map((message) => record(name, message)) };
    const ids = event.Records.map(({ messageId }) => messageId);
    let failed: Set<string>;
    try {
      failed = failedItems(await invoke(handler, event, name, wiring.timeoutSeconds), ids);
      if (failed.size) log("queue.records_failed", { queue: name, failed: [...failed] });
    } catch (error) {
      log("queue.batch_failed", { queue: name, messages: ids, reason: reason(error) });
      failed = new Set(ids);
    }
    onTaken?.(event.Records.filter(({ messageId }) => !failed.has(messageId)));
    const entries = (wanted: boolean) =>
      messages.filter((message) => failed.has(idOf(message)) === wanted);
    for (const [done, again] of pairs(entries(false), entries(true))) {
      if (done.length)
        await sqs.send(
          new DeleteMessageBatchCommand({
            QueueUrl: url,
            Entries: done.map(({ ReceiptHandle }, i) => ({ Id: String(i), ReceiptHandle })),
          }),
        );
      if (again.length)
        await sqs.send(
          new ChangeMessageVisibilityBatchCommand({
            QueueUrl: url,
            Entries: again.map((message, i) => ({
              Id: String(i),
              ReceiptHandle: message.ReceiptHandle,
              VisibilityTimeout: retryAfterSeconds(message),
            })),
          }),
        );
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    while (waiting.length) {
      const batch = waiting.slice(0, wiring.batch);
      waiting = waiting.slice(wiring.batch);
      working = working
        .then(() => deliver(batch))
        .catch((error: unknown) => {
          log("queue.answer_failed", { queue: name, reason: reason(error) });
        });
    }
    await working;
  }

  const consumer = Consumer.create({
    queueUrl: url,
    sqs,
    batchSize: Math.min(10, wiring.batch),
    waitTimeSeconds: 20,
    shouldDeleteMessages: false,
    messageSystemAttributeNames: ["All"],
    messageAttributeNames: ["All"],
    async handleMessageBatch(messages) {
      waiting.push(...messages);
      if (wiring.windowSeconds === 0 || waiting.length >= wiring.batch) await flush();
      else timer ??= setTimeout(() => void flush(), wiring.windowSeconds * 1000);
      return messages;
    },
  });
  let stopping = false;
  consumer.on("error", (error) => {
    if (!stopping) log("queue.receive_failed", { queue: name, reason: reason(error) });
  });

  return {
    start: () => consumer.start(),
    async stop() {
      stopping = true;
      consumer.stop({ abort: true });
      clearTimeout(timer);
      await working;
    },
  };
}

/** Slices two lists alike into pieces of at most ten, which is the limit of one SQS call. */
function pairs<T>(first: T[], second: T[]): [T[], T[]][] {
  const pieces: [T[], T[]][] = [];
  for (let i = 0; i < Math.max(first.length, second.length); i += 10)
    pieces.push([first.slice(i, i + 10), second.slice(i, i + 10)]);
  return pieces;
}
