import { stream } from "@tandem/functions/wiring";
import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Config } from "./config.ts";
import { TandemFunction } from "./constructs/function.ts";
import type { Reachable } from "./permissions.ts";

/** Ten minutes behind: mails and figures are late, and nothing is lost for a day. */
const LATE_MS = 10 * 60_000;

export interface EventsStackProps extends StackProps {
  config: Config;
  reachable: Omit<Reachable, "bus">;
  streamArn: string;
  publicUrl: string;
  alarms: ITopic;
}

/** From the table's stream to the bus. */
export class EventsStack extends Stack {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, props: EventsStackProps) {
    super(scope, id, props);
    const { config, reachable, streamArn, alarms } = props;
    this.bus = new EventBus(this, "Bus", { eventBusName: config.prefix });
    if (config.archiveDays > 0) {
      this.bus.archive("Archive", {
        archiveName: config.prefix,
        description: "Every event, to be replayed to a rule after a fault.",
        eventPattern: { account: [this.account] },
        retention: Duration.days(config.archiveDays),
      });
    }

    const publish = new TandemFunction(this, "Publish", {
      config,
      name: "stream",
      timeoutSeconds: stream.timeoutSeconds,
      memoryMb: stream.memoryMb,
      publicUrl: props.publicUrl,
      alarms,
      reachable: {
        ...reachable,
        bus: { name: this.bus.eventBusName, arn: this.bus.eventBusArn },
      },
    });
    publish.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
        resources: [streamArn],
      }),
    );
    publish.role.addToPrincipalPolicy(
      // Lists the streams of the account; it takes no resource.
      new PolicyStatement({ actions: ["dynamodb:ListStreams"], resources: ["*"] }),
    );
    // Tried again without end and never skipped: an event that is left out is a mail that never goes.
    new EventSourceMapping(this, "Stream", {
      target: publish.lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: stream.batch,
      reportBatchItemFailures: true,
      retryAttempts: -1,
      // What `eventWritten` reads; rows that tell no event wake nobody.
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual("INSERT"),
          dynamodb: { NewImage: { __edb_e__: { S: FilterRule.isEqual("event") } } },
        }),
      ],
    });
    new Alarm(this, "Late", {
      alarmName: `${config.prefix}-stream-late`,
      alarmDescription: "Events wait on the table's stream: nobody is mailed or told.",
      metric: new Metric({
        namespace: "AWS/Lambda",
        metricName: "IteratorAge",
        dimensionsMap: { FunctionName: publish.lambda.functionName },
        statistic: "Maximum",
        period: Duration.minutes(5),
      }),
      threshold: LATE_MS,
      evaluationPeriods: 2,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(alarms));
  }
}
