import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AnyEntity } from "@tandem/core/platform";

const CORE = fileURLToPath(new URL("../../../core/src/", import.meta.url));

/** `primary([...], "pk", [...], "sk")` or `answeredBy("gsi1", [...], "pk", [...], "sk")` and the comment before it. */
const INDEX =
  /(?:\/\*\* ([^*]+?) \*\/\s+)?(\w+): (?:primary|answeredBy)\(\s*(?:"(gsi\d)",\s*)?\[[^\]]*\],\s*"([^"]*)",\s*\[[^\]]*\],\s*"([^"]*)",?\s*\)/g;
const ENTITY = /export const (\w+) = new Entity\(/;

const entityFiles = (): string[] =>
  readdirSync(CORE, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".entity.ts"))
    .sort();

/** Every entity by the name that its rows carry. */
export async function entities(): Promise<Map<unknown, AnyEntity>> {
  const modules = await Promise.all(
    entityFiles().map((file) => import(pathToFileURL(join(CORE, file)).href)),
  );
  const all = modules.flatMap((exported) => Object.values(exported as Record<string, AnyEntity>));
  return new Map(all.flatMap((one) => (one?.schema ? [[one.schema.model.entity, one]] : [])));
}

/** Every index of every entity as a Markdown table, read from the sources, where the questions stand. */
export function indexTable(): string {
  const rows = entityFiles().flatMap((file) => {
    const [, ...parts] = readFileSync(join(CORE, file), "utf8").split(
      /(?=export const \w+ = new Entity\()/,
    );
    return parts.flatMap((source) => rowsOf(basename(dirname(file)), source));
  });
  return [
    "| noun | rows | question | index | partition | sort |",
    "|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function rowsOf(noun: string, source: string): string[] {
  const entity = ENTITY.exec(source)?.[1] ?? "";
  return [...source.matchAll(INDEX)].map(
    ([, question = "The row by its key", name, index = "table", pk, sk]) =>
      `| ${noun} | ${entity} | ${question} (\`${name}\`) | ${index} | \`${pk}\` | \`${sk}\` |`,
  );
}
