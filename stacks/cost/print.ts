import { readFileSync } from "node:fs";
import { join } from "node:path";
import { print, root } from "../commands/run.ts";
import { ofType, resourcesOf } from "../testing/templates.ts";
import { prices } from "./prices.ts";
import { monthlyCost, readRouteUnits } from "./sheet.ts";
import { usage } from "./usage.ts";

const USERS = [0, 1_000, 100_000, 10_000_000];

/** Prints what a month costs, by service and number of active users. */
export async function printCost(): Promise<void> {
  const prod = resourcesOf("prod");
  const fixed = {
    alarms: ofType(prod, "AWS::CloudWatch::Alarm").length,
    secrets: ofType(prod, "AWS::SecretsManager::Secret").length,
  };
  const units = readRouteUnits(readFileSync(join(root, "packages/core/README.md"), "utf8"));
  const columns = USERS.map((users) => monthlyCost(users, { prices, usage, units, fixed }));
  const dollars = (value: number) =>
    value === 0 ? "0" : value < 100 ? value.toFixed(2) : Math.round(value).toLocaleString("en-US");
  const row = (name: string, values: string[]) => print(`| ${[name, ...values].join(" | ")} |`);
  row(
    "US dollars a month",
    USERS.map((users) => `${users.toLocaleString("en-US")} users`),
  );
  row(
    "---",
    USERS.map(() => "---:"),
  );
  for (const service of Object.keys(columns[0] ?? {})) {
    row(
      service,
      columns.map((column) => dollars(column[service] ?? 0)),
    );
  }
  const totals = columns.map((column) => Object.values(column).reduce((a, b) => a + b, 0));
  row("**all**", totals.map(dollars));
  row(
    "a user",
    totals.map((total, n) => (USERS[n] ? (total / (USERS[n] ?? 1)).toFixed(4) : "")),
  );
}
