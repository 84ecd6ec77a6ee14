import { type Platform, removeAll } from "../platform/index.ts";
import { type Doc, packSegments, unpack } from "./engine/index.ts";
import { type CollectionName, SearchLog } from "./search-log.entity.ts";

/**
 * Takes what documents once said out of the log of their collection: only the newest revision of
 * each stays. Whoever has read the log before has read the newest too. It reads the whole log, so it
 * is for the rare case in which old words must not lie around.
 */
export async function forgetOlder(
  platform: Platform,
  collection: CollectionName,
  ids: ReadonlySet<string>,
): Promise<void> {
  if (ids.size === 0) return;
  const newest = new Map<string, number>();
  const holding: Array<{ part: "fresh" | "settled"; id: string }> = [];
  for (const part of ["fresh", "settled"] as const) {
    const rows = SearchLog.query.byTime({ collection, part });
    for await (const row of platform.table.all(SearchLog, rows, 10)) {
      const named = [...unpack(row.docs as Uint8Array)].filter(({ id }) => ids.has(id));
      for (const { id, rev } of named) newest.set(id, Math.max(rev, newest.get(id) ?? 0));
      if (named.length > 0) holding.push({ part, id: row.id });
    }
  }
  for (const { part, id } of holding) await rewrite(platform, { collection, part, id }, newest);
}

interface RowKey {
  collection: CollectionName;
  part: "fresh" | "settled";
  id: string;
}

/** The same row without what is older; where nothing is left, none. */
async function rewrite(
  { table }: Platform,
  key: RowKey,
  newest: ReadonlyMap<string, number>,
): Promise<void> {
  const row = await table.get(SearchLog, { ...key });
  if (!row) return;
  const all = [...unpack(row.docs as Uint8Array)] as Doc[];
  const kept = all.filter(({ id, rev }) => rev >= (newest.get(id) ?? 0));
  if (kept.length === all.length) return;
  const [docs] = packSegments(kept);
  if (docs) await table.update(SearchLog, SearchLog.upsert({ ...key, docs }));
  else await removeAll(table, [SearchLog.delete(key)]);
}
