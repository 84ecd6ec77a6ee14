import type {
  AdminCampaignSearch,
  Campaign,
  CampaignSearch,
  Page,
  PublicCampaign,
} from "@tandem/contract";
import { Campaigns, listOwnCampaigns, ownView } from "../campaign/index.ts";
import { type Ctx, readCursor, writeCursor } from "../platform/index.ts";
import { collectionsOf } from "./collection.ts";
import { dayNumber } from "./collections.ts";
import type { Position } from "./engine/index.ts";

/** A sponsor's own campaigns, or for an influencer the public ones that are live now. */
export const findCampaigns = (
  ctx: Ctx,
  query: CampaignSearch,
): Promise<Page<Campaign | PublicCampaign>> =>
  ctx.actor.role === "sponsor" ? listOwnCampaigns(ctx, query) : searchPublicCampaigns(ctx, query);

/** Public live campaigns by text and conditions, from memory; whether they have ended is asked of the clock. */
async function searchPublicCampaigns(
  ctx: Ctx,
  query: CampaignSearch,
): Promise<Page<PublicCampaign>> {
  const { limit, cursor, ...conditions } = query;
  if ((query.status && query.status !== "live") || query.visibility === "private")
    return { items: [], nextCursor: null };
  const list = `${ctx.actor.id}:campaigns:${JSON.stringify(conditions)}`;
  const after = await readCursor<Position>(ctx.platform, list, cursor);
  const index = await collectionsOf(ctx.platform).campaigns.current();
  const { hits, next } = index.search({
    text: query.q,
    where: {
      status: "live",
      visibility: "public",
      flagged: "no",
      endsAt: { min: ctx.now.getTime() + 1 },
      category: query.category,
      niche: query.niche || undefined,
      budget: { min: query.minBudget, max: query.maxBudget },
      starts: { min: query.startsAfter ? dayNumber(query.startsAfter) : undefined },
      ends: { max: query.endsBefore ? dayNumber(query.endsBefore) : undefined },
    },
    sort: query.sort ?? (query.q ? "relevance" : "newest"),
    after,
    limit,
  });
  return {
    items: hits.map(({ card }) => JSON.parse(card) as PublicCampaign),
    nextCursor: next ? await writeCursor(ctx.platform, list, next) : null,
  };
}

/** For admins: all campaigns. Found in memory, shown as the table has them, money and all. */
export async function searchAllCampaigns(
  ctx: Ctx,
  query: AdminCampaignSearch,
): Promise<Page<Campaign>> {
  const { limit, cursor, ...conditions } = query;
  const list = `${ctx.actor.id}:all-campaigns:${JSON.stringify(conditions)}`;
  const after = await readCursor<Position>(ctx.platform, list, cursor);
  const index = await collectionsOf(ctx.platform).campaigns.current();
  const { hits, next } = index.search({
    text: query.q,
    where: {
      deleted: "no",
      status: query.status,
      visibility: query.visibility,
      sponsorId: query.sponsorId,
      flagged: query.flagged && (query.flagged === "true" ? "yes" : "no"),
    },
    sort: query.q ? "relevance" : "newest",
    after,
    limit,
  });
  const rows = await ctx.platform.table.getAll(
    Campaigns,
    hits.map(({ id }) => ({ id })),
  );
  return {
    items: rows.map((row) => ownView(row, ctx.now)),
    nextCursor: next ? await writeCursor(ctx.platform, list, next) : null,
  };
}
