import type { AdRequest, NewAdRequest, NewApplication, Side } from "@tandem/contract";
import { Accounts, claimLink } from "../account/index.ts";
import { type CampaignRow, Campaigns, closedBecause, overBudget } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import {
  type Ctx,
  check,
  type ItemOf,
  newId,
  Refusal,
  refuse,
  save,
  shardOf,
  write,
} from "../platform/index.ts";
import { AdRequests, ALL_SHARDS, OpenPairs } from "./ad-request.entity.ts";
import { adRequestEvent } from "./ad-request.events.ts";
import { viewOf } from "./ad-request.view.ts";
import { expireDueOfCampaign, expireIfDue } from "./expire-offers.ts";
import {
  type AdRequestRow,
  assertFuture,
  makeOffer,
  type WantedTerms,
} from "./negotiation.rules.ts";
import { openHours } from "./open-hours.ts";
import { auditOf, partiesOf } from "./save-move.ts";
import { wakeOf } from "./wake.rules.ts";

type InfluencerRow = ItemOf<typeof Influencers>;

/** A sponsor offers: the amount is reserved in the same transaction, or the offer does not exist. */
export async function offerAdRequest(
  ctx: Ctx,
  campaignId: string,
  input: NewAdRequest,
): Promise<AdRequest> {
  const { campaign, influencer } = await ctx.platform.table.getTogether({
    campaign: [Campaigns, { id: campaignId }],
    influencer: [Influencers, { id: input.influencerId }],
  });
  if (!campaign || campaign.sponsorId !== ctx.actor.id) throw refuse("request.not_found");
  const closed = closedBecause(campaign, ctx.now);
  if (closed) throw closed;
  if (!influencer) throw refuse("request.not_found", "There is no such influencer.");
  if (!influencer.listed || !influencer.available) throw refuse("ad_request.unavailable");
  return start(ctx, "sponsor", campaign, influencer, input);
}

/** An influencer applies to a public live campaign. Nothing is reserved until the sponsor takes or answers it. */
export async function applyToCampaign(
  ctx: Ctx,
  campaignId: string,
  input: NewApplication,
): Promise<AdRequest> {
  const { campaign, influencer } = await ctx.platform.table.getTogether({
    campaign: [Campaigns, { id: campaignId }],
    influencer: [Influencers, { id: ctx.actor.id }],
  });
  if (!influencer) throw refuse("auth.forbidden");
  if (campaign?.visibility !== "public" || campaign.status === "draft")
    throw refuse("request.not_found");
  const closed = closedBecause(campaign, ctx.now);
  if (closed) throw closed;
  return start(ctx, "influencer", campaign, influencer, input);
}

async function start(
  ctx: Ctx,
  by: Side,
  campaign: CampaignRow,
  influencer: InfluencerRow,
  wanted: WantedTerms,
): Promise<AdRequest> {
  const request = newRequest(ctx, by, campaign, influencer, wanted);
  try {
    return await saveNew(ctx, request, influencer);
  } catch (error) {
    if (!(error instanceof Refusal) || !(await isFreed(ctx, error, request))) throw error;
    return saveNew(ctx, request, influencer);
  }
}

function newRequest(
  ctx: Ctx,
  by: Side,
  campaign: CampaignRow,
  influencer: InfluencerRow,
  wanted: WantedTerms,
): AdRequestRow {
  const id = newId("req");
  const at = ctx.now.toISOString();
  const before = {
    version: 0,
    currency: campaign.currency,
    requirements: "",
    dueDate: campaign.endDate,
    platform: influencer.platforms[0]?.platform ?? "instagram",
  };
  const offer = makeOffer(by, wanted, before, ctx.now, openHours());
  assertFuture(offer, campaign.timeZone, ctx.now);
  const request: AdRequestRow = {
    id,
    campaignId: campaign.id,
    campaignName: campaign.name,
    sponsorId: campaign.sponsorId,
    sponsorName: campaign.sponsorName,
    influencerId: influencer.id,
    influencerName: influencer.displayName,
    timeZone: campaign.timeZone,
    startedBy: by,
    status: "pending",
    turn: by === "sponsor" ? "influencer" : "sponsor",
    offer,
    handOver:
      by === "sponsor" && !influencer.claimed && !influencer.contactEmail ? true : undefined,
    reserved: by === "sponsor" ? offer.amount : 0,
    payment: { status: "unpaid" },
    deliverables: [],
    version: 1,
    createdAt: at,
    updatedAt: at,
    shard: shardOf(id, ALL_SHARDS),
  };
  return { ...request, ...wakeOf(request, ctx.now) };
}

async function saveNew(
  ctx: Ctx,
  request: AdRequestRow,
  influencer: InfluencerRow,
): Promise<AdRequest> {
  const at = ctx.now.toISOString();
  const { campaignId: id, reserved } = request;
  const why = (current: Record<string, unknown> | undefined) =>
    closedBecause(current as CampaignRow | undefined, ctx.now) ??
    overBudget(current as CampaignRow, reserved);
  const campaign =
    request.startedBy === "sponsor"
      ? write(
          Campaigns.patch({ id })
            .add({ reserved, available: -reserved })
            .where(({ status, flag, endsAt, available, currency }, { eq, gt, gte, notExists }) =>
              [
                eq(status, "live"),
                notExists(flag),
                gt(endsAt, at),
                gte(available, reserved),
                eq(currency, request.offer.currency),
              ].join(" AND "),
            ),
          why,
        )
      : check(
          Campaigns.delete({ id }).where(
            ({ status, flag, endsAt, visibility }, { eq, gt, notExists }) =>
              [eq(status, "live"), notExists(flag), gt(endsAt, at), eq(visibility, "public")].join(
                " AND ",
              ),
          ),
          (current) =>
            closedBecause(current as CampaignRow | undefined, ctx.now) ??
            refuse("request.not_found"),
        );
  const otherSide =
    request.startedBy === "sponsor"
      ? check(
          Influencers.delete({ id: influencer.id }).where(({ listed, available }, { eq }) =>
            [eq(listed, true), eq(available, true)].join(" AND "),
          ),
          () => refuse("ad_request.unavailable"),
        )
      : check(
          Accounts.delete({ id: request.sponsorId }).where(({ status }, { eq }) =>
            eq(status, "active"),
          ),
          () => refuse("ad_request.frozen", "The sponsor's account is suspended."),
        );
  const { parties, view } = { parties: partiesOf(request), view: viewOf(request, ctx.now) };
  return save(ctx, {
    writes: [
      write(
        OpenPairs.create({ campaignId: id, influencerId: influencer.id, adRequestId: request.id }),
        (current) => new AlreadyOpen(current?.adRequestId as string | undefined),
      ),
      campaign,
      otherSide,
      write(AdRequests.create(request)),
    ],
    events: [
      adRequestEvent(
        request.startedBy === "sponsor" ? "ad_request.offered" : "ad_request.applied",
        request.id,
        {
          parties,
          from: null,
          to: "pending",
          turn: request.turn ?? null,
          turnBefore: null,
          offer: request.offer,
          ...(reserved ? { money: { currency: request.offer.currency, reserved } } : {}),
        },
        { after: auditOf(request) },
      ),
    ],
    answer: request.handOver
      ? { ...view, claimLink: await claimLink(ctx.platform, influencer.id, ctx.now) }
      : view,
  });
}

/** The pair has an open request; it names which, since that one may have run out already. */
class AlreadyOpen extends Refusal {
  readonly adRequestId: string | undefined;
  constructor(adRequestId: string | undefined) {
    super("ad_request.already_open");
    this.adRequestId = adRequestId;
  }
}

/** What stood in the way may have run out before the sweep came by: then it is cleared, and the start is tried again. */
async function isFreed(ctx: Ctx, error: Refusal, request: AdRequestRow): Promise<boolean> {
  if (error instanceof AlreadyOpen) {
    return error.adRequestId !== undefined && expireIfDue(ctx, error.adRequestId);
  }
  return (
    error.code === "campaign.over_budget" &&
    (await expireDueOfCampaign(ctx, request.campaignId)) > 0
  );
}
