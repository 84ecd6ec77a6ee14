import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Entity } from "electrodb";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describing, unchecked } from "./electrodb.ts";
import { argon2Beside } from "./native.ts";
import { withSubstitutes } from "./substitutes.ts";

const CORE = fileURLToPath(new URL("../../core/src/", import.meta.url));
const entityFiles = readdirSync(CORE, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".entity.ts"))
  .sort();
const into = mkdtempSync(join(tmpdir(), "tandem-entities-"));

// biome-ignore lint/suspicious/noExplicitAny: entities of every shape, called by names that are read from them
type Described = any;

/** The entities of all files by file and name, as ElectroDB has them and as they are bundled. */
let whole: Map<string, Described>;
let cut: Map<string, Described>;

const named = (modules: Record<string, Record<string, unknown>>) =>
  new Map(
    Object.entries(modules).flatMap(([file, exported]) =>
      Object.entries(exported)
        .filter(([, one]) => (one as Described)?.model?.entity && (one as Described).schema)
        .map(([name, one]): [string, Described] => [`${file} ${name}`, one]),
    ),
  );

beforeAll(async () => {
  const lines = entityFiles.map(
    (file, i) => `export * as f${i} from ${JSON.stringify(CORE + file)};`,
  );
  const outfile = join(into, "entities.mjs");
  await build({
    stdin: { contents: lines.join("\n"), resolveDir: CORE, loader: "ts" },
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
    plugins: [withSubstitutes, argon2Beside],
    banner: {
      js: 'import{createRequire as __requireOf}from"node:module";const require=__requireOf(import.meta.url);',
    },
  });
  const modules = await import(pathToFileURL(outfile).href);
  cut = named(modules);
  const own = await Promise.all(
    entityFiles.map(async (file, i) => [`f${i}`, await import(pathToFileURL(CORE + file).href)]),
  );
  whole = named(Object.fromEntries(own));
}, 120_000);
afterAll(() => rmSync(into, { recursive: true, force: true }));

/** A value that an attribute takes. */
function sampleOf(attribute: Described): unknown {
  switch (attribute.type) {
    case "number":
      return 7;
    case "boolean":
      return true;
    case "enum":
      return attribute.enumArray[0];
    case "list":
      return [];
    case "set":
      return ["x"];
    case "map":
      return Object.fromEntries(
        Object.entries(attribute.properties?.attributes ?? {}).map(([name, one]) => [
          name,
          sampleOf(one),
        ]),
      );
    default:
      return `a ${attribute.name}`;
  }
}

const rowOf = (entity: Described): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entity.schema.attributes)
      .filter(([name]) => !name.startsWith("__edb"))
      .map(([name, attribute]) => [name, sampleOf(attribute)]),
  );

const pick = (row: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

/** What an operation says, or why it says nothing. */
function saying(operation: () => Described): unknown {
  try {
    return operation().params({ table: "t" });
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
}

/** Every way in which rows are described, of the same row. */
function allOf(entity: Described): Record<string, unknown> {
  const row = rowOf(entity);
  const facets = entity.model.facets.byIndex;
  const primary = facets[""];
  const key = pick(row, [...primary.pk, ...primary.sk]);
  const rest = Object.fromEntries(
    Object.entries(row).filter(
      ([name]) => !(name in key) && !entity.schema.attributes[name].readOnly,
    ),
  );
  const numbers = Object.fromEntries(Object.entries(rest).filter(([, one]) => one === 7));
  const first = Object.keys(rest)[0] ?? "";
  const where = (attributes: Described, operations: Described) => {
    const some = attributes[first] ?? attributes[primary.pk[0]];
    const { exists, notExists, eq, ne, gt, between, begins, contains } = operations;
    const value = row[first] ?? "x";
    return [
      exists(some),
      notExists(some),
      eq(some, value),
      ne(some, value),
      gt(some, value),
      between(some, value, value),
      begins(some, "x"),
      contains(some, "x"),
    ].join(" AND ");
  };
  const said: Record<string, unknown> = {
    get: saying(() => entity.get(key)),
    delete: saying(() => entity.delete(key)),
    deleteWhere: saying(() => entity.delete(key).where(where)),
    remove: saying(() => entity.remove(key)),
    put: saying(() => entity.put(row)),
    putWhere: saying(() => entity.put(row).where(where)),
    putLess: saying(() => entity.put(key)),
    create: saying(() => entity.create(row)),
    createWrong: saying(() => entity.create({ ...row, [first]: () => 1 })),
    upsert: saying(() => entity.upsert(row)),
    upsertSet: saying(() => entity.upsert(key).add(numbers).set(rest)),
    patch: saying(() => entity.patch(key).set(rest)),
    patchWhere: saying(() => entity.patch(key).set(rest).where(where)),
    patchAdd: saying(() => entity.patch(key).add(numbers)),
    patchRemove: saying(() => entity.patch(key).remove([first])),
    update: saying(() => entity.update(key).set(rest)),
    updateData: saying(() =>
      entity.update(key).data((a: Described, o: Described) => o.set(a[first], row[first])),
    ),
  };
  for (const [name, index] of Object.entries<Described>(entity.model.indexes)) {
    const { pk, sk } = facets[index.index];
    const partition = pick(row, pk);
    const sort = pick(row, sk ?? []);
    const asked = () => entity.query[name](partition);
    said[`query ${name}`] = saying(asked);
    said[`query ${name} whole`] = saying(() => entity.query[name]({ ...partition, ...sort }));
    said[`query ${name} where`] = saying(() => asked().where(where));
    said[`query ${name} with options`] = saying(() => ({
      params: (options: object) => asked().params({ ...options, limit: 5, order: "desc" }),
    }));
    for (const how of ["begins", "gt", "gte", "lt", "lte"])
      said[`query ${name} ${how}`] = saying(() => asked()[how](sort));
    said[`query ${name} between`] = saying(() => asked().between(sort, sort));
    said[`query ${name} without key`] = saying(() => entity.query[name]({}));
  }
  return said;
}

test("bundled entities describe every operation as whole ones do", () => {
  expect([...cut.keys()].sort()).toEqual([...whole.keys()].sort());
  expect(whole.size).toBeGreaterThan(60);
  let described = 0;
  for (const [name, entity] of whole) {
    const expected = allOf(entity);
    expect([name, allOf(cut.get(name))]).toEqual([name, expected]);
    described += Object.values(expected).filter((one) => typeof one === "object").length;
  }
  expect(described).toBeGreaterThan(1_200);
});

test("what was left out says so, and the whole ElectroDB has it", () => {
  const [name] = [...whole.keys()];
  const entity = cut.get(name ?? "");
  expect(() => entity.parse({})).toThrow("parse was left out.");
  expect(whole.get(name ?? "")).toBeInstanceOf(Entity);
});

test("another version of ElectroDB, in which there is nothing to leave out, stops the build", () => {
  expect(() => describing("class Entity {}")).toThrow("has no method go any more");
  expect(() => unchecked("module.exports = {}")).toThrow("in another way now");
});
