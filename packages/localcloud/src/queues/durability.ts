import type { buildApp } from "fauxqs";
import type { Journal, Kept } from "./journal.ts";

type App = ReturnType<typeof buildApp>;
type Asked = { headers: Record<string, unknown>; body: unknown };
type SendInput = {
  QueueUrl: string;
  MessageBody: string;
  MessageAttributes?: Record<string, unknown>;
  DelaySeconds?: number;
};
type Entry = SendInput & { Id: string };

const queueName = (url: string): string => url.slice(url.lastIndexOf("/") + 1);

function kept(queue: string, input: Omit<SendInput, "QueueUrl">): Kept {
  return {
    queue,
    body: input.MessageBody,
    ...(input.MessageAttributes ? { attributes: input.MessageAttributes } : {}),
    ...(input.DelaySeconds ? { dueAt: Date.now() + input.DelaySeconds * 1000 } : {}),
  };
}

/**
 * Has the journal follow every call to the embedded SQS. Each line is written before its caller
 * gets the answer, so that nothing confirmed is ever only in memory.
 *
 * @param noteDead called after a receive, which is where dead letters are set aside; takes the
 *   queue's name.
 */
export function keepMessages(
  app: App,
  journal: Journal,
  noteDead: (queue: string) => Promise<void>,
): void {
  const handles = new Map<string, string>();
  const latest = new Map<string, string>();
  const drop = (handle: string) => {
    const id = handles.get(handle);
    handles.delete(handle);
    if (!id) return;
    latest.delete(id);
    journal.remove(id);
  };
  // A long poll that finds nothing is the common case and cannot have moved anything but the
  // messages it skipped, which only ever follow a delivery.
  const delivered = new Set<string>();

  app.addHook("onSend", async (request: Asked, reply: { statusCode: number }, payload: unknown) => {
    const target = request.headers["x-amz-target"];
    if (typeof target !== "string" || reply.statusCode >= 400) return payload;
    const input = request.body as SendInput & { Entries?: Entry[]; ReceiptHandle?: string };
    const output = (typeof payload === "string" && payload ? JSON.parse(payload) : {}) as {
      MessageId?: string;
      Successful?: { Id: string; MessageId: string }[];
      Messages?: { MessageId: string; ReceiptHandle: string }[];
    };
    switch (target.slice(target.indexOf(".") + 1)) {
      case "SendMessage":
        if (output.MessageId) journal.put(output.MessageId, kept(queueName(input.QueueUrl), input));
        break;
      case "SendMessageBatch":
        for (const done of output.Successful ?? []) {
          const entry = input.Entries?.find(({ Id }) => Id === done.Id);
          if (entry) journal.put(done.MessageId, kept(queueName(input.QueueUrl), entry));
        }
        break;
      case "ReceiveMessage": {
        const queue = queueName(input.QueueUrl);
        for (const { MessageId, ReceiptHandle } of output.Messages ?? []) {
          handles.delete(latest.get(MessageId) ?? "");
          handles.set(ReceiptHandle, MessageId);
          latest.set(MessageId, ReceiptHandle);
        }
        if (delivered.has(queue)) await noteDead(queue);
        if (output.Messages?.length) delivered.add(queue);
        break;
      }
      case "DeleteMessage":
        if (input.ReceiptHandle) drop(input.ReceiptHandle);
        break;
      case "DeleteMessageBatch":
        for (const done of output.Successful ?? []) {
          const entry = input.Entries?.find(({ Id }) => Id === done.Id) as
            | { ReceiptHandle?: string }
            | undefined;
          if (entry?.ReceiptHandle) drop(entry.ReceiptHandle);
        }
        break;
    }
    return payload;
  });
}
