import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { everyEndpoint } from "@tandem/functions/api/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bareClient } from "../bare-client.ts";
import { entities, indexTable } from "./entities.ts";
import { measureRoutes, type RouteCost, routeTable } from "./measure-routes.ts";
import { routeMeasures } from "./routes.bench.ts";
import { World } from "./world.ts";

const README = fileURLToPath(new URL("../../../core/README.md", import.meta.url));

let world: World;
let costs: RouteCost[];
beforeAll(async () => {
  world = await World.open();
  costs = await measureRoutes(world);
}, 300_000);
afterAll(() => world.close());

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
  const filled = between(
    between(readme, "indexes", indexTable()),
    "routes",
    routeTable(costs, readme),
  );
  await expect(filled).toMatchFileSnapshot(README);
});

test("the table reads every row as ElectroDB does", async () => {
  const { name, parse } = world.platform.table;
  const { Items = [] } = await bareClient().send(new ScanCommand({ TableName: name, Limit: 2000 }));
  const kinds = await entities();
  expect(Items.length).toBeGreaterThan(400);
  for (const row of Items) {
    const entity = kinds.get(row.__edb_e__);
    if (!entity) throw new Error(`Nothing describes rows of the kind ${row.__edb_e__}.`);
    expect(parse(entity, row)).toEqual(entity.parse({ Item: row }).data);
  }
});
