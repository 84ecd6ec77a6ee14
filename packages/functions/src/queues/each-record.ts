import { type createPlatform, log, onTable, type Platform, UnderWay } from "@tandem/core/platform";
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { platformOf } from "../platform.ts";

/** Which engines a worker uses besides the table. */
type Engines = Parameters<typeof createPlatform>[0];

type Handler = (
  event: SQSEvent,
  context?: Pick<Context, "awsRequestId">,
) => Promise<SQSBatchResponse>;

/** Which message it is and when it was sent, the same at each delivery, and the how-manieth this is. */
export interface Delivery {
  messageId: string;
  /** Epoch milliseconds. */
  sentAt: number;
  receives: number;
}

/**
 * A worker that does its work record by record: what fails comes again, alone, and after the
 * queue's last attempt lies in its dead-letter queue. `T` is what the queue carries: the detail of
 * an event from the bus, or a message as it was sent.
 */
export function eachRecord<T>(
  work: (event: T, platform: Platform, delivery: Delivery) => Promise<void>,
  engines: Engines = {},
): Handler {
  const platform = platformOf({ ...onTable, ...engines });
  return async ({ Records }, context) => ({
    batchItemFailures: await failuresOf(
      Records,
      (event: T, delivery) => work(event, platform(), delivery),
      context?.awsRequestId,
    ),
  });
}

/**
 * A worker that does a whole batch at once, where that costs less than one by one. When the batch
 * fails, its records are tried alone, so that one bad record does not take the others along.
 */
export function eachBatch<T>(work: (events: T[], platform: Platform) => Promise<void>): Handler {
  const platform = platformOf(onTable);
  return async ({ Records }, context) => {
    const requestId = context?.awsRequestId;
    try {
      await work(
        Records.map((record) => messageOf<T>(record)),
        platform(),
      );
      return { batchItemFailures: [] };
    } catch (error) {
      log.warn("batch failed", { requestId, records: Records.length, ...nameOf(error) });
      const alone = (event: T) => work([event], platform());
      return { batchItemFailures: await failuresOf(Records, alone, requestId) };
    }
  };
}

async function failuresOf<T>(
  records: SQSRecord[],
  work: (event: T, delivery: Delivery) => Promise<void>,
  requestId: string | undefined,
): Promise<SQSBatchResponse["batchItemFailures"]> {
  const outcomes = await Promise.allSettled(
    records.map(async (record) => work(messageOf<T>(record), deliveryOf(record))),
  );
  return outcomes.flatMap((outcome, i) => {
    const record = records[i];
    if (outcome.status === "fulfilled" || !record) return [];
    const facts = { requestId, messageId: record.messageId, eventId: eventIdOf(record) };
    if (outcome.reason instanceof UnderWay) log.info("effect is under way elsewhere", facts);
    else log.error("record failed", { ...facts, ...nameOf(outcome.reason) });
    return [{ itemIdentifier: record.messageId }];
  });
}

const deliveryOf = ({ messageId, attributes }: SQSRecord): Delivery => ({
  messageId,
  sentAt: Number(attributes?.SentTimestamp) || 0,
  receives: Number(attributes?.ApproximateReceiveCount ?? 1),
});

/** The bus wraps an event in an envelope whose `detail` it is; a message sent to the queue comes as it is. */
function messageOf<T>(record: SQSRecord): T {
  const body = JSON.parse(record.body) as { "detail-type"?: string; detail?: T };
  return body["detail-type"] === undefined ? (body as T) : (body.detail as T);
}

function eventIdOf(record: SQSRecord): string | undefined {
  try {
    return messageOf<{ id?: string }>(record).id;
  } catch {
    return undefined;
  }
}

/** What is safe to log of an error: its message may quote an address or a text, its name and place cannot. */
const nameOf = (error: unknown) =>
  error instanceof Error
    ? { errorName: error.name, stack: error.stack?.split("\n    at ").slice(1, 6) }
    : { errorName: typeof error };
