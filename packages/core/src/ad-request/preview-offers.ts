import type { OffersPreview, OffersToPreview } from "@tandem/contract";
import { Campaigns, closedBecause } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import { type Ctx, refuse, refuseField } from "../platform/index.ts";
import { AdRequests, OpenPairs } from "./ad-request.entity.ts";
import { statusNow } from "./negotiation.rules.ts";
import { type InTheWay, judgeOffers, type ThoughtOf } from "./offers-preview.rules.ts";

/**
 * What would become of offers to several influencers, were they sent now and in this order. Nothing
 * is written and nothing promised: each offer is judged again when it is sent. As then, what has run
 * out stands in nobody's way, and its money is free, whether or not the sweep has come by.
 *
 * One round trip, where requests are open a second, where the budget is short a third.
 *
 * @throws `request.not_found`, `campaign.not_live`, `campaign.flagged`
 */
export async function previewOffers(
  ctx: Ctx,
  campaignId: string,
  wish: OffersToPreview,
): Promise<OffersPreview> {
  const { table } = ctx.platform;
  const offers = offersOf(wish);
  const ids = offers.map(({ influencerId }) => influencerId);
  const [campaign, influencers, pairs] = await Promise.all([
    table.get(Campaigns, { id: campaignId }),
    table.getAll(
      Influencers,
      ids.map((id) => ({ id })),
    ),
    table.getAll(
      OpenPairs,
      ids.map((influencerId) => ({ campaignId, influencerId })),
    ),
  ]);
  if (!campaign || campaign.sponsorId !== ctx.actor.id) throw refuse("request.not_found");
  const closed = closedBecause(campaign, ctx.now);
  if (closed) throw closed;

  const known = new Map(influencers.map((row) => [row.id, row]));
  const open = await openAmong(ctx, pairs);
  const inTheWay = (id: string): InTheWay => {
    const row = known.get(id);
    if (!row?.listed || !row.available) return "unavailable";
    return open.has(id) ? "already_open" : undefined;
  };
  let before = campaign.available;
  let judged = judgeOffers(offers, before, inTheWay);
  if (judged.some(({ outcome }) => outcome === "over_budget")) {
    before += await freeOf(ctx, campaignId);
    judged = judgeOffers(offers, before, inTheWay);
  }
  return {
    currency: campaign.currency,
    before,
    after: judged.at(-1)?.available ?? before,
    offers: judged.map((one) => {
      const row = known.get(one.influencerId);
      const adRequestId = one.outcome === "already_open" ? open.get(one.influencerId) : undefined;
      return {
        ...one,
        influencerName: row?.listed ? row.displayName : null,
        ...(adRequestId && { adRequestId }),
      };
    }),
  };
}

function offersOf({ influencerIds, amount, amounts }: OffersToPreview): ThoughtOf[] {
  const own = new Map(Object.entries(amounts ?? {}));
  return influencerIds.map((influencerId) => {
    const wanted = own.get(influencerId) ?? amount;
    if (wanted === undefined) throw refuseField("amount", "Write an amount.");
    return { influencerId, amount: wanted };
  });
}

/** The requests that are open with some of these, by influencer. */
async function openAmong(
  ctx: Ctx,
  pairs: ReadonlyArray<{ influencerId: string; adRequestId: string }>,
): Promise<Map<string, string>> {
  const rows = await ctx.platform.table.getAll(
    AdRequests,
    pairs.map(({ adRequestId }) => ({ id: adRequestId })),
  );
  return new Map(
    rows.flatMap((row) =>
      statusNow(row, ctx.now) === "expired" ? [] : [[row.influencerId, row.id]],
    ),
  );
}

/** What offers that have run out still hold of the budget. One query a page of them. */
async function freeOf(ctx: Ctx, campaignId: string): Promise<number> {
  const at = ctx.now.toISOString();
  const due = AdRequests.query
    .ofCampaign({ campaignId })
    .where(({ status, wakeAt }, { eq, lte }) => `${eq(status, "pending")} AND ${lte(wakeAt, at)}`);
  let free = 0;
  for await (const row of ctx.platform.table.all(AdRequests, due))
    if (statusNow(row, ctx.now) === "expired") free += row.reserved;
  return free;
}
