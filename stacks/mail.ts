import type { topics } from "@tandem/functions/wiring";
import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { HostedZone, MxRecord, TxtRecord } from "aws-cdk-lib/aws-route53";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { type ITopic, Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Config } from "./config.ts";

/** Above these SES puts an account under review; a third of them leaves time. */
const BOUNCES = { metric: "Reputation.BounceRate", rate: 0.03 };
const COMPLAINTS = { metric: "Reputation.ComplaintRate", rate: 0.0005 };

export interface MailStackProps extends StackProps {
  config: Config;
  alarms: ITopic;
}

/** Mail in the name of the domain, and what comes back. */
export class MailStack extends Stack {
  readonly identity: EmailIdentity;
  readonly configurationSet: ConfigurationSet;
  readonly configurationSetArn: string;
  /** By the name that the wiring gives what comes back. */
  readonly topics: Record<keyof typeof topics, ITopic>;

  constructor(scope: Construct, id: string, { config, alarms, ...props }: MailStackProps) {
    super(scope, id, props);
    const { domain, hostedZoneId } = config.mail;
    const zone =
      hostedZoneId &&
      HostedZone.fromHostedZoneAttributes(this, "Zone", { hostedZoneId, zoneName: domain });

    this.configurationSet = new ConfigurationSet(this, "Sending", {
      configurationSetName: config.prefix,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    });
    this.configurationSetArn = this.formatArn({
      service: "ses",
      resource: "configuration-set",
      resourceName: config.prefix,
    });
    this.identity = new EmailIdentity(this, "Identity", {
      identity: zone ? Identity.publicHostedZone(zone) : Identity.domain(domain),
      configurationSet: this.configurationSet,
      mailFromDomain: `mail.${domain}`,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
    if (zone) {
      new TxtRecord(this, "Dmarc", {
        zone,
        recordName: `_dmarc.${domain}.`,
        values: ["v=DMARC1; p=quarantine; adkim=r; aspf=r"],
      });
      new MxRecord(this, "ReturnPathMx", {
        zone,
        recordName: `mail.${domain}.`,
        values: [{ priority: 10, hostName: `feedback-smtp.${this.region}.amazonses.com` }],
      });
      new TxtRecord(this, "ReturnPathSpf", {
        zone,
        recordName: `mail.${domain}.`,
        values: ["v=spf1 include:amazonses.com ~all"],
      });
    }

    this.topics = {
      mail: new Topic(this, "Events", {
        topicName: `${config.prefix}-mail-events`,
        enforceSSL: true,
      }),
      replies: new Topic(this, "Replies", {
        topicName: `${config.prefix}-replies`,
        enforceSSL: true,
      }),
    };
    this.topics.replies.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("sms-voice.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topics.replies.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": this.account } },
      }),
    );
    this.configurationSet.addEventDestination("Told", {
      destination: EventDestination.snsTopic(this.topics.mail),
      events: [
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
    for (const [name, { metric, rate }] of Object.entries({
      Bounces: BOUNCES,
      Complaints: COMPLAINTS,
    })) {
      new Alarm(this, name, {
        alarmName: `${config.prefix}-mail-${name.toLowerCase()}`,
        alarmDescription: `More than ${rate * 100} % of mails end as ${name.toLowerCase()}: SES stops accounts for that.`,
        metric: new Metric({
          namespace: "AWS/SES",
          metricName: metric,
          statistic: "Average",
          period: Duration.hours(1),
        }),
        threshold: rate,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(alarms));
    }
    new CfnOutput(this, "RepliesTopic", { value: this.topics.replies.topicArn });
  }
}
