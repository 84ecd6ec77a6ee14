import { type ReadCreator, readCreator } from "./creator.ts";
import { creatorKey } from "./fingerprint.ts";
import type { CreatorDefaults, CreatorMapping } from "./mapping.ts";
import { because } from "./reasons.ts";
import type { CsvEntry } from "./table.ts";

/**
 * Reads the entries of one file in order, and refuses a handle that an accepted row had already,
 * naming that row's line. Keeps one key for each accepted row.
 */
export class CreatorsOfFile {
  readonly #lineOf = new Map<string, number>();

  constructor(
    private readonly mapping: CreatorMapping,
    private readonly defaults: CreatorDefaults,
  ) {}

  read(entry: CsvEntry): ReadCreator {
    if (!entry.ok) {
      const { line, reason, why } = entry;
      return { ok: false, line, rejections: [{ line, reason, why }] };
    }
    const result = readCreator(entry, this.mapping, this.defaults);
    if (!result.ok) return result;
    const { line } = entry;
    const key = creatorKey(result.creator);
    const first = this.#lineOf.get(key);
    if (first !== undefined) {
      const column = this.mapping.handle ?? this.mapping.url;
      const same = because("same_handle", { line: first });
      return { ok: false, line, rejections: [{ line, ...(column && { column }), ...same }] };
    }
    this.#lineOf.set(key, line);
    return result;
  }
}

/** All entries of a file, for a preview or a small file. */
export function readCreators(
  entries: Iterable<CsvEntry>,
  mapping: CreatorMapping,
  defaults: CreatorDefaults,
): ReadCreator[] {
  const file = new CreatorsOfFile(mapping, defaults);
  return Array.from(entries, (entry) => file.read(entry));
}

/** The same, entry by entry, from a stream such as that of `parseCsvStream`. */
export async function* readCreatorsStream(
  entries: AsyncIterable<CsvEntry>,
  mapping: CreatorMapping,
  defaults: CreatorDefaults,
): AsyncGenerator<ReadCreator, void, undefined> {
  const file = new CreatorsOfFile(mapping, defaults);
  for await (const entry of entries) yield file.read(entry);
}
