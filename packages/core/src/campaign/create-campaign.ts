import type { Campaign, NewCampaign } from "@tandem/contract";
import {
  type Ctx,
  dayIn,
  endOfDay,
  newId,
  refuse,
  refuseField,
  save,
  write,
} from "../platform/index.ts";
import { Sponsors } from "../sponsor/index.ts";
import { Campaigns } from "./campaign.entity.ts";
import { campaignEvent } from "./campaign.events.ts";
import { type CampaignRow, ownView } from "./campaign.rules.ts";

/** A new draft. Its days are meant in the sponsor's zone, its money in the sponsor's currency unless named. */
export async function createCampaign(ctx: Ctx, input: NewCampaign): Promise<Campaign> {
  const sponsor = await ctx.platform.table.get(Sponsors, { id: ctx.actor.id });
  if (!sponsor) throw refuse("auth.forbidden");
  if (input.endDate < dayIn(sponsor.timeZone, ctx.now)) {
    throw refuseField("endDate", "The end cannot be in the past.");
  }
  const at = ctx.now.toISOString();
  const campaign: CampaignRow = {
    ...input,
    id: newId("cmp"),
    sponsorId: sponsor.id,
    sponsorName: sponsor.companyName,
    timeZone: sponsor.timeZone,
    endsAt: endOfDay(sponsor.timeZone, input.endDate).toISOString(),
    currency: input.currency ?? sponsor.currency,
    reserved: 0,
    committed: 0,
    paid: 0,
    available: input.budget,
    accepted: 0,
    status: "draft",
    ratingSum: 0,
    ratingCount: 0,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return save(ctx, {
    writes: [write(Campaigns.create(campaign))],
    events: [
      campaignEvent(
        "campaign.created",
        campaign.id,
        {
          sponsorId: campaign.sponsorId,
          sponsorName: campaign.sponsorName,
          name: campaign.name,
          visibility: campaign.visibility,
          from: null,
          to: "draft",
          money: { currency: campaign.currency, budget: campaign.budget },
        },
        { after: { ...input, currency: campaign.currency } },
      ),
    ],
    answer: ownView(campaign, ctx.now),
  });
}
