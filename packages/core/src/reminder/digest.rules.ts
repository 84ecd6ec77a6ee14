import type { Digest, DigestCampaign, DigestOffer, DigestWork } from "@tandem/mail";
import type { AdRequestRow } from "../ad-request/index.ts";
import type { CampaignRow } from "../campaign/index.ts";
import type { InfluencerRow } from "../influencer/index.ts";
import { daysAfter, nineIn } from "./digest-time.ts";
import { isOpen } from "./note-fresh.ts";
import { isPressing, nextWorkDay, toDoIn, type Urgency, urgencyOf } from "./work.rules.ts";

const DAY_MS = 86_400_000;
/** Of each group a digest names so many; all of it is where its last link leads. */
const MOST_ITEMS = 20;
const MOST_CAMPAIGNS = 5;

/** What a digest is made of, as it stands at `now`. */
export interface Facts {
  now: Date;
  requests: AdRequestRow[];
  /** Requests that nobody can accept now: the campaign is closed to it, or the sponsor suspended. */
  frozen: ReadonlySet<string>;
  /** Of the reader's niche, published since the digest before. */
  fresh: CampaignRow[];
  profile: Pick<InfluencerRow, "minPrice" | "currency">;
  /** Where the app is, without a slash at its end. */
  appUrl: string;
}

const awaitsAnswer = (request: AdRequestRow, at: Date): boolean =>
  request.status === "pending" &&
  request.turn === "influencer" &&
  Date.parse(request.offer.expiresAt) > at.getTime();

/**
 * What waits for an influencer, or null where nothing is worth a digest. Work that is long overdue
 * is no reason for one; where there is another it is told as well.
 */
export function digestOf(facts: Facts): Digest | null {
  const { appUrl, now } = facts;
  const thread = ({ id }: AdRequestRow) => `${appUrl}/threads/${id}`;
  const offers = facts.requests
    .filter((request) => awaitsAnswer(request, now) && !facts.frozen.has(request.id))
    .sort((a, b) => a.offer.expiresAt.localeCompare(b.offer.expiresAt))
    .map((request) => offerOf(request, now, thread(request)));
  const pieces = piecesOf(facts);
  const campaigns = bestOf(facts).map((campaign) => campaignOf(campaign, appUrl));
  const pressing = pieces.some(({ request, dueDate }) =>
    isPressing(dueDate, request.timeZone, now),
  );
  if (offers.length + campaigns.length === 0 && !pressing) return null;
  return {
    offers: offers.slice(0, MOST_ITEMS),
    work: pieces
      .slice(0, MOST_ITEMS)
      .map(({ request, ...piece }) => workOf(request, piece, thread(request))),
    campaigns,
    url: `${appUrl}/home`,
  };
}

const offerOf = ({ offer, ...request }: AdRequestRow, now: Date, url: string): DigestOffer => ({
  sponsorName: request.sponsorName,
  campaignName: request.campaignName,
  amount: offer.amount,
  currency: offer.currency,
  expiresAt: offer.expiresAt,
  soon: Date.parse(offer.expiresAt) - now.getTime() <= DAY_MS,
  url,
});

interface Piece extends Pick<DigestWork, "platform" | "format" | "dueDate" | "step"> {
  request: AdRequestRow;
  urgency: Urgency;
}

/** Work that is overdue or nearly due, the oldest first. */
const piecesOf = ({ requests, now }: Facts): Piece[] =>
  requests
    .flatMap((request) =>
      toDoIn(request).flatMap(({ platform, format, dueDate, step }) => {
        const urgency = urgencyOf(dueDate, request.timeZone, now);
        return urgency ? [{ request, urgency, platform, format, dueDate, step }] : [];
      }),
    )
    .sort((a, b) => a.dueDate.localeCompare(b.dueDate));

const workOf = (
  { sponsorName, campaignName }: AdRequestRow,
  piece: Omit<Piece, "request">,
  url: string,
): DigestWork => ({ ...piece, sponsorName, campaignName, url });

/**
 * The new campaigns to show: open ones without a request between the two, those that can pay the
 * reader's price first, then the largest, then the newest.
 */
function bestOf({ fresh, requests, profile, now }: Facts): CampaignRow[] {
  const talking = new Set(
    requests
      .filter(({ status }) => status === "accepted" || status === "pending")
      .map(({ campaignId }) => campaignId),
  );
  const own = (campaign: CampaignRow) => campaign.currency === profile.currency;
  const pays = (campaign: CampaignRow) =>
    own(campaign) && campaign.available >= profile.minPrice ? 1 : 0;
  const size = (campaign: CampaignRow) => (own(campaign) ? campaign.available : 0);
  return fresh
    .filter((campaign) => isOpen(campaign, now) && !talking.has(campaign.id))
    .sort(
      (a, b) => pays(b) - pays(a) || size(b) - size(a) || b.createdAt.localeCompare(a.createdAt),
    )
    .slice(0, MOST_CAMPAIGNS);
}

const campaignOf = (campaign: CampaignRow, appUrl: string): DigestCampaign => ({
  name: campaign.name,
  sponsorName: campaign.sponsorName,
  budget: campaign.budget,
  currency: campaign.currency,
  endDate: campaign.endDate,
  url: `${appUrl}/campaigns/${campaign.id}`,
});

/**
 * The first day after `day` whose digest will have something to tell of these requests, as they
 * stand; undefined when none will. New campaigns are not foreseen: they find their readers.
 */
export function nextDueDay(
  requests: readonly AdRequestRow[],
  zone: string,
  day: string,
): string | undefined {
  const tomorrow = daysAfter(day, 1);
  const days = requests.flatMap((request) => {
    if (awaitsAnswer(request, nineIn(zone, tomorrow))) return [tomorrow];
    const work = nextWorkDay(request, zone, tomorrow);
    return work === undefined ? [] : [work];
  });
  return days.sort()[0];
}
