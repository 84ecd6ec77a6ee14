import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Entity } from "electrodb";
import { expect, test } from "vitest";
import { normalizeClient, normalizeConfig } from "./substitutes/electrodb-client.ts";

const require = createRequire(import.meta.url);
const CORE = fileURLToPath(new URL("../../core/src/", import.meta.url));
const entityFiles = readdirSync(CORE, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".entity.ts"),
);

const misspelt = {
  model: { entity: "thing", service: "tandem", version: "1" },
  attributes: { id: { type: "string", required: "yes" } },
  indexes: { byId: { pk: { field: "pk", composite: ["id"] } } },
} as never;

test("without the substitute a model that is not one is refused", () => {
  expect(() => new Entity(misspelt)).toThrow(/instance\.attributes\.id\.required/);
});

// Importing makes the entities, which here checks their models with the real jsonschema.
test.each(entityFiles)("the models in %s are models", async (file) => {
  const exported = (await import(pathToFileURL(join(CORE, file)).href)) as Record<string, unknown>;
  const entities = Object.values(exported).filter((one) => one instanceof Entity);
  expect(entities.length).toBeGreaterThan(0);
});

test("configurations without a client come out as ElectroDB's own make them", () => {
  const own = require("electrodb/src/client.js") as { normalizeConfig: typeof normalizeConfig };
  for (const config of [{}, { table: "t" }, { identifiers: { entity: "e", version: "v" } }]) {
    expect(normalizeConfig(config)).toEqual(own.normalizeConfig(config));
  }
  expect(() => normalizeClient({ send: () => undefined })).toThrow("Entities have no client");
});
