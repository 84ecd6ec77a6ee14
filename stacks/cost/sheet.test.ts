import { readFileSync } from "node:fs";
import { join } from "node:path";
import { queues } from "@tandem/functions/wiring";
import { expect, test } from "vitest";
import { root } from "../commands/run.ts";
import { prices } from "./prices.ts";
import { messagesOf, monthlyCost, readRouteUnits } from "./sheet.ts";
import { usage } from "./usage.ts";

const units = readRouteUnits(readFileSync(join(root, "packages/core/README.md"), "utf8"));
const cost = (users: number) =>
  Object.values(
    monthlyCost(users, { prices, usage, units, fixed: { alarms: 10, secrets: 2 } }),
  ).reduce((a, b) => a + b, 0);

test("every route and every event of the usage is one that there is", () => {
  for (const route of Object.keys(usage.calls)) expect(units[route]).toBeDefined();
  const known = new Set(Object.values(queues).flatMap(({ on }) => on as readonly string[]));
  for (const kind of Object.keys(usage.events))
    expect([kind, known.has(kind)]).toEqual([kind, true]);
  expect(messagesOf("ad_request.offered")).toBeGreaterThan(2);
});

test("what is paid for grows with those who come, and is little when nobody does", () => {
  expect(cost(0)).toBeLessThan(15);
  expect(cost(1_000)).toBeLessThan(3 * cost(0));
  const [a, b] = [cost(1_000_000), cost(10_000_000)];
  expect(b / a).toBeGreaterThan(8);
  expect(b / a).toBeLessThan(11);
});
