import { join } from "node:path";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import {
  Effect,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as Lambda, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { Config } from "../config.ts";
import { environmentOf } from "../environment.ts";
import { type Reachable, statementsFor } from "../permissions.ts";
import { type FunctionName, uses } from "../uses.ts";

export interface TandemFunctionProps {
  config: Config;
  /** By its name, its bundle and what it uses are found. */
  name: FunctionName;
  timeoutSeconds: number;
  memoryMb: number;
  /** What it can be allowed to reach. */
  reachable: Reachable;
  publicUrl: string;
  /** Hears when it fails. */
  alarms: ITopic;
  /** Variables beside those that every function reads. */
  variables?: Record<string, string>;
  /** At most so many at once, taken from what the account has. */
  reserved?: number;
}

/**
 * A function as all of them have to be: a role of its own that allows what its code calls, a log
 * that ends, traces, an alarm, and the variables that the platform reads.
 */
export class TandemFunction extends Construct {
  readonly lambda: Lambda;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: TandemFunctionProps) {
    super(scope, id);
    const { config, name, timeoutSeconds, memoryMb, reachable, publicUrl, alarms } = props;
    const functionName = `${config.prefix}-${name}`;

    const logs = new LogGroup(this, "Logs", {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: config.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      inlinePolicies: {
        own: new PolicyDocument({
          statements: [
            new PolicyStatement({
              effect: Effect.ALLOW,
              actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
              resources: [logs.logGroupArn],
            }),
            ...statementsFor(uses[name], reachable),
          ],
        }),
      },
    });
    this.lambda = new Lambda(this, "Function", {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: config.architecture === "arm64" ? Architecture.ARM_64 : Architecture.X86_64,
      code: Code.fromAsset(join(config.bundles, name)),
      handler: "index.handler",
      role: this.role,
      logGroup: logs,
      timeout: Duration.seconds(timeoutSeconds),
      memorySize: memoryMb,
      tracing: Tracing.ACTIVE,
      reservedConcurrentExecutions: props.reserved,
      environment: {
        ...environmentOf(uses[name], config, reachable, publicUrl),
        ...props.variables,
      },
    });
    const failing = new Alarm(this, "Failing", {
      alarmName: `${functionName}-failing`,
      alarmDescription: `The function ${name} ends with errors or is cut off at its timeout.`,
      metric: this.lambda.metricErrors({ period: Duration.minutes(5), statistic: "Sum" }),
      threshold: 3,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    failing.addAlarmAction(new SnsAction(alarms));
  }
}
