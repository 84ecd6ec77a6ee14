import type { Campaign } from "@tandem/contract";
import { type Ctx, refuse, save, write } from "../platform/index.ts";
import { Campaigns } from "./campaign.entity.ts";
import { type CampaignKind, campaignEvent } from "./campaign.events.ts";
import {
  afterMove,
  type CampaignRow,
  endingOf,
  type LifecycleMove,
  ownView,
} from "./campaign.rules.ts";
import { requireOwnCampaign } from "./load-campaign.ts";

const KINDS: Record<LifecycleMove, CampaignKind> = {
  publish: "campaign.published",
  pause: "campaign.paused",
  resume: "campaign.resumed",
  archive: "campaign.archived",
  end: "campaign.ended",
};

/** Moves one's campaign along its life: publish, pause, resume, archive. */
export const moveCampaign = async (ctx: Ctx, id: string, move: LifecycleMove): Promise<Campaign> =>
  saveMove(ctx, await requireOwnCampaign(ctx, id), move);

/** Saves a move that may be made, on condition that nobody moved the campaign meanwhile. */
export async function saveMove(
  ctx: Ctx,
  campaign: CampaignRow,
  move: LifecycleMove,
): Promise<Campaign> {
  const to = afterMove(campaign, move, ctx.now);
  const next: CampaignRow = {
    ...campaign,
    status: to,
    version: campaign.version + 1,
    updatedAt: ctx.now.toISOString(),
  };
  const { version, updatedAt } = next;
  const patch = Campaigns.patch({ id: campaign.id });
  const op = (
    to === "live" || to === "paused"
      ? patch.set({ status: to, version, updatedAt, ...endingOf(campaign.id, campaign.endsAt) })
      : patch.set({ status: to, version, updatedAt }).remove(["endingBucket", "endingAt"])
  ).where(({ status, flag, version: stored }, { eq, notExists, exists }) =>
    [
      eq(status, campaign.status),
      eq(stored, campaign.version),
      campaign.flag ? exists(flag) : notExists(flag),
    ].join(" AND "),
  );
  return save(ctx, {
    writes: [
      write(op, (current) => refusedMove(current as CampaignRow | undefined, move, ctx.now)),
    ],
    events: [
      campaignEvent(
        KINDS[move],
        campaign.id,
        {
          sponsorId: campaign.sponsorId,
          sponsorName: campaign.sponsorName,
          name: campaign.name,
          visibility: campaign.visibility,
          from: campaign.status,
          to,
        },
        { before: { status: campaign.status }, after: { status: to } },
      ),
    ],
    answer: ownView(next, ctx.now),
  });
}

const refusedMove = (current: CampaignRow | undefined, move: LifecycleMove, now: Date) => {
  if (!current) return refuse("request.not_found");
  try {
    afterMove(current, move, now);
  } catch (error) {
    return error as ReturnType<typeof refuse>;
  }
  return refuse("request.conflict");
};
