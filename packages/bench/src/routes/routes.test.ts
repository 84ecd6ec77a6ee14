import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { everyEndpoint } from "@tandem/functions/api/testing";
import { beforeAll, expect, test } from "vitest";
import { indexTable } from "./entities.ts";
import { measureRoutes, type RouteCost, routeTable } from "./measure-routes.ts";
import { routeMeasures } from "./routes.bench.ts";

const README = fileURLToPath(new URL("../../../core/README.md", import.meta.url));

let costs: RouteCost[];
beforeAll(async () => {
  costs = await measureRoutes();
}, 300_000);

const between = (text: string, mark: string, content: string): string =>
  text.replace(
    new RegExp(`(<!-- ${mark} -->)[^]*(<!-- /${mark} -->)`),
    (_, begin, end) => `${begin}\n${content}\n${end}`,
  );

test("every route is measured", () => {
  expect(costs.map(({ name }) => name)).toEqual(everyEndpoint.map(([name]) => name));
});

test("round trips and units stay within their targets", () => {
  expect(routeMeasures(costs).filter(({ pass }) => !pass)).toEqual([]);
});

test("core's README tells what is so", async () => {
  const readme = readFileSync(README, "utf8");
  const filled = between(between(readme, "indexes", indexTable()), "routes", routeTable(costs));
  await expect(filled).toMatchFileSnapshot(README);
});
