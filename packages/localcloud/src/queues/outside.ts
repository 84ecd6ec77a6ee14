import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { type Places, queueUrl } from "../environment.ts";
import type { Wiring } from "../wiring.ts";
import { deadLetterQueue, type QueueServer } from "./server.ts";

const AT_ONCE = 10;
const DEAD_SECONDS = "1209600";

/**
 * Uses another SQS as the embedded one is used: makes each queue of the wiring and its dead-letter
 * queue where they are missing. It keeps its messages itself.
 */
export async function useQueues(
  wiring: Pick<Wiring, "queues" | "deadLetters">,
  places: Places,
  sqs: SQSClient,
): Promise<QueueServer> {
  const make = (name: string, Attributes: Record<string, string>) =>
    sqs.send(new CreateQueueCommand({ QueueName: `${places.queuePrefix}${name}`, Attributes }));
  const attributes = async (name: string) => {
    const wanted = new GetQueueAttributesCommand({
      QueueUrl: queueUrl(places, name),
      AttributeNames: ["All"],
    });
    return (await sqs.send(wanted)).Attributes ?? {};
  };
  for (const [name, { timeoutSeconds, maxReceives }] of Object.entries(wiring.queues)) {
    const dlq = deadLetterQueue(name);
    await make(dlq, {
      MessageRetentionPeriod: DEAD_SECONDS,
      VisibilityTimeout: String(6 * (wiring.deadLetters?.timeoutSeconds ?? 5)),
    });
    const deadLetterTargetArn = (await attributes(dlq)).QueueArn;
    await make(name, {
      VisibilityTimeout: String(6 * timeoutSeconds),
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: maxReceives }),
    });
  }
  const read = Object.keys(wiring.queues).flatMap((name) =>
    wiring.deadLetters ? [name, deadLetterQueue(name)] : [name],
  );

  return {
    async send(queue, messages) {
      for (let start = 0; start < messages.length; start += AT_ONCE) {
        const { Failed } = await sqs.send(
          new SendMessageBatchCommand({
            QueueUrl: queueUrl(places, queue),
            Entries: messages.slice(start, start + AT_ONCE).map((message, i) => ({
              Id: String(i),
              MessageBody: message.body,
              DelaySeconds: message.delaySeconds,
            })),
          }),
        );
        if (Failed?.length) throw new Error(`${queue} refused ${JSON.stringify(Failed)}`);
      }
    },
    counts: () =>
      Promise.all(
        read.map(async (name) => {
          const counted = await attributes(name);
          return {
            name,
            visible: Number(counted.ApproximateNumberOfMessages ?? 0),
            inFlight: Number(counted.ApproximateNumberOfMessagesNotVisible ?? 0),
            delayed: Number(counted.ApproximateNumberOfMessagesDelayed ?? 0),
          };
        }),
      ),
    // What died is read off its queue and kept; nothing but a stop in between leaves it there.
    deadLetters: async () => [],
    stop: async () => undefined,
  };
}
