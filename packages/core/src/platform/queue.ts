import { Service } from "./aws/service.ts";
import { queueUrl } from "./config.ts";

/** What SQS takes at once. */
const AT_ONCE = 10;
const ATTEMPTS = 4;

/** Puts work on a queue that the wiring names. */
export class Queues {
  private readonly service = new Service("sqs");

  send(queue: string, message: unknown): Promise<void> {
    return this.sendBody(queue, JSON.stringify(message));
  }

  /** Puts a message on a queue as it once was on one, whatever it is. */
  async sendBody(queue: string, body: string): Promise<void> {
    await this.call("SendMessage", queue, { MessageBody: body });
  }

  /**
   * Puts many on a queue, ten a call. What SQS did not take of a batch is sent again a few times;
   * then it throws, and some of the messages may have been sent.
   */
  async sendAll(queue: string, messages: readonly unknown[]): Promise<void> {
    for (let i = 0; i < messages.length; i += AT_ONCE) {
      await this.sendBatch(queue, messages.slice(i, i + AT_ONCE));
    }
  }

  private async sendBatch(queue: string, messages: readonly unknown[]): Promise<void> {
    let entries = messages.map((message, n) => ({
      Id: String(n),
      MessageBody: JSON.stringify(message),
    }));
    for (let attempt = 1; entries.length > 0; attempt++) {
      if (attempt > ATTEMPTS) throw new Error(`${entries.length} messages were not taken.`);
      const { Failed = [] } = await this.call<{ Failed?: Array<{ Id: string }> }>(
        "SendMessageBatch",
        queue,
        { Entries: entries },
      );
      const failed = new Set(Failed.map(({ Id }) => Id));
      entries = entries.filter(({ Id }) => failed.has(Id));
      if (failed.size > 0) await new Promise((next) => setTimeout(next, 50 * 2 ** attempt));
    }
  }
  /** Asked where the queue's address says that the queue is. */
  private call<A>(operation: string, queue: string, input: object): Promise<A> {
    const QueueUrl = queueUrl(queue);
    return this.service.call<A>(operation, { QueueUrl, ...input }, new URL(QueueUrl).origin);
  }
}
