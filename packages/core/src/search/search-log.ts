import { randomUUID } from "node:crypto";
import { now, type Platform } from "../platform/index.ts";
import { type Doc, packSegments, unpack } from "./engine/index.ts";
import { type CollectionName, rowId, SearchLog, SearchSizes } from "./search-log.entity.ts";

/** Fresh rows stay for so long, so that whoever looks at least as often need only read those. */
export const FRESH_MS = 10 * 60_000;
/** Every so many fresh rows the old ones are gathered. */
const GATHER_EVERY = 32;
/** What was added may grow to this part of the rest before all is rewritten. */
const REWRITE_RATIO = 1 / 4;
const DELETE_AT_ONCE = 100;

/** Adds documents to the log of their collection, and now and then gathers what is old in it. */
export async function addToLog(
  platform: Platform,
  collection: CollectionName,
  docs: Doc[],
): Promise<void> {
  for (const packed of packSegments(docs)) {
    await put(platform, collection, "fresh", rowId(now().getTime(), randomUUID()), packed);
    const size = await platform.table.update(
      SearchSizes,
      SearchSizes.upsert({ collection }).add({ written: 1 }),
    );
    if ((size?.written ?? 0) % GATHER_EVERY === 0) await gather(platform, collection);
  }
}

/** All documents written to one part after an id, or all of it. */
export async function* readLog(
  platform: Platform,
  collection: CollectionName,
  part: "fresh" | "settled",
  after = "",
): AsyncGenerator<Doc> {
  const all = SearchLog.query.byTime({ collection, part });
  // DynamoDB takes no empty text for a key, not even to compare with.
  const rows = after ? all.gt({ id: after }) : all;
  for await (const row of platform.table.all(SearchLog, rows))
    yield* unpack(row.docs as Uint8Array);
}

const put = (
  platform: Platform,
  collection: CollectionName,
  part: "fresh" | "settled",
  id: string,
  docs: Uint8Array,
) => platform.table.update(SearchLog, SearchLog.upsert({ collection, part, id, docs }));

/**
 * Moves fresh rows that are old into the settled part; once those added outweigh a quarter of the
 * rest, the settled part is written anew, each document once. What is written is there before what
 * it replaces goes, so that a reader, who reads fresh before settled, never misses a document.
 * Two that gather at once write the same twice, which is harmless.
 */
export async function gather(platform: Platform, collection: CollectionName): Promise<void> {
  const until = rowId(now().getTime() - FRESH_MS);
  const old = SearchLog.query.byTime({ collection, part: "fresh" }).lt({ id: until });
  const { docs, ids: freshIds } = await newest(platform, old);
  if (freshIds.length === 0) return;
  const size = await platform.table.get(SearchSizes, { collection });
  const added = (size?.addedBytes ?? 0) + sizeOf(docs.values());
  const rewrite = added >= (size?.baseBytes ?? 0) * REWRITE_RATIO;
  const settled = SearchLog.query.byTime({ collection, part: "settled" });
  const before = rewrite ? await newest(platform, settled, docs) : { docs, ids: [] };

  let bytes = 0;
  const stamp = freshIds.at(-1)?.slice(0, 13) ?? until;
  for (const [n, packed] of [...packSegments(before.docs.values())].entries()) {
    await put(platform, collection, "settled", `${stamp}#${randomUUID()}#${n}`, packed);
    bytes += packed.byteLength;
  }
  await platform.table.update(
    SearchSizes,
    SearchSizes.upsert(
      rewrite ? { collection, baseBytes: bytes, addedBytes: 0 } : { collection, addedBytes: added },
    ),
  );
  await remove(platform, collection, "settled", before.ids);
  await remove(platform, collection, "fresh", freshIds);
}

/** The newest revision of each document in these rows and those known already. */
async function newest(
  platform: Platform,
  rows: Parameters<Platform["table"]["all"]>[1],
  known: ReadonlyMap<string, Doc> = new Map(),
): Promise<{ docs: Map<string, Doc>; ids: string[] }> {
  const docs = new Map(known);
  const ids: string[] = [];
  for await (const row of platform.table.all(SearchLog, rows)) {
    ids.push(row.id);
    for (const doc of unpack(row.docs as Uint8Array)) {
      if (doc.rev >= (docs.get(doc.id)?.rev ?? 0)) docs.set(doc.id, doc);
    }
  }
  return { docs, ids };
}

const sizeOf = (docs: Iterable<Doc>): number =>
  [...packSegments(docs)].reduce((sum, packed) => sum + packed.byteLength, 0);

async function remove(
  platform: Platform,
  collection: CollectionName,
  part: "fresh" | "settled",
  ids: string[],
): Promise<void> {
  const { table } = platform;
  for (let i = 0; i < ids.length; i += DELETE_AT_ONCE) {
    await table.transact(
      ids.slice(i, i + DELETE_AT_ONCE).map((id) => ({
        Delete: SearchLog.delete({ collection, part, id }).params({ table: table.name }),
      })),
    );
  }
}
