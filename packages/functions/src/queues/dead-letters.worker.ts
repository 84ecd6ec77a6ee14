import { keepDeadLetter, queueOfArn } from "@tandem/core/job";
import { log, now, onTable, systemCtx } from "@tandem/core/platform";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { platformOf } from "../platform.ts";
import { queues } from "../wiring.ts";

const platform = platformOf(onTable);
const names = Object.keys(queues);

/**
 * Dead-letter queues → rows that admins can see. It takes messages as they are: what lies here may
 * be no message of ours at all.
 */
export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const outcomes = await Promise.allSettled(Records.map(keep));
  const batchItemFailures = outcomes.flatMap((outcome, i) => {
    const record = Records[i];
    if (outcome.status === "fulfilled" || !record) return [];
    const { name } = outcome.reason as Error;
    log.error("dead letter not kept", { messageId: record.messageId, errorName: name });
    return [{ itemIdentifier: record.messageId }];
  });
  return { batchItemFailures };
}

async function keep({ messageId, body, attributes, eventSourceARN }: SQSRecord): Promise<void> {
  const queue = queueOfArn(eventSourceARN, names);
  const wired = queues[queue as keyof typeof queues];
  await keepDeadLetter(systemCtx(platform(), now(), messageId), {
    messageId,
    queue,
    body,
    // Its own queue counts on where this one began.
    receives: wired?.maxReceives ?? Number(attributes.ApproximateReceiveCount),
    sentAt: new Date(Number(attributes.SentTimestamp) || now().getTime()),
  });
}
