import { readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Entity } from "electrodb";
import { expect, test } from "vitest";

const core = new URL("../", import.meta.url);
const files = readdirSync(fileURLToPath(core), { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".entity.ts"),
);

/** What is always begun with its partition's name, and only loses it together with the key. */
const BEGUN_WHOLE = ["reportAgenda.dueIn"];

interface Index {
  index?: string;
  pk: { composite: string[] };
  sk: { composite: string[] };
}

/**
 * ElectroDB writes an index as soon as it has either key whole: a row without what the partition is
 * named by would then lie in one partition with all others like it, paid for and never asked.
 */
test.each(files)("rows of %s are in an index whole, or not at all", async (file) => {
  const module = await import(pathToFileURL(fileURLToPath(new URL(file, core))).href);
  for (const entity of Object.values(module)) {
    if (!(entity instanceof Entity)) continue;
    const { attributes, indexes, model } = entity.schema as unknown as {
      model: { entity: string };
      attributes: Record<string, { required?: boolean }>;
      indexes: Record<string, Index>;
    };
    const mayLack = (name: string) => attributes[name]?.required !== true;
    const half = Object.entries(indexes).filter(
      ([, { index, pk, sk }]) =>
        index !== undefined &&
        pk.composite.some(mayLack) &&
        !(sk.composite.length > 0 && sk.composite.every(mayLack)),
    );
    const names = half.map(([name]) => `${model.entity}.${name}`);
    expect(names.filter((name) => !BEGUN_WHOLE.includes(name))).toEqual([]);
  }
});
