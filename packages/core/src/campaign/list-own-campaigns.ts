import type { Campaign, CampaignSearch, Page } from "@tandem/contract";
import { type Ctx, listPage, slicePage } from "../platform/index.ts";
import { Campaigns } from "./campaign.entity.ts";
import { type CampaignRow, ownView, statusNow } from "./campaign.rules.ts";

/**
 * A sponsor's own campaigns, straight from the table, so that what was just created is there.
 * Newest first is the order of the index; another order reads them all, which are a sponsor's
 * own and therefore few.
 */
export async function listOwnCampaigns(ctx: Ctx, query: CampaignSearch): Promise<Page<Campaign>> {
  const op = Campaigns.query.ofSponsor({ sponsorId: ctx.actor.id });
  const keep = (row: CampaignRow) => matches(row, query, ctx.now);
  const show = (row: CampaignRow) => ownView(row, ctx.now);
  const { limit, cursor, ...conditions } = query;
  const list = `own-campaigns:${JSON.stringify(conditions)}`;
  const order = ORDERS[query.sort ?? "newest"];
  if (!order)
    return listPage(ctx, {
      entity: Campaigns,
      op,
      list,
      limit,
      cursor,
      newestFirst: true,
      keep,
      show,
    });
  const rows: CampaignRow[] = [];
  for await (const row of ctx.platform.table.all(Campaigns, op)) if (keep(row)) rows.push(row);
  return slicePage(ctx, rows.sort(order), { list, limit, cursor, show });
}

type Order = (a: CampaignRow, b: CampaignRow) => number;
const ORDERS: Record<NonNullable<CampaignSearch["sort"]>, Order | undefined> = {
  newest: undefined,
  relevance: undefined,
  ending: (a, b) => a.endsAt.localeCompare(b.endsAt) || a.id.localeCompare(b.id),
  budget: (a, b) => b.budget - a.budget || a.id.localeCompare(b.id),
};

function matches(row: CampaignRow, q: CampaignSearch, now: Date): boolean {
  if (row.status === "deleted") return false;
  const text = `${row.name}\n${row.description}\n${row.niche}`.toLocaleLowerCase();
  return (
    (!q.q ||
      q.q
        .toLocaleLowerCase()
        .split(/\s+/)
        .every((word) => text.includes(word))) &&
    (!q.category || row.category === q.category) &&
    (!q.niche || row.niche.toLocaleLowerCase() === q.niche.toLocaleLowerCase()) &&
    (q.minBudget === undefined || row.budget >= q.minBudget) &&
    (q.maxBudget === undefined || row.budget <= q.maxBudget) &&
    (!q.startsAfter || row.startDate >= q.startsAfter) &&
    (!q.endsBefore || row.endDate <= q.endsBefore) &&
    (!q.status || statusNow(row, now) === q.status) &&
    (!q.visibility || row.visibility === q.visibility)
  );
}
