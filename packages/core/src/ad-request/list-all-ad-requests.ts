import type { AdminAdRequestSearch, AdRequest, Page } from "@tandem/contract";
import { type Ctx, listPage, readCursor, writeCursor } from "../platform/index.ts";
import { AdRequests, ALL_SHARDS } from "./ad-request.entity.ts";
import { viewOf } from "./ad-request.view.ts";
import { type AdRequestRow, statusNow } from "./negotiation.rules.ts";

/** For admins: all requests, newest first, or those of one campaign, sponsor or influencer. */
export async function listAllAdRequests(
  ctx: Ctx,
  query: AdminAdRequestSearch,
): Promise<Page<AdRequest>> {
  const { limit, cursor, ...conditions } = query;
  const list = `all-ad-requests:${JSON.stringify(conditions)}`;
  const keep = (row: AdRequestRow) =>
    (!query.status || statusNow(row, ctx.now) === query.status) &&
    (!query.campaignId || row.campaignId === query.campaignId) &&
    (!query.sponsorId || row.sponsorId === query.sponsorId) &&
    (!query.influencerId || row.influencerId === query.influencerId);
  const show = (row: AdRequestRow) => viewOf(row, ctx.now);
  const op = narrowest(query);
  if (op)
    return listPage(ctx, {
      entity: AdRequests,
      op,
      list,
      limit,
      cursor,
      newestFirst: true,
      keep,
      show,
    });
  return mergedPage(ctx, { list, limit, cursor, keep, show });
}

const narrowest = (q: AdminAdRequestSearch) => {
  if (q.campaignId) return AdRequests.query.ofCampaign({ campaignId: q.campaignId });
  if (q.influencerId) return AdRequests.query.ofInfluencer({ influencerId: q.influencerId });
  return q.sponsorId ? AdRequests.query.ofSponsor({ sponsorId: q.sponsorId }) : undefined;
};

interface Merging {
  list: string;
  limit: number;
  cursor: string | undefined;
  keep: (row: AdRequestRow) => boolean;
  show: (row: AdRequestRow) => AdRequest;
}
/** Of at most so many rows a shard one page looks through. */
const LOOK_AHEAD = 100;

/** One page over all shards: each is read newest first from where the cursor stands, and the newest are taken. */
async function mergedPage(
  ctx: Ctx,
  { list, limit, cursor, keep, show }: Merging,
): Promise<Page<AdRequest>> {
  const name = `${ctx.actor.id}:${list}`;
  const before = await readCursor<{ at: string; id: string }>(ctx.platform, name, cursor);
  const pages = await Promise.all(
    Array.from({ length: ALL_SHARDS }, (_, shard) => {
      const all = AdRequests.query.all({ shard });
      const op = before ? all.lte({ createdAt: before.at }) : all;
      return ctx.platform.table.query(AdRequests, op, { limit: LOOK_AHEAD, newestFirst: true });
    }),
  );
  // Beyond the oldest row of a shard that goes on, nothing is known of that shard.
  const horizon = pages
    .map((page) => (page.last ? (page.items.at(-1)?.createdAt ?? "") : ""))
    .sort()
    .at(-1) as string;
  const seen = pages
    .flatMap((page) => page.items)
    .filter((row) => row.createdAt >= horizon && (!before || isAfter(row, before)))
    .sort((a, b) => (isAfter(a, { at: b.createdAt, id: b.id }) ? 1 : -1));
  const items: AdRequestRow[] = [];
  let last: AdRequestRow | undefined;
  for (const row of seen) {
    if (items.length === limit) break;
    last = row;
    if (keep(row)) items.push(row);
  }
  const more = pages.some((page) => page.last) || (last && last !== seen.at(-1));
  return {
    items: items.map(show),
    nextCursor:
      more && last
        ? await writeCursor(ctx.platform, name, { at: last.createdAt, id: last.id })
        : null,
  };
}

/** Whether a row comes after a position in the order newest first, ids breaking ties. */
const isAfter = (row: AdRequestRow, { at, id }: { at: string; id: string }) =>
  row.createdAt < at || (row.createdAt === at && row.id < id);
