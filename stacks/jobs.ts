import { deadLetters, queues, schedules, topics } from "@tandem/functions/wiring";
import { Duration, Stack, type StackProps, TimeZone } from "aws-cdk-lib";
import type { IEventBus } from "aws-cdk-lib/aws-events";
import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import { Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { SqsSendMessage } from "aws-cdk-lib/aws-scheduler-targets";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { Config } from "./config.ts";
import { TandemFunction } from "./constructs/function.ts";
import { QueueWorker, WatchedQueue, type Wired } from "./constructs/queue-worker.ts";
import { scheduleExpression } from "./cron.ts";
import type { Reachable } from "./permissions.ts";
import type { QueueName } from "./uses.ts";

export interface JobsStackProps extends StackProps {
  config: Config;
  reachable: Omit<Reachable, "queues">;
  bus: IEventBus;
  /** What comes back from outside, by the names of the wiring. */
  topics: Record<keyof typeof topics, ITopic>;
  publicUrl: string;
  alarms: ITopic;
}

/** Everything that happens by itself: queues and their workers, schedules, dead letters. */
export class JobsStack extends Stack {
  constructor(scope: Construct, id: string, props: JobsStackProps) {
    super(scope, id, props);
    const { config, bus, publicUrl, alarms } = props;
    const names = Object.keys(queues) as QueueName[];
    const watched = Object.fromEntries(
      names.map((name) => [
        name,
        new WatchedQueue(this, `Queue-${name}`, {
          prefix: config.prefix,
          name,
          wired: queues[name] as Wired,
          alarms,
        }),
      ]),
    ) as Record<QueueName, WatchedQueue>;
    const reachable: Reachable = {
      ...props.reachable,
      queues: Object.fromEntries(
        names.map((name) => {
          const { queueUrl: url, queueArn: arn } = watched[name].queue;
          return [name, { url, arn }];
        }),
      ),
    };
    const given = { config, reachable, publicUrl, alarms };
    for (const name of names) {
      new QueueWorker(this, name, { ...given, name, watched: watched[name], bus });
    }
    this.keepDeadLetters(Object.values(watched), given);

    for (const [name, queue] of Object.entries(topics) as [keyof typeof topics, QueueName][]) {
      props.topics[name].addSubscription(new SqsSubscription(watched[queue].queue));
    }
    for (const [name, { cron, queue, message }] of Object.entries(schedules)) {
      const { queue: target, dead } = watched[queue as QueueName];
      new Schedule(this, `Schedule-${name}`, {
        scheduleName: `${config.prefix}-${name}`,
        schedule: ScheduleExpression.expression(scheduleExpression(cron), TimeZone.ETC_UTC),
        target: new SqsSendMessage(target, {
          input: ScheduleTargetInput.fromObject(message),
          deadLetterQueue: dead,
          // A run that is late by more than this is overtaken by the next one.
          maxEventAge: Duration.hours(1),
        }),
      });
    }
  }

  private keepDeadLetters(
    watched: WatchedQueue[],
    given: Pick<JobsStackProps, "config" | "publicUrl" | "alarms"> & { reachable: Reachable },
  ): void {
    const { batch, timeoutSeconds, memoryMb } = deadLetters;
    const keeper = new TandemFunction(this, "DeadLetters", {
      ...given,
      name: "deadLetters",
      timeoutSeconds,
      memoryMb,
    });
    for (const { dead } of watched) {
      dead.grantConsumeMessages(keeper.role);
      new EventSourceMapping(dead, "Mapping", {
        target: keeper.lambda,
        eventSourceArn: dead.queueArn,
        batchSize: batch,
        reportBatchItemFailures: true,
      });
    }
  }
}
