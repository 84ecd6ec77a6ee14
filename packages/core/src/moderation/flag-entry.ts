import type { FlagEntry, Page } from "@tandem/contract";
import {
  type Ctx,
  type Position,
  readCursor,
  type Write,
  write,
  writeCursor,
} from "../platform/index.ts";
import { FlagEntries } from "./flag-entry.entity.ts";

type Kind = FlagEntry["kind"];

/** The row that lists a flag, for the transaction that sets or lifts it. */
export const flagEntry = {
  create: (entry: FlagEntry): Write => write(FlagEntries.put(entry)),
  /** `at` is when the flag was set. */
  remove: (kind: Kind, id: string, at: string): Write =>
    write(FlagEntries.delete({ kind, id, at })),
  appealed: (kind: Kind, id: string, at: string, appealedAt: string): Write =>
    write(FlagEntries.patch({ kind, id, at }).set({ appealedAt })),
};

/** Where a page ended in each list that is merged; null where a list is at its end. */
type Places = Partial<Record<Kind, Position | null>>;

/** What is flagged now, newest first. One query a kind, side by side. */
export async function listFlags(
  ctx: Ctx,
  query: { kind?: Kind; limit: number; cursor?: string },
): Promise<Page<FlagEntry>> {
  const { kind, limit, cursor } = query;
  const list = `flags:${kind ?? "all"}`;
  const places = (await readCursor<Places>(ctx.platform, list, cursor)) ?? {};
  const kinds = (kind ? [kind] : (["user", "campaign"] as const)).filter(
    (one) => places[one] !== null,
  );
  const pages = await Promise.all(kinds.map((one) => pageOf(ctx, one, limit, places[one])));
  const merged = pages
    .flat()
    .sort((a, b) => (a.item.at < b.item.at ? 1 : -1))
    .slice(0, limit);
  const next: Places = { ...places };
  for (const [i, one] of kinds.entries()) {
    const shown = merged.filter(({ item }) => item.kind === one);
    const all = pages[i] ?? [];
    if (shown.length === all.length && all.length < limit) next[one] = null;
    else next[one] = shown.at(-1)?.position ?? places[one];
  }
  const more = kinds.some((one) => next[one] !== null);
  return {
    items: merged.map(({ item }) => item),
    nextCursor: more ? await writeCursor(ctx.platform, list, next) : null,
  };
}

async function pageOf(ctx: Ctx, kind: Kind, limit: number, after?: Position | null) {
  const { items, positions } = await ctx.platform.table.query(
    FlagEntries,
    FlagEntries.query.flagged({ kind }),
    { limit, after, newestFirst: true },
  );
  return items.map((item, i) => ({ item, position: positions[i] as Position }));
}
