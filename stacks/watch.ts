import { queues } from "@tandem/functions/wiring";
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { bucketOf, type Config } from "./config.ts";
import { TandemBucket } from "./constructs/bucket.ts";

/** Shares of the budget that are told of when they are spent. */
const TOLD_AT_PERCENT = [50, 80, 100];

/** How long a version's source maps are kept: longer than logs that name its lines. */
const MAP_DAYS = 120;

export interface WatchStackProps extends StackProps {
  config: Config;
}

/**
 * Who hears of trouble, and what shows it. Mounted first, so that every other stack's alarms have
 * somewhere to go; the dashboard therefore names what it shows by the names that the stages give.
 */
export class WatchStack extends Stack {
  readonly alarms: Topic;

  constructor(scope: Construct, id: string, { config, ...props }: WatchStackProps) {
    super(scope, id, props);
    this.alarms = new Topic(this, "Alarms", {
      topicName: `${config.prefix}-alarms`,
      enforceSSL: true,
    });
    if (config.alarmMail) this.alarms.addSubscription(new EmailSubscription(config.alarmMail));
    const maps = new TandemBucket(this, "Maps", {
      bucketName: bucketOf(config, "maps"),
      removalPolicy: RemovalPolicy.DESTROY,
      keepDays: MAP_DAYS,
    });
    new CfnOutput(this, "MapsBucket", { value: maps.bucketName });
    if (config.monthlyBudgetUsd) this.budget(config, config.monthlyBudgetUsd);
    this.ledger(config);
    this.dashboard(config);
  }

  /** The nightly proof writes this metric into its log, and only when something does not agree. */
  private ledger({ prefix, stage }: Config): void {
    new Alarm(this, "Ledger", {
      alarmName: `${prefix}-ledger-unbalanced`,
      alarmDescription: "The ledger does not balance: see the proofs in the admin's ledger.",
      metric: new Metric({
        namespace: "Tandem",
        metricName: "LedgerProblems",
        dimensionsMap: { stage },
        statistic: "Sum",
        period: Duration.minutes(5),
      }),
      threshold: 0,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.alarms));
  }

  private budget({ prefix, alarmMail = "" }: Config, amount: number): void {
    new CfnBudget(this, "Budget", {
      budget: {
        budgetName: prefix,
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount, unit: "USD" },
      },
      notificationsWithSubscribers: TOLD_AT_PERCENT.map((threshold) => ({
        notification: {
          notificationType: "ACTUAL",
          comparisonOperator: "GREATER_THAN",
          threshold,
          thresholdType: "PERCENTAGE",
        },
        subscribers: [{ subscriptionType: "EMAIL", address: alarmMail }],
      })),
    });
  }

  private dashboard({ prefix, stage }: Config): void {
    const names = Object.keys(queues);
    const metric = (
      namespace: string,
      metricName: string,
      dimensionsMap: Record<string, string>,
      statistic = "Sum",
      label?: string,
    ): IMetric =>
      new Metric({
        namespace,
        metricName,
        dimensionsMap,
        statistic,
        label,
        period: Duration.minutes(5),
      });
    const lambda = (name: string, metricName: string, statistic?: string) =>
      metric("AWS/Lambda", metricName, { FunctionName: `${prefix}-${name}` }, statistic, name);
    const queue = (name: string, metricName: string, end = "") =>
      metric("AWS/SQS", metricName, { QueueName: `${prefix}-${name}${end}` }, "Maximum", name);
    const table = (metricName: string) => metric("AWS/DynamoDB", metricName, { TableName: prefix });
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8 });

    new Dashboard(this, "Dashboard", {
      dashboardName: prefix,
      widgets: [
        [
          graph("Requests", [lambda("api", "Invocations"), lambda("api", "Throttles")]),
          graph("API, ms", [lambda("api", "Duration", "p50"), lambda("api", "Duration", "p99")]),
          graph(
            "Errors",
            ["api", "stream", ...names].map((name) => lambda(name, "Errors")),
          ),
        ],
        [
          graph(
            "Waiting messages",
            names.map((name) => queue(name, "ApproximateNumberOfMessagesVisible")),
          ),
          graph(
            "Age of the oldest message, s",
            names.map((name) => queue(name, "ApproximateAgeOfOldestMessage")),
          ),
          graph(
            "Dead letters",
            names.map((name) => queue(name, "NumberOfMessagesReceived", "-dlq")),
          ),
        ],
        [
          graph("Table, units", [
            table("ConsumedReadCapacityUnits"),
            table("ConsumedWriteCapacityUnits"),
          ]),
          graph("Stream, ms behind", [lambda("stream", "IteratorAge", "Maximum")]),
          graph("Mail", [
            metric("AWS/SES", "Send", {}),
            metric("AWS/SES", "Bounce", {}),
            metric("AWS/SES", "Complaint", {}),
          ]),
        ],
        [
          graph(
            "Caches: asked, and answered without the table or without a body",
            ["CacheAsked", "CacheHits", "TaggedAnswers", "NotModified"].map((name) =>
              metric("Tandem", name, { stage }),
            ),
          ),
        ],
      ],
    });
  }
}
