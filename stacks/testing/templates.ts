import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { addStacks } from "../app.ts";
import { readConfig, type Stage } from "../config.ts";
import { uses } from "../uses.ts";

/** A stage with everything switched on that can be. */
export const VARIABLES = {
  TANDEM_MAIL_FROM: "Tandem <hello@example.com>",
  TANDEM_MAIL_HOSTED_ZONE_ID: "Z2",
  TANDEM_DOMAIN: "tandem.example.com",
  TANDEM_HOSTED_ZONE_ID: "Z1",
  TANDEM_ALARM_MAIL: "ops@example.com",
  TANDEM_ADMIN_EMAIL: "admin@example.com",
  TANDEM_MONTHLY_BUDGET_USD: "200",
  TANDEM_SES_RATE: "14",
  TANDEM_FIREWALL_RATE: "2000",
};

export interface Resource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: templates are of every shape
  Properties: any;
  DeletionPolicy?: string;
}

/** The stacks of a stage around bundles that hold nothing. */
export function stacksOf(stage: Stage, variables: Record<string, string> = VARIABLES) {
  const bundles = mkdtempSync(join(tmpdir(), "tandem-stacks-"));
  for (const name of Object.keys(uses)) {
    mkdirSync(join(bundles, name));
    writeFileSync(join(bundles, name, "index.mjs"), `export const name = "${name}";\n`);
  }
  const app = new App();
  const where = { account: "111122223333", region: "us-east-1", bundles };
  return addStacks(app, readConfig(stage, variables, where));
}

/** Every resource of a stage, by the name of its stack and its logical id. */
export function resourcesOf(stage: Stage, variables?: Record<string, string>) {
  const all: Record<string, Resource> = {};
  for (const stack of stacksOf(stage, variables)) {
    const { Resources = {} } = Template.fromStack(stack).toJSON() as {
      Resources?: Record<string, Resource>;
    };
    for (const [id, resource] of Object.entries(Resources)) {
      all[`${stack.node.id}/${id}`] = resource;
    }
  }
  return all;
}

export const ofType = (all: Record<string, Resource>, type: string): [string, Resource][] =>
  Object.entries(all).filter(([, resource]) => resource.Type === type);
