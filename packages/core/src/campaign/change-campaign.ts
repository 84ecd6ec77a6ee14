import type { Campaign, CampaignChange } from "@tandem/contract";
import { type Ctx, endOfDay, refuse, save, write } from "../platform/index.ts";
import { Campaigns } from "./campaign.entity.ts";
import { campaignEvent } from "./campaign.events.ts";
import { type CampaignRow, editOf, endingOf, ownView } from "./campaign.rules.ts";
import { requireOwnCampaign } from "./load-campaign.ts";

/** Edits one's campaign. A budget may fall only to what is spoken for, which the write itself checks. */
export async function changeCampaign(
  ctx: Ctx,
  id: string,
  change: CampaignChange,
): Promise<Campaign> {
  const campaign = await requireOwnCampaign(ctx, id);
  const changed = editOf(campaign, change, ctx.now);
  if (Object.keys(changed).length === 0) return ownView(campaign, ctx.now);

  const raised = (changed.budget ?? campaign.budget) - campaign.budget;
  const endsAt = endOfDay(campaign.timeZone, changed.endDate ?? campaign.endDate).toISOString();
  const next: CampaignRow = {
    ...campaign,
    ...changed,
    endsAt,
    available: campaign.available + raised,
    version: campaign.version + 1,
    updatedAt: ctx.now.toISOString(),
  };
  const { version, updatedAt } = next;
  const running = campaign.status !== "draft" && campaign.endingBucket !== undefined;
  const op = Campaigns.patch({ id })
    .set({ ...changed, endsAt, version, updatedAt, ...(running ? endingOf(id, endsAt) : {}) })
    .add({ available: raised })
    .where(
      ({ version: stored, available, flag }, { eq, gte, notExists }) =>
        `${eq(stored, campaign.version)} AND ${gte(available, -raised)} AND ${notExists(flag)}`,
    );
  return save(ctx, {
    writes: [
      write(op, (current) => refusedEdit(current as CampaignRow | undefined, campaign.version)),
    ],
    events: [
      campaignEvent(
        "campaign.edited",
        id,
        {
          sponsorId: campaign.sponsorId,
          sponsorName: campaign.sponsorName,
          name: next.name,
          visibility: next.visibility,
          visibilityBefore: campaign.visibility,
          from: campaign.status,
          to: campaign.status,
          money: moneyOf(campaign, next),
        },
        { before: pick(campaign, Object.keys(changed)), after: changed },
      ),
    ],
    answer: ownView(next, ctx.now),
  });
}

/** A draft may change its currency: then the whole budget leaves one and enters the other. */
const moneyOf = (before: CampaignRow, after: CampaignRow) =>
  before.currency === after.currency
    ? { currency: after.currency, budget: after.budget - before.budget }
    : {
        currency: after.currency,
        budget: after.budget,
        leaves: { currency: before.currency, budget: -before.budget },
      };

const refusedEdit = (current: CampaignRow | undefined, version: number) => {
  if (!current) return refuse("request.not_found");
  if (current.version !== version) return refuse("request.stale");
  if (current.flag) return refuse("campaign.flagged");
  const spoken = current.budget - current.available;
  return refuse(
    "campaign.budget_below_spent",
    `${spoken} (minor units) are reserved, committed or paid.`,
    {
      facts: { amount: spoken, currency: current.currency },
      errors: [{ path: "budget", message: "The budget cannot fall below what is spoken for." }],
    },
  );
};

const pick = (row: CampaignRow, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, row[key as keyof CampaignRow]]));
