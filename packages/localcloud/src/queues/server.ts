import { buildApp } from "fauxqs";
import { names, placesOf, queueUrl } from "../environment.ts";
import type { Ports } from "../ports.ts";
import type { Wiring } from "../wiring.ts";
import { keepMessages } from "./durability.ts";
import { withId } from "./identity.ts";
import { openJournal } from "./journal.ts";

/** A message to put on a queue. */
export type Outgoing = {
  body: string;
  attributes?: Record<string, unknown>;
  delaySeconds?: number;
};

/** What sits on a queue, by state. */
export type QueueCounts = { name: string; visible: number; inFlight: number; delayed: number };

/** A message that was received too often without success. */
export type DeadLetter = { queue: string; id: string; body: string; receives: number };

/** The embedded SQS. */
export type QueueServer = {
  /** Puts messages on a queue in this process, by the same calls that the wire takes. */
  send(queue: string, messages: readonly Outgoing[]): Promise<void>;
  /** Counts of the queues that something reads. */
  counts(): Promise<QueueCounts[]>;
  /** What lies in the dead-letter queues. */
  deadLetters(): Promise<DeadLetter[]>;
  stop(): Promise<void>;
};

/** The dead-letter queue beside a queue. */
export const deadLetterQueue = (name: string): string => `${name}-dlq`;

type Inspected = {
  messages: { ready: { messageId: string; body: string; approximateReceiveCount: number }[] };
};
type Listed = {
  name: string;
  approximateMessageCount: number;
  approximateInflightCount: number;
  approximateDelayedCount: number;
};

/**
 * Starts the embedded SQS with one queue and one dead-letter queue for each entry of the wiring,
 * redrive policy and visibility timeout (six times the function's timeout, as AWS advises)
 * included, and puts back what a former process left undone.
 *
 * @param journalFile keeps the messages across a kill.
 */
export async function startQueues(
  wiring: Pick<Wiring, "queues" | "deadLetters">,
  ports: Ports,
  journalFile: string,
): Promise<QueueServer> {
  const app = buildApp({ logger: false, defaultRegion: names.region });
  const journal = openJournal(journalFile);
  const call = async <T>(action: string, input: object): Promise<T> => {
    const response = await app.inject({
      method: "POST",
      url: "/",
      headers: {
        host: `127.0.0.1:${ports.sqs}`,
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": `AmazonSQS.${action}`,
        authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${names.region}/sqs/aws4_request`,
      },
      payload: JSON.stringify(input),
    });
    if (response.statusCode >= 400) throw new Error(`${action}: ${response.payload}`);
    return JSON.parse(response.payload || "{}") as T;
  };
  // The emulator files its queues under a name below localhost that not every system resolves;
  // whoever calls knows them by the address of the endpoint.
  app.addHook("preHandler", async (request: { body: unknown }) => {
    const input = request.body as { QueueUrl?: string } | undefined;
    if (input?.QueueUrl)
      input.QueueUrl = input.QueueUrl.replace("//127.0.0.1:", `//sqs.${names.region}.localhost:`);
  });
  const inspect = async <T>(path: string): Promise<T> =>
    JSON.parse((await app.inject({ method: "GET", url: `/_fauxqs/queues${path}` })).payload) as T;
  const dead = async (name: string) =>
    (await inspect<Inspected>(`/${deadLetterQueue(name)}`)).messages.ready;

  keepMessages(app, journal, async (name) => {
    if (!(name in wiring.queues)) return;
    for (const { messageId } of await dead(name)) journal.move(messageId, deadLetterQueue(name));
  });

  const send: QueueServer["send"] = async (queue, messages) => {
    for (let start = 0; start < messages.length; start += 10) {
      const { Failed } = await call<{ Failed?: object[] }>("SendMessageBatch", {
        QueueUrl: queueUrl(placesOf(ports, {}), queue),
        Entries: messages.slice(start, start + 10).map((message, i) => ({
          Id: String(i),
          MessageBody: message.body,
          MessageAttributes: message.attributes,
          DelaySeconds: message.delaySeconds,
        })),
      });
      if (Failed?.length) throw new Error(`${queue} refused ${JSON.stringify(Failed)}`);
    }
  };

  for (const [name, queue] of Object.entries(wiring.queues)) {
    const dlq = deadLetterQueue(name);
    await call("CreateQueue", {
      QueueName: dlq,
      Attributes: {
        MessageRetentionPeriod: "1209600",
        VisibilityTimeout: String(6 * (wiring.deadLetters?.timeoutSeconds ?? 5)),
      },
    });
    const arn = `arn:aws:sqs:${names.region}:${names.account}:${dlq}`;
    await call("CreateQueue", {
      QueueName: name,
      Attributes: {
        VisibilityTimeout: String(6 * queue.timeoutSeconds),
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: arn,
          maxReceiveCount: queue.maxReceives,
        }),
      },
    });
  }
  for (const [id, { queue, body, attributes, dueAt }] of journal.left) {
    const known = Object.keys(wiring.queues).some(
      (n) => queue === n || queue === deadLetterQueue(n),
    );
    const delaySeconds = dueAt ? Math.max(0, Math.ceil((dueAt - Date.now()) / 1000)) : 0;
    if (known) await send(queue, [{ body, attributes: withId(attributes, id), delaySeconds }]);
    journal.remove(id);
  }
  await app.listen({ port: ports.sqs, host: "127.0.0.1" });

  return {
    send,
    async counts() {
      const all = await inspect<Listed[]>("");
      const read = new Set(
        Object.keys(wiring.queues).flatMap((name) =>
          wiring.deadLetters ? [name, deadLetterQueue(name)] : [name],
        ),
      );
      return all
        .filter(({ name }) => read.has(name))
        .map((queue) => ({
          name: queue.name,
          visible: queue.approximateMessageCount,
          inFlight: queue.approximateInflightCount,
          delayed: queue.approximateDelayedCount,
        }));
    },
    async deadLetters() {
      const letters = await Promise.all(
        Object.keys(wiring.queues).map(async (queue) =>
          (await dead(queue)).map((message) => ({
            queue,
            id: message.messageId,
            body: message.body,
            receives: message.approximateReceiveCount - 1,
          })),
        ),
      );
      return letters.flat();
    },
    async stop() {
      await app.close();
      journal.close();
    },
  };
}
