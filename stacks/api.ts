import { api, bootstrap, site } from "@tandem/functions/wiring";
import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import { type HttpApi, HttpMethod, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Config } from "./config.ts";
import { TandemFunction } from "./constructs/function.ts";
import type { Reachable } from "./permissions.ts";

/** Slower than this for one request in a hundred is what people call slow. */
const SLOW_MS = 1_500;
const ERRORS = 5;

export interface ApiStackProps extends StackProps {
  config: Config;
  reachable: Reachable;
  httpApi: HttpApi;
  originSecret: string;
  publicUrl: string;
  alarms: ITopic;
}

/** The API's function behind its address, and the function that makes the first admin. */
export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { config, reachable, httpApi, publicUrl, alarms } = props;
    const given = { config, reachable, publicUrl, alarms };
    const { lambda } = new TandemFunction(this, "Function", {
      ...given,
      name: "api",
      timeoutSeconds: api.timeoutSeconds,
      memoryMb: api.memoryMb,
      variables: { TANDEM_ORIGIN_SECRET: props.originSecret },
    });
    const integration = new HttpLambdaIntegration("Integration", lambda);
    for (const path of Object.keys(site.answered)) {
      new HttpRoute(this, path === "/api" ? "Route" : `Route-${path.slice(1)}`, {
        httpApi,
        routeKey: HttpRouteKey.with(`${path}/{proxy+}`, HttpMethod.ANY),
        integration,
      });
    }
    const first = new TandemFunction(this, "Bootstrap", {
      ...given,
      name: "bootstrap",
      timeoutSeconds: bootstrap.timeoutSeconds,
      memoryMb: bootstrap.memoryMb,
      variables: config.adminMail ? { TANDEM_ADMIN_EMAIL: config.adminMail } : {},
    });
    new CfnOutput(this, "BootstrapFunction", { value: first.lambda.functionName });

    const metric = (metricName: string, statistic: string) =>
      new Metric({
        namespace: "AWS/ApiGateway",
        metricName,
        statistic,
        dimensionsMap: { ApiId: httpApi.apiId },
        period: Duration.minutes(5),
      });
    const watch = (name: string, alarmDescription: string, of: Metric, threshold: number) =>
      new Alarm(this, name, {
        alarmName: `${config.prefix}-api-${name.toLowerCase()}`,
        alarmDescription,
        metric: of,
        threshold,
        evaluationPeriods: 2,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(alarms));
    watch("Errors", "The API answers with 5xx.", metric("5xx", "Sum"), ERRORS);
    watch(
      "Slow",
      "One request in a hundred takes longer than 1.5 s.",
      metric("Latency", "p99"),
      SLOW_MS,
    );
  }
}
