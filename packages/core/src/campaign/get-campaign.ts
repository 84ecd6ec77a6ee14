import type { Campaign, PublicCampaign } from "@tandem/contract";
import { Cache, type Ctx, refuse } from "../platform/index.ts";
import { Records, readSponsorRecord, sponsorRecord } from "../record/index.ts";
import { Campaigns } from "./campaign.entity.ts";
import { ownView, publicView, type ShownCampaign } from "./campaign.rules.ts";

const shown = new Cache<ShownCampaign | null>("campaigns", { entries: 5_000, bytes: 8_000_000 });

/**
 * A campaign and how its sponsor pays, as the actor may see it: its sponsor and admins whole, influencers what was
 * published. A private one is shown to those who can name it by `invited`, a look at their requests.
 *
 * One round trip for its sponsor. An influencer takes another, since only the campaign names whose
 * record it is, and none for what was asked for lately: nobody edits by what an influencer is shown.
 */
export async function getCampaign(
  ctx: Ctx,
  id: string,
  invited: (campaignId: string) => Promise<boolean>,
): Promise<Campaign | PublicCampaign> {
  const { table } = ctx.platform;
  if (ctx.actor.role === "influencer") return getShown(ctx, id, invited);
  const [campaign, own] = await Promise.all([
    table.get(Campaigns, { id }),
    ctx.actor.role === "sponsor" ? table.get(Records, { id: ctx.actor.id }, false) : null,
  ]);
  if (!campaign || campaign.status === "deleted") throw refuse("request.not_found");
  if (campaign.sponsorId === ctx.actor.id)
    return { ...ownView(campaign, ctx.now), sponsorRecord: sponsorRecord(own) };
  if (ctx.actor.role === "admin") return ownView(campaign, ctx.now);
  throw refuse("request.not_found");
}

async function getShown(
  ctx: Ctx,
  id: string,
  invited: (campaignId: string) => Promise<boolean>,
): Promise<PublicCampaign> {
  const campaign = await readShown(ctx, id);
  const isThere = campaign && campaign.status !== "deleted" && campaign.status !== "draft";
  if (!isThere || !(isPublic(campaign) || (await invited(id)))) throw refuse("request.not_found");
  const record = await readSponsorRecord(ctx.platform, campaign.sponsorId);
  return { ...publicView(campaign, ctx.now), sponsorRecord: record };
}

/** A campaign as influencers may be shown it, wherever it stands; at most two seconds old. */
const readShown = (ctx: Ctx, id: string): Promise<ShownCampaign | null> =>
  shown.read(ctx.platform, id, [`campaign#${id}`], async () => {
    const row = await ctx.platform.table.get(Campaigns, { id }, false);
    if (!row) return null;
    const { reserved: _, committed: _c, paid: _p, available: _a, ...rest } = row;
    return rest;
  });

const isPublic = ({ visibility, flag }: ShownCampaign): boolean => visibility === "public" && !flag;
