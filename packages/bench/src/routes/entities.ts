import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const CORE = fileURLToPath(new URL("../../../core/src/", import.meta.url));

/** `primary([...], "pk", [...], "sk")` or `answeredBy("gsi1", [...], "pk", [...], "sk")` and the comment before it. */
const INDEX =
  /(?:\/\*\* ([^*]+?) \*\/\s+)?(\w+): (?:primary|answeredBy)\(\s*(?:"(gsi\d)",\s*)?\[[^\]]*\],\s*"([^"]*)",\s*\[[^\]]*\],\s*"([^"]*)",?\s*\)/g;
const ENTITY = /export const (\w+) = new Entity\(/;

/** Every index of every entity as a Markdown table, read from the sources, where the questions stand. */
export function indexTable(): string {
  const files = readdirSync(CORE, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".entity.ts"))
    .sort();
  const rows = files.flatMap((file) => {
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
