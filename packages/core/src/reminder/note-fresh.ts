import {
  type CampaignData,
  type CampaignRow,
  Campaigns,
  closedBecause,
} from "../campaign/index.ts";
import {
  type ByKind,
  type Ctx,
  Refusal,
  readBy,
  reading,
  save,
  type Told,
  write,
} from "../platform/index.ts";
import { nicheOf } from "./agenda.rules.ts";
import { quarterOf } from "./digest-time.ts";
import { FreshCampaigns, FreshNiches } from "./fresh.entity.ts";

const DAY_MS = 86_400_000;
const KEPT_DAYS = 4;

/** Whether a campaign has just become public by an event. */
export const FRESH: ByKind<boolean> = {
  "campaign.published": reading<CampaignData, boolean>(({ data }) => data.visibility === "public"),
  "campaign.edited": reading<CampaignData, boolean>(
    ({ data }) => data.visibility === "public" && data.visibilityBefore === "private",
  ),
};

/** The campaign is in the list: one that was told of is not new again. */
class AlreadyFresh extends Refusal {}

/**
 * Lists a campaign that has just become public among the new ones of its niche. Who works in that
 * niche is asked when digests are planned: nothing is written person by person.
 */
export async function noteFresh(ctx: Ctx, event: Told): Promise<void> {
  const { now, platform } = ctx;
  if (!readBy(FRESH, event)) return;
  if (now.getTime() - Date.parse(event.at) > KEPT_DAYS * DAY_MS) return;
  const campaign = await platform.table.get(Campaigns, { id: event.subjectId });
  if (!campaign || !isOpen(campaign, now)) return;
  const niche = nicheOf(campaign);
  if (niche === undefined) return;
  const at = now.toISOString();
  const ttl = Math.floor((now.getTime() + KEPT_DAYS * DAY_MS) / 1000);
  const fresh = { campaignId: campaign.id, niche, at, ttl };
  const quarter = { day: at.slice(0, 10), quarter: quarterOf(now), niche, ttl };
  try {
    await save(ctx, {
      writes: [
        write(FreshCampaigns.create(fresh), () => new AlreadyFresh("request.conflict")),
        write(FreshNiches.put(quarter)),
      ],
      events: [],
      answer: undefined,
    });
  } catch (error) {
    if (!(error instanceof AlreadyFresh)) throw error;
  }
}

/** Whether an influencer can apply to it now. */
export const isOpen = (campaign: CampaignRow, now: Date): boolean =>
  campaign.visibility === "public" && !closedBecause(campaign, now);
