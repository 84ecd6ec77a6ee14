import { freeze } from "./freeze.ts";
import { gatherDocs } from "./gather.ts";
import { type Doc, planOf, type Schema } from "./schema.ts";
import { SearchIndex } from "./search-index.ts";

/**
 * An index over `docs`, which are read one by one and not kept. Of documents with the same id the
 * newest revision counts.
 */
export function createIndex<const S extends Schema>(
  schema: S,
  docs: Iterable<Doc<S>> = [],
): SearchIndex<S> {
  const plan = planOf(schema);
  const segment = freeze(plan, gatherDocs(plan, docs));
  return new SearchIndex<S>(plan, segment.size > 0 ? [segment] : [], new Map());
}
