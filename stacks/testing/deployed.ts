import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import {
  CreateScheduleCommand,
  GetScheduleCommand,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from "@aws-sdk/client-sqs";
import { queues } from "@tandem/functions/wiring";
import type { TappedMail } from "./mail-tap.ts";

const PREFIX = process.env.TANDEM_DEPLOYED_PREFIX ?? "tandem-dev";
/** Nothing waits for so long: then what was written has passed the stream, the bus and the queues. */
const QUIET_MS = 2_500;
const LOOK_MS = 250;
const GIVE_UP_MS = 60_000;

const sleep = (ms: number) => new Promise((next) => setTimeout(next, ms));

/**
 * The deployed stage as journeys see it: its HTTP API, and queues, schedules and mails through the
 * interfaces of the cloud that it is deployed in.
 */
export async function open(adminPassword: string) {
  const [sqs, lambda, scheduler] = [new SQSClient(), new LambdaClient(), new SchedulerClient()];
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({
      FunctionName: `${PREFIX}-bootstrap`,
      Payload: JSON.stringify({ adminPassword }),
    }),
  );
  if (FunctionError) throw new Error(Buffer.from(Payload ?? []).toString());
  const urls = await Promise.all(
    Object.keys(queues).map(async (name) => {
      const answer = await sqs.send(new GetQueueUrlCommand({ QueueName: `${PREFIX}-${name}` }));
      return answer.QueueUrl;
    }),
  );
  const waiting = async (): Promise<number> => {
    const counts = await Promise.all(
      urls.map(async (QueueUrl) => {
        const { Attributes = {} } = await sqs.send(
          new GetQueueAttributesCommand({
            QueueUrl,
            AttributeNames: [
              "ApproximateNumberOfMessages",
              "ApproximateNumberOfMessagesNotVisible",
            ],
          }),
        );
        return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };

  return {
    url: required("TANDEM_DEPLOYED_URL"),
    async drained(): Promise<void> {
      const end = Date.now() + GIVE_UP_MS;
      for (let quietSince = Date.now(); Date.now() - quietSince < QUIET_MS; ) {
        if (Date.now() > end) throw new Error("The queues do not come to rest.");
        if ((await waiting()) > 0) quietSince = Date.now();
        await sleep(LOOK_MS);
      }
    },
    async mails() {
      const answer = await fetch(required("TANDEM_DEPLOYED_MAILS"));
      return (await answer.json()) as TappedMail[];
    },
    /** The schedule's own target and role, once, now: what the cloud does at its time. */
    async fire(schedule: string): Promise<void> {
      const Name = `${PREFIX}-${schedule}`;
      const { Target, FlexibleTimeWindow } = await scheduler.send(new GetScheduleCommand({ Name }));
      const at = new Date(Date.now() + 1_000).toISOString().slice(0, 19);
      await scheduler.send(
        new CreateScheduleCommand({
          Name: `${Name}-now-${Date.now()}`,
          ScheduleExpression: `at(${at})`,
          Target,
          FlexibleTimeWindow,
          ActionAfterCompletion: "DELETE",
        }),
      );
    },
    async stop(): Promise<void> {
      for (const client of [sqs, lambda, scheduler]) client.destroy();
    },
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}
