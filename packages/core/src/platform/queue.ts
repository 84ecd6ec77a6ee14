import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { queueUrl } from "./config.ts";

/** Puts work on a queue that the wiring names. */
export class Queues {
  private readonly client: SQSClient;

  constructor(client = new SQSClient()) {
    this.client = client;
  }

  async send(queue: string, message: unknown): Promise<void> {
    await this.client.send(
      new SendMessageCommand({ QueueUrl: queueUrl(queue), MessageBody: JSON.stringify(message) }),
    );
  }
}
