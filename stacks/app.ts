import type { App } from "aws-cdk-lib";
import { type Stack, Tags } from "aws-cdk-lib";
import { ApiStack } from "./api.ts";
import type { Config } from "./config.ts";
import { DataStack } from "./data.ts";
import { EventsStack } from "./events.ts";
import { JobsStack } from "./jobs.ts";
import { MailStack } from "./mail.ts";
import type { Reachable } from "./permissions.ts";
import { SiteStack } from "./site.ts";
import { WatchStack } from "./watch.ts";

/** Every stack of a stage, in the order in which each needs those before it. */
export const STACKS = ["watch", "site", "data", "mail", "events", "jobs", "api"] as const;

/** AWS adds six characters of its own to the name of a secret. */
const secretNamed = ({ prefix, region, account }: Config, name: string): Reachable["secret"] => ({
  name: `${prefix}/${name}`,
  arn: `arn:aws:secretsmanager:${region}:${account}:secret:${prefix}/${name}-??????`,
});

/** Mounts the whole platform. */
export function addStacks(app: App, config: Config): Stack[] {
  const stack = (name: (typeof STACKS)[number]) => ({
    stackName: `${config.prefix}-${name}`,
    env: { account: config.account, region: config.region },
    terminationProtection: config.stage === "prod",
    config,
  });
  const watch = new WatchStack(app, "watch", stack("watch"));
  const alarms = watch.alarms;
  const site = new SiteStack(app, "site", stack("site"));
  const data = new DataStack(app, "data", stack("data"));
  const mail = new MailStack(app, "mail", { ...stack("mail"), alarms });
  const { publicUrl } = site;

  const base = {
    table: { name: data.table.tableName, arn: data.table.tableArn, indexArns: data.indexArns },
    secret: secretNamed(config, "signing-keys"),
    mail: {
      identityArn: mail.identity.emailIdentityArn,
      configurationSet: config.prefix,
      configurationSetArn: mail.configurationSetArn,
    },
    buckets: Object.fromEntries(
      Object.entries(data.buckets).map(([name, { bucketName, bucketArn }]) => [
        name,
        { name: bucketName, arn: bucketArn },
      ]),
    ) as Reachable["buckets"],
    queues: {},
  };
  const events = new EventsStack(app, "events", {
    ...stack("events"),
    reachable: base,
    streamArn: data.table.tableStreamArn ?? "",
    publicUrl,
    alarms,
  });
  const reachable = {
    ...base,
    bus: { name: events.bus.eventBusName, arn: events.bus.eventBusArn },
  };
  const jobs = new JobsStack(app, "jobs", {
    ...stack("jobs"),
    reachable,
    bus: events.bus,
    topics: mail.topics,
    publicUrl,
    alarms,
  });
  const api = new ApiStack(app, "api", {
    ...stack("api"),
    reachable,
    httpApi: site.httpApi,
    originSecret: site.originSecret,
    publicUrl,
    alarms,
  });
  const all = [watch, site, data, mail, events, jobs, api];
  for (const one of all) {
    Tags.of(one).add("app", "tandem");
    Tags.of(one).add("stage", config.stage);
  }
  return all;
}
