import type { Campaign } from "@tandem/contract";
import {
  type CampaignKind,
  type CampaignRow,
  Campaigns,
  campaignEvent,
  ownView,
} from "../campaign/index.ts";
import { type Ctx, type NewEvent, refuse, write } from "../platform/index.ts";
import { carryOut, type Deed } from "./deed.ts";
import { flagEntry } from "./flag-entry.ts";

/**
 * Flags a campaign for a reason: it is frozen, out of search, and takes no requests or acceptances.
 *
 * @throws `request.not_found`, `campaign.already_flagged`
 */
export const flagCampaign = async (ctx: Ctx, id: string, reason: string): Promise<Campaign> =>
  carryOut(ctx, freeze(ctx, await requireCampaign(ctx, id), reason));

/** @throws `campaign.already_flagged` */
export function freeze(ctx: Ctx, campaign: CampaignRow, reason: string): Deed<Campaign> {
  if (campaign.flag) throw refuse("campaign.already_flagged");
  const { id } = campaign;
  const flag = { reason, at: ctx.now.toISOString() };
  const next: CampaignRow = { ...campaign, flag, version: campaign.version + 1 };
  const op = Campaigns.patch({ id })
    .set({ flag, version: next.version })
    .where(
      ({ flag: stored, version }, { notExists, eq }) =>
        `${notExists(stored)} AND ${eq(version, campaign.version)}`,
    );
  return {
    writes: [
      write(op, (current) =>
        refuse(current?.flag ? "campaign.already_flagged" : "request.conflict"),
      ),
      flagEntry.create({ kind: "campaign", id, name: campaign.name, ...flag }),
    ],
    events: [
      flagging("campaign.flagged", campaign, { before: { flag: null }, after: { flag } }, reason),
    ],
    answer: ownView(next, ctx.now),
  };
}

/**
 * Lifts a campaign's flag: it goes on as it was.
 *
 * @throws `request.not_found`, `campaign.not_flagged`
 */
export const unflagCampaign = async (ctx: Ctx, id: string): Promise<Campaign> =>
  carryOut(ctx, thaw(ctx, await requireCampaign(ctx, id)));

/** `reason` is why an appeal was granted. Throws `campaign.not_flagged`. */
export function thaw(ctx: Ctx, campaign: CampaignRow, reason?: string): Deed<Campaign> {
  const { flag, ...rest } = campaign;
  const { id } = campaign;
  if (!flag) throw refuse("campaign.not_flagged");
  const next: CampaignRow = { ...rest, version: campaign.version + 1 };
  const op = Campaigns.patch({ id })
    .set({ version: next.version })
    .remove(["flag"])
    .where(
      ({ flag: stored, version }, { exists, eq }) =>
        `${exists(stored)} AND ${eq(version, campaign.version)}`,
    );
  const change = { before: { flag }, after: { flag: null } };
  return {
    writes: [
      write(op, (current) => refuse(current?.flag ? "request.conflict" : "campaign.not_flagged")),
      flagEntry.remove("campaign", id, flag.at),
    ],
    events: [flagging("campaign.unflagged", campaign, change, reason)],
    answer: ownView(next, ctx.now),
  };
}

/** A campaign that is there, as admins see it. Throws `request.not_found`. */
export async function requireCampaign(ctx: Ctx, id: string): Promise<CampaignRow> {
  const campaign = await ctx.platform.table.get(Campaigns, { id });
  if (!campaign || campaign.status === "deleted") throw refuse("request.not_found");
  return campaign;
}

const flagging = (
  kind: CampaignKind,
  { id, sponsorId, sponsorName, name, visibility, status }: CampaignRow,
  change: Pick<NewEvent, "before" | "after">,
  reason?: string,
): NewEvent =>
  campaignEvent(
    kind,
    id,
    { sponsorId, sponsorName, name, visibility, from: status, to: status, reason },
    change,
  );
