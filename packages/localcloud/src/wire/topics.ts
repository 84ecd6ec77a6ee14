import { names } from "../environment.ts";
import type { QueueServer } from "../queues/server.ts";
import type { Wiring } from "../wiring.ts";

/** Puts a message on a topic: the queue that the wiring says hears it, in the envelope of SNS. */
export type ToTopic = (topic: string, message: object) => Promise<void>;

/** A topic that nobody hears takes what it is given, as SNS does. */
export const makeTopics =
  (wiring: Pick<Wiring, "topics">, queues: Pick<QueueServer, "send">): ToTopic =>
  async (topic, message) => {
    const queue = wiring.topics?.[topic];
    if (queue === undefined) return;
    const body = {
      Type: "Notification",
      MessageId: crypto.randomUUID(),
      TopicArn: `arn:aws:sns:${names.region}:${names.account}:tandem-local-${topic}`,
      Message: JSON.stringify(message),
      Timestamp: new Date().toISOString(),
    };
    await queues.send(queue, [{ body: JSON.stringify(body) }]);
  };
