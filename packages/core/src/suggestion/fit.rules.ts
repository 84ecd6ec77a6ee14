import type { Influencer } from "@tandem/contract";
import type { CampaignRow } from "../campaign/index.ts";
import { influencerRecord, type RecordRow } from "../record/index.ts";
import { isInCountry } from "./place.rules.ts";
import { priceFit, SHARE_LOW, usualPrice } from "./price.rules.ts";
import {
  type Fit,
  rangeFit,
  ratedWell,
  ratingFit,
  scoreOf,
  shareFit,
  soonFit,
  type Trait,
  UNKNOWN,
} from "./score.rules.ts";
import { isSameNiche, overlap } from "./topic.rules.ts";

/**
 * How well an influencer fits a campaign: the mean of the traits below by these weights. They are a
 * judgement and not fitted to anything: a sponsor first asks what somebody talks about, then what
 * that costs and whom it reaches, and then how the work will go.
 */
const WEIGHTS = {
  topic: 0.3,
  reach: 0.15,
  price: 0.15,
  engagement: 0.1,
  rating: 0.1,
  onTime: 0.1,
  reply: 0.05,
  place: 0.05,
};

/** Rates of about so much are the middle of what platforms report. */
const USUAL_ENGAGEMENT = 0.03;
const DAY_HOURS = 24;

export type Wanted = Pick<
  CampaignRow,
  "category" | "niche" | "name" | "budget" | "available" | "currency" | "timeZone"
>;

/** Who takes no offers, or none that this campaign could make, is not suggested. */
export const couldBeAsked = (campaign: Wanted, one: Influencer): boolean =>
  one.available &&
  campaign.available > 0 &&
  (one.currency !== campaign.currency || one.minPrice <= campaign.available);

export const fitOfInfluencer = (
  campaign: Wanted,
  one: Influencer,
  record: RecordRow | undefined,
): Fit =>
  scoreOf([
    topic(campaign, one),
    reach(campaign, one),
    price(campaign, one),
    engagement(one),
    { weight: WEIGHTS.rating, fit: ratingFit(one.rating), reason: ratedWell(one.rating) },
    onTime(record),
    reply(record),
    place(campaign, one),
  ]);

/** The same niche is 1; the same category 0.6 and up to 0.4 for the niche's words; words alone 0.4. */
function topic(campaign: Wanted, one: Influencer): Trait {
  const weight = WEIGHTS.topic;
  const sameCategory = one.category === campaign.category;
  if (isSameNiche(campaign.niche, one.niche) && sameCategory)
    return { weight, fit: 1, reason: { kind: "same_niche", name: one.niche } };
  const { share, words } = overlap(campaign.niche, `${one.niche} ${one.bio}`);
  const fit = (sameCategory ? 0.6 : 0) + 0.4 * share;
  if (share > 0) return { weight, fit, reason: { kind: "speaks_of", words } };
  return {
    weight,
    fit,
    reason: sameCategory ? { kind: "same_category", name: one.category } : undefined,
  };
}

/** What the usual price of the reach is to the budget: between a twentieth of it and all of it. */
function reach({ budget, currency }: Wanted, one: Influencer): Trait {
  const fit = rangeFit(usualPrice(one.reach, currency), budget * SHARE_LOW, budget);
  return {
    weight: WEIGHTS.reach,
    fit,
    reason: fit === 1 ? { kind: "reach_in_budget" } : undefined,
  };
}

/** Prices of another currency, and prices that nobody named, say nothing. */
function price({ available, currency }: Wanted, one: Influencer): Trait {
  const known = one.currency === currency && one.minPrice > 0;
  const fit = known ? priceFit(one.minPrice, available) : UNKNOWN;
  return {
    weight: WEIGHTS.price,
    fit,
    reason: fit === 1 ? { kind: "low_price" } : undefined,
  };
}

function engagement({ engagementRate: rate }: Influencer): Trait {
  return {
    weight: WEIGHTS.engagement,
    fit: rate > 0 ? rate / (rate + USUAL_ENGAGEMENT) : 0,
    reason: rate > USUAL_ENGAGEMENT ? { kind: "engagement", share: rate } : undefined,
  };
}

function onTime(record: RecordRow | undefined): Trait {
  const { handedIn = 0, handedInOnTime = 0 } = record ?? {};
  const share = handedIn > 0 ? handedInOnTime / handedIn : 0;
  return {
    weight: WEIGHTS.onTime,
    fit: shareFit(handedInOnTime, handedIn),
    reason:
      share === 1
        ? { kind: "always_on_time" }
        : share >= 0.9
          ? { kind: "on_time", share: Math.floor(100 * share) / 100 }
          : undefined,
  };
}

function reply(record: RecordRow | undefined): Trait {
  const { medianReplyHours: hours } = influencerRecord(record ?? null);
  const soon = hours !== null && hours <= DAY_HOURS;
  return {
    weight: WEIGHTS.reply,
    fit: soonFit(hours, DAY_HOURS),
    reason: soon ? { kind: "replies", count: hours < 1 ? 0 : Math.round(hours) } : undefined,
  };
}

/** Campaigns name no country and no language; the sponsor's zone tells in which country it is. */
function place({ timeZone }: Wanted, { location }: Influencer): Trait {
  const here = location !== null && isInCountry(timeZone, location.country);
  return {
    weight: WEIGHTS.place,
    fit: here ? 1 : UNKNOWN,
    reason: here ? { kind: "in_country", name: location.country } : undefined,
  };
}
