import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { type IEventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { QueueName } from "../uses.ts";
import { TandemFunction, type TandemFunctionProps } from "./function.ts";

/** How often longer than its function a message stays hidden: what AWS advises, for retries within. */
const HIDDEN_TIMES = 6;
const DEAD_DAYS = 14;
/** What SQS lets one mapping be held to at the least. */
const LEAST_CONCURRENCY = 2;

/** One queue as the wiring states it. */
export interface Wired {
  on: readonly string[];
  batch: number;
  windowSeconds: number;
  timeoutSeconds: number;
  memoryMb: number;
  maxReceives: number;
  concurrency?: number;
}

/** A queue with the queue beside it for what nobody could work off, and the alarm that tells of that. */
export class WatchedQueue extends Construct {
  readonly queue: Queue;
  readonly dead: Queue;
  readonly wired: Wired;

  constructor(
    scope: Construct,
    id: string,
    { prefix, name, wired, alarms }: { prefix: string; name: string; wired: Wired; alarms: ITopic },
  ) {
    super(scope, id);
    this.wired = wired;
    const queueName = `${prefix}-${name}`;
    this.dead = new Queue(this, "Dead", {
      queueName: `${queueName}-dlq`,
      retentionPeriod: Duration.days(DEAD_DAYS),
      visibilityTimeout: Duration.minutes(5),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.queue = new Queue(this, "Queue", {
      queueName,
      visibilityTimeout: Duration.seconds(HIDDEN_TIMES * wired.timeoutSeconds),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: wired.maxReceives },
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new Alarm(this, "Died", {
      alarmName: `${queueName}-died`,
      alarmDescription: `No worker could take a message of ${name}. It is shown under Jobs, to be put back or thrown away.`,
      // Received, because dead letters are taken off their queue to be kept as soon as they come.
      metric: this.dead.metricNumberOfMessagesReceived({
        period: Duration.minutes(5),
        statistic: "Sum",
      }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(alarms));
  }
}

export interface QueueWorkerProps
  extends Omit<TandemFunctionProps, "name" | "timeoutSeconds" | "memoryMb"> {
  name: QueueName;
  watched: WatchedQueue;
  bus: IEventBus;
}

/**
 * One queue, one effect: the rule that fills it from the bus, and the function that works it off,
 * failures per record.
 */
export class QueueWorker extends Construct {
  readonly worker: TandemFunction;

  constructor(scope: Construct, id: string, { watched, bus, ...props }: QueueWorkerProps) {
    super(scope, id);
    const { queue, dead, wired } = watched;
    this.worker = new TandemFunction(this, "Worker", {
      ...props,
      timeoutSeconds: wired.timeoutSeconds,
      memoryMb: wired.memoryMb,
      // Below what a mapping can be held to, the function is.
      reserved: wired.concurrency === 1 ? 1 : undefined,
    });
    queue.grantConsumeMessages(this.worker.role);
    new EventSourceMapping(this, "Mapping", {
      target: this.worker.lambda,
      eventSourceArn: queue.queueArn,
      batchSize: wired.batch,
      maxBatchingWindow:
        // SQS wants a window where a batch is larger than a single receive.
        wired.windowSeconds > 0 || wired.batch > 10
          ? Duration.seconds(Math.max(1, wired.windowSeconds))
          : undefined,
      maxConcurrency:
        wired.concurrency === undefined
          ? undefined
          : Math.max(LEAST_CONCURRENCY, wired.concurrency),
      reportBatchItemFailures: true,
    });
    if (wired.on.length > 0) {
      new Rule(this, "Rule", {
        ruleName: `${props.config.prefix}-${props.name}`,
        eventBus: bus,
        eventPattern: { source: ["tandem"], detailType: [...new Set(wired.on)] },
        // What the bus cannot put on the queue for a day lies with the dead letters.
        targets: [
          new SqsQueue(queue, {
            deadLetterQueue: dead,
            maxEventAge: Duration.days(1),
            retryAttempts: 185,
          }),
        ],
      });
    }
  }
}
