import { queues, schedules } from "@tandem/functions/wiring";
import { beforeAll, expect, test } from "vitest";
import { ofType, type Resource, resourcesOf } from "./testing/templates.ts";

let prod: Record<string, Resource>;
let dev: Record<string, Resource>;
beforeAll(() => {
  prod = resourcesOf("prod");
  dev = resourcesOf("dev");
});

const named = (type: string, property: string, name: string) =>
  ofType(prod, type).find(([, { Properties }]) => Properties[property] === name)?.[1].Properties;
/** The logical id that a reference within the template points to. */
const pointedTo = (value: { "Fn::GetAtt"?: [string, string]; Ref?: string }) =>
  value["Fn::GetAtt"]?.[0] ?? value.Ref;

test("every queue has a queue for dead letters, kept for two weeks, and hides work six times as long as it may take", () => {
  for (const [name, { timeoutSeconds, maxReceives }] of Object.entries(queues)) {
    const queue = named("AWS::SQS::Queue", "QueueName", `tandem-prod-${name}`);
    expect(queue.VisibilityTimeout).toBe(6 * timeoutSeconds);
    expect(queue.RedrivePolicy.maxReceiveCount).toBe(maxReceives);
    const dead = prod[`jobs/${pointedTo(queue.RedrivePolicy.deadLetterTargetArn)}`];
    expect(dead?.Properties.QueueName).toBe(`tandem-prod-${name}-dlq`);
    expect(dead?.Properties.MessageRetentionPeriod).toBe(14 * 86_400);
  }
});

test("every queue that holds dead letters has an alarm, and somebody who keeps what lies there", () => {
  const dead = ofType(prod, "AWS::SQS::Queue").filter(([, { Properties }]) =>
    Properties.QueueName.endsWith("-dlq"),
  );
  expect(dead.length).toBe(Object.keys(queues).length);
  const alarms = ofType(prod, "AWS::CloudWatch::Alarm").map(([, { Properties }]) => Properties);
  const mappings = ofType(prod, "AWS::Lambda::EventSourceMapping").map(
    ([, { Properties }]) => Properties,
  );
  for (const [path] of dead) {
    const id = path.split("/")[1];
    const alarm = alarms.find(({ Dimensions }) =>
      Dimensions?.some(({ Value }: { Value: object }) => pointedTo(Value) === id),
    );
    expect([path, alarm?.AlarmActions?.length]).toEqual([path, 1]);
    expect([path, mappings.some(({ EventSourceArn }) => pointedTo(EventSourceArn) === id)]).toEqual(
      [path, true],
    );
  }
});

test("every alarm tells somebody, and a stage that people use names whom", () => {
  for (const [path, { Properties }] of ofType(prod, "AWS::CloudWatch::Alarm")) {
    expect([path, Properties.AlarmActions?.length]).toEqual([path, 1]);
  }
  const [, subscription] =
    ofType(prod, "AWS::SNS::Subscription").find(
      ([, { Properties }]) => Properties.Protocol === "email",
    ) ?? [];
  expect(subscription?.Properties.Endpoint).toBe("ops@example.com");
  const [, budget] = ofType(prod, "AWS::Budgets::Budget")[0] ?? [];
  expect(budget?.Properties.Budget.BudgetLimit).toEqual({ Amount: 200, Unit: "USD" });
});

test("every function has a role, a log and an alarm of its own, traces, and Node 24 on arm64", () => {
  const functions = ofType(prod, "AWS::Lambda::Function");
  const roles = functions.map(([, { Properties }]) => pointedTo(Properties.Role));
  expect(new Set(roles).size).toBe(functions.length);
  const failing = ofType(prod, "AWS::CloudWatch::Alarm").filter(
    ([, { Properties }]) =>
      Properties.Namespace === "AWS/Lambda" && Properties.MetricName === "Errors",
  );
  expect(failing.length).toBe(functions.length);
  for (const [path, { Properties }] of functions) {
    expect(Properties).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      TracingConfig: { Mode: "Active" },
    });
    const stack = path.split("/")[0];
    const log = prod[`${stack}/${pointedTo(Properties.LoggingConfig.LogGroup)}`];
    expect(log?.Properties.RetentionInDays).toBe(90);
  }
});

test("what a function reads from its surroundings fits into them", () => {
  for (const [path, { Properties }] of ofType(prod, "AWS::Lambda::Function")) {
    // References grow to addresses of about a hundred and twenty letters.
    const letters = Object.entries<unknown>(Properties.Environment.Variables)
      .map(([name, value]) => name.length + (typeof value === "string" ? value.length : 120))
      .reduce((sum, length) => sum + length, 0);
    expect([path, letters < 4_096]).toEqual([path, true]);
  }
});

test("CloudFront proves itself to the API by the very secret that the API is given", () => {
  const [, site] = ofType(prod, "AWS::CloudFront::Distribution")[0] ?? [];
  const origins = site?.Properties.DistributionConfig.Origins as {
    OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[];
  }[];
  const [header] = origins.flatMap(({ OriginCustomHeaders = [] }) => OriginCustomHeaders);
  expect(header?.HeaderName).toBe("x-tandem-origin");
  expect(JSON.stringify(header?.HeaderValue)).toContain("{{resolve:secretsmanager:");
  const api = named("AWS::Lambda::Function", "FunctionName", "tandem-prod-api");
  expect(JSON.stringify(api.Environment.Variables.TANDEM_ORIGIN_SECRET)).toContain(
    "{{resolve:secretsmanager:",
  );
});

test("every log ends", () => {
  for (const all of [prod, dev]) {
    for (const [path, { Properties }] of ofType(all, "AWS::Logs::LogGroup")) {
      expect([path, Properties.RetentionInDays > 0]).toEqual([path, true]);
    }
  }
});

test("no bucket is public, unencrypted, or reached without TLS; exports and imports go by themselves", () => {
  const policies = ofType(prod, "AWS::S3::BucketPolicy");
  for (const [path, { Properties }] of ofType(prod, "AWS::S3::Bucket")) {
    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(Properties.BucketEncryption).toBeDefined();
    const [, policy] =
      policies.find(([, one]) => pointedTo(one.Properties.Bucket) === path.split("/")[1]) ?? [];
    expect(policy?.Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: "Deny",
        Action: "s3:*",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
    );
  }
  const days = (name: string) =>
    named("AWS::S3::Bucket", "BucketName", `tandem-prod-${name}-111122223333-us-east-1`)
      .LifecycleConfiguration.Rules.map(
        ({ ExpirationInDays }: { ExpirationInDays?: number }) => ExpirationInDays,
      )
      .find(Boolean);
  expect([days("imports"), days("exports"), days("reports")]).toEqual([7, 30, undefined]);
  expect([days("agreements"), days("statements")]).toEqual([undefined, undefined]);
});

test("queues and topics are reached by TLS alone, and what waits in a queue is encrypted", () => {
  for (const [path, { Properties }] of ofType(prod, "AWS::SQS::Queue")) {
    expect([path, Properties.SqsManagedSseEnabled]).toEqual([path, true]);
  }
  const denials = (type: string) =>
    ofType(prod, type).filter(([, { Properties }]) =>
      Properties.PolicyDocument.Statement.some(
        ({ Effect, Condition }: { Effect: string; Condition?: { Bool?: object } }) =>
          Effect === "Deny" && Condition?.Bool && "aws:SecureTransport" in Condition.Bool,
      ),
    ).length;
  expect(denials("AWS::SQS::QueuePolicy")).toBe(ofType(prod, "AWS::SQS::Queue").length);
  expect(denials("AWS::SNS::TopicPolicy")).toBe(ofType(prod, "AWS::SNS::Topic").length);
});

test("the table is restorable, streams new images, ends rows by their time; in prod no slip deletes it", () => {
  const [, table] = ofType(prod, "AWS::DynamoDB::GlobalTable")[0] ?? [];
  expect(table?.DeletionPolicy).toBe("Retain");
  expect(table?.Properties).toMatchObject({
    BillingMode: "PAY_PER_REQUEST",
    StreamSpecification: { StreamViewType: "NEW_IMAGE" },
    TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
  });
  expect(table?.Properties.Replicas[0]).toMatchObject({
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  });
  const [, thrownAway] = ofType(dev, "AWS::DynamoDB::GlobalTable")[0] ?? [];
  expect(thrownAway?.DeletionPolicy).toBe("Delete");
});

test("the stream is tried again without end: no event is ever skipped", () => {
  const [, mapping] =
    ofType(prod, "AWS::Lambda::EventSourceMapping").find(([path]) => path.startsWith("events/")) ??
    [];
  expect(mapping?.Properties).toMatchObject({
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    MaximumRetryAttempts: -1,
    StartingPosition: "TRIM_HORIZON",
  });
  expect(mapping?.Properties.MaximumRecordAgeInSeconds ?? -1).toBe(-1);
});

test("every queue answers per record, and its rule selects what the wiring names and fits the bus", () => {
  const mappings = ofType(prod, "AWS::Lambda::EventSourceMapping");
  for (const [path, { Properties }] of mappings) {
    expect([path, Properties.FunctionResponseTypes]).toEqual([path, ["ReportBatchItemFailures"]]);
  }
  for (const [name, { on }] of Object.entries(queues)) {
    const rule = named("AWS::Events::Rule", "Name", `tandem-prod-${name}`);
    if (on.length === 0) {
      expect([name, rule]).toEqual([name, undefined]);
      continue;
    }
    expect(rule.EventPattern["detail-type"]).toEqual([...new Set(on)]);
    expect(JSON.stringify(rule.EventPattern).length).toBeLessThan(2_048);
    expect(rule.Targets[0].DeadLetterConfig.Arn).toBeDefined();
  }
});

test("events can be replayed for ninety days in prod", () => {
  const [, archive] = ofType(prod, "AWS::Events::Archive")[0] ?? [];
  expect(archive?.Properties).toMatchObject({ ArchiveName: "tandem-prod", RetentionDays: 90 });
});

test("every schedule of the wiring puts its message on its queue, in UTC", () => {
  for (const [name, { queue, message }] of Object.entries(schedules)) {
    const schedule = named("AWS::Scheduler::Schedule", "Name", `tandem-prod-${name}`);
    expect(schedule.ScheduleExpressionTimezone).toBe("Etc/UTC");
    expect(JSON.parse(schedule.Target.Input)).toEqual(message);
    const target = prod[`jobs/${pointedTo(schedule.Target.Arn)}`];
    expect(target?.Properties.QueueName).toBe(`tandem-prod-${queue}`);
  }
});

test("nothing is paid for while nobody comes: no network, no server, no provisioned anything", () => {
  const types = new Set(Object.values(prod).map(({ Type }) => Type));
  for (const type of types) expect(type).not.toMatch(/EC2|ECS|RDS|ElastiCache|NatGateway|KMS::Key/);
  for (const [, { Properties }] of ofType(prod, "AWS::Lambda::Function")) {
    expect(Properties.VpcConfig).toBeUndefined();
  }
  expect(types).not.toContain("AWS::Lambda::Alias");
});

test("the site's answers carry the strict policy, and reach S3 and the API alone", () => {
  const [, headers] = ofType(prod, "AWS::CloudFront::ResponseHeadersPolicy")[0] ?? [];
  const security = headers?.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
  const policy: string = security.ContentSecurityPolicy.ContentSecurityPolicy;
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
  expect(policy).toContain(
    "https://tandem-prod-imports-111122223333-us-east-1.s3.us-east-1.amazonaws.com",
  );
  expect(security.StrictTransportSecurity.AccessControlMaxAgeSec).toBeGreaterThan(31_536_000);

  const [, site] = ofType(prod, "AWS::CloudFront::Distribution")[0] ?? [];
  const { HttpVersion, CacheBehaviors, DefaultCacheBehavior, Aliases, WebACLId } =
    site?.Properties.DistributionConfig ?? {};
  expect([HttpVersion, Aliases]).toEqual(["http2and3", ["tandem.example.com"]]);
  expect(WebACLId).toBeDefined();
  expect(DefaultCacheBehavior.ViewerProtocolPolicy).toBe("redirect-to-https");
  expect(CacheBehaviors).toMatchObject([
    { PathPattern: "/api/*", ViewerProtocolPolicy: "https-only" },
    { PathPattern: "/kit/*", ViewerProtocolPolicy: "redirect-to-https" },
  ]);
  expect(ofType(prod, "AWS::CloudFront::OriginAccessControl")).toHaveLength(1);
});

test("mail is signed, returns to its own domain, and what comes back is heard", () => {
  const [, identity] = ofType(prod, "AWS::SES::EmailIdentity")[0] ?? [];
  expect(identity?.Properties).toMatchObject({
    EmailIdentity: "example.com",
    MailFromAttributes: { MailFromDomain: "mail.example.com" },
  });
  const records = ofType(prod, "AWS::Route53::RecordSet").map(([, one]) => one.Properties.Type);
  expect(records.filter((type) => type === "CNAME")).toHaveLength(3);
  const [, set] = ofType(prod, "AWS::SES::ConfigurationSet")[0] ?? [];
  expect(set?.Properties).toMatchObject({
    SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
    DeliveryOptions: { TlsPolicy: "REQUIRE" },
  });
  const subscribed = ofType(prod, "AWS::SNS::Subscription").filter(
    ([, { Properties }]) => Properties.Protocol === "sqs",
  );
  expect(subscribed).toHaveLength(2);
});
