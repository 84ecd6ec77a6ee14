import type { Campaign, CampaignChange, CampaignStatus, PublicCampaign } from "@tandem/contract";
import {
  dayIn,
  hourOf,
  type ItemOf,
  type Refusal,
  refuse,
  refuseField,
  shardOf,
} from "../platform/index.ts";
import { type Campaigns, ENDING_SHARDS, type STORED_CAMPAIGN_STATUSES } from "./campaign.entity.ts";

export type CampaignRow = ItemOf<typeof Campaigns>;
/** What a campaign shows of itself: no money but the budget. */
export type ShownCampaign = Omit<CampaignRow, "reserved" | "committed" | "paid" | "available">;
export type StoredCampaignStatus = (typeof STORED_CAMPAIGN_STATUSES)[number];

/** The status that the clock makes of the stored one: what is live or paused ends with its last day. */
export const statusNow = (campaign: ShownCampaign, now: Date): StoredCampaignStatus =>
  (campaign.status === "live" || campaign.status === "paused") &&
  campaign.endsAt <= now.toISOString()
    ? "ended"
    : campaign.status;

export type LifecycleMove = "publish" | "pause" | "resume" | "archive" | "end";
const MOVES: Record<
  LifecycleMove,
  { from: readonly StoredCampaignStatus[]; to: StoredCampaignStatus }
> = {
  publish: { from: ["draft"], to: "live" },
  pause: { from: ["live"], to: "paused" },
  resume: { from: ["paused"], to: "live" },
  archive: { from: ["live", "paused", "ended"], to: "archived" },
  end: { from: ["live", "paused"], to: "ended" },
};

/** Where a move leads, or the refusal: the wrong status, a frozen campaign, an end that has passed. */
export function afterMove(
  campaign: CampaignRow,
  move: LifecycleMove,
  now: Date,
): StoredCampaignStatus {
  const { from, to } = MOVES[move];
  const status = move === "end" ? campaign.status : statusNow(campaign, now);
  if (campaign.flag && (move === "publish" || move === "resume")) throw refuse("campaign.flagged");
  if (!from.includes(status)) {
    throw refuse("campaign.wrong_status", `A campaign that is ${status} cannot do this.`, {
      facts: { status },
    });
  }
  if (to === "live" && campaign.endsAt <= now.toISOString()) {
    throw refuse("campaign.over", `The end date, ${campaign.endDate}, has passed. Move it first.`, {
      facts: { day: campaign.endDate },
    });
  }
  return to;
}

const EDITABLE_WHILE_RUNNING = new Set(["budget", "description", "goals", "endDate", "visibility"]);

/** The fields that an edit changes, or why it may not. Draft: all; live and paused: what binds nobody. */
export function editOf(
  campaign: CampaignRow,
  { version, ...wanted }: CampaignChange,
  now: Date,
): Partial<Omit<CampaignChange, "version">> {
  if (version !== campaign.version) throw refuse("request.stale");
  if (campaign.flag) throw refuse("campaign.flagged");
  const changed = Object.fromEntries(
    Object.entries(wanted).filter(
      ([key, value]) => value !== undefined && value !== campaign[key as keyof CampaignRow],
    ),
  ) as Partial<Omit<CampaignChange, "version">>;
  const status = statusNow(campaign, now);
  const locked =
    status === "draft"
      ? []
      : Object.keys(changed).filter(
          (key) => !((status === "live" || status === "paused") && EDITABLE_WHILE_RUNNING.has(key)),
        );
  if (locked.length > 0) {
    throw refuse(
      "campaign.not_editable",
      `While a campaign is ${status}, this cannot change: ${locked.join(", ")}.`,
      {
        errors: locked.map((path) => ({
          path,
          message: `This cannot change while the campaign is ${status}.`,
          why: { kind: "locked", status },
        })),
      },
    );
  }
  const start = changed.startDate ?? campaign.startDate;
  const end = changed.endDate ?? campaign.endDate;
  if (end < start) throw refuseField("endDate", "The end cannot be before the start.");
  if (changed.endDate && status !== "draft" && end < dayIn(campaign.timeZone, now)) {
    throw refuseField("endDate", "The end cannot be in the past.");
  }
  return changed;
}

/** Why no request can be made or accepted now, or undefined. The order is the order of the words. */
export function closedBecause(campaign: CampaignRow | undefined, now: Date): Refusal | undefined {
  if (!campaign || campaign.status === "deleted") return refuse("request.not_found");
  if (campaign.flag)
    return refuse("campaign.flagged", "This campaign is frozen while it is looked into.");
  const status = statusNow(campaign, now);
  return status === "live"
    ? undefined
    : refuse("campaign.not_live", `The campaign is ${status}.`, { facts: { status } });
}

export const overBudget = (
  campaign: Pick<CampaignRow, "available" | "currency">,
  amount: number,
): Refusal =>
  refuse(
    "campaign.over_budget",
    `Only ${campaign.available} ${campaign.currency} (minor units) are available; this needs ${amount}.`,
    {
      facts: { amount: campaign.available, currency: campaign.currency, needed: amount },
      errors: [{ path: "amount", message: "The campaign's budget does not allow this amount." }],
    },
  );

const ratingOf = ({ ratingSum, ratingCount }: ShownCampaign) => ({
  average: ratingCount ? Math.round((10 * ratingSum) / ratingCount) / 10 : null,
  count: ratingCount,
});

/** A campaign as influencers see it. */
export const publicView = (c: ShownCampaign, now: Date): PublicCampaign => ({
  id: c.id,
  sponsorId: c.sponsorId,
  sponsorName: c.sponsorName,
  name: c.name,
  description: c.description,
  category: c.category,
  niche: c.niche,
  goals: c.goals,
  startDate: c.startDate,
  endDate: c.endDate,
  budget: c.budget,
  currency: c.currency,
  visibility: c.visibility,
  status: statusNow(c, now) as CampaignStatus,
  flag: c.flag ?? null,
  rating: ratingOf(c),
  version: c.version,
  createdAt: c.createdAt,
  updatedAt: c.updatedAt,
});

/** A campaign as its sponsor and admins see it. */
export const ownView = (c: CampaignRow, now: Date): Campaign => ({
  ...publicView(c, now),
  reserved: c.reserved,
  committed: c.committed,
  paid: c.paid,
  available: c.available,
});

/** The keys by which the sweep finds a campaign once its last day is over. */
export const endingOf = (id: string, endsAt: string) => ({
  endingBucket: `${hourOf(new Date(endsAt))}#${shardOf(id, ENDING_SHARDS)}`,
  endingAt: endsAt,
});
