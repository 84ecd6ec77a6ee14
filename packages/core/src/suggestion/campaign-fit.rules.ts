import type { PublicCampaign } from "@tandem/contract";
import type { InfluencerRow } from "../influencer/index.ts";
import { type RecordRow, sponsorRecord } from "../record/index.ts";
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
 * How well a campaign fits an influencer: the mean of the traits below by these weights, a judgement
 * like those of the other side. That one is paid, and how soon, weighs as much as the price.
 */
const WEIGHTS = { topic: 0.35, price: 0.2, reach: 0.1, pays: 0.15, rating: 0.1, time: 0.1 };

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** A campaign that ends sooner leaves no time to agree and to work. */
export const SOONEST_END_MS = 3 * DAY_MS;
/** So much time is enough. */
const ENOUGH_DAYS = 21;

export interface Sponsor {
  record: RecordRow | undefined;
  rating: { average: number | null; count: number };
}

/** A campaign whose whole budget is below one's minimum price is not suggested. */
export const couldPay = (me: Pick<InfluencerRow, "currency" | "minPrice">, one: PublicCampaign) =>
  one.currency !== me.currency || me.minPrice <= one.budget;

export const fitOfCampaign = (
  me: InfluencerRow,
  one: PublicCampaign,
  sponsor: Sponsor,
  endsAt: Date,
  now: Date,
): Fit =>
  scoreOf([
    topic(me, one),
    price(me, one),
    reach(me, one),
    pays(sponsor.record),
    {
      weight: WEIGHTS.rating,
      fit: ratingFit(sponsor.rating),
      reason: ratedWell(sponsor.rating),
    },
    time(endsAt, now),
  ]);

/** As the other side's: the same niche is 1, the same category 0.6, and 0.4 for the niche's words. */
function topic(me: InfluencerRow, one: PublicCampaign): Trait {
  const weight = WEIGHTS.topic;
  const sameCategory = one.category === me.category;
  if (isSameNiche(me.niche, one.niche) && sameCategory)
    return { weight, fit: 1, reason: { kind: "your_niche", name: one.niche } };
  const { share, words } = overlap(
    me.niche,
    `${one.niche} ${one.name} ${one.description} ${one.goals}`,
  );
  const fit = (sameCategory ? 0.6 : 0) + 0.4 * share;
  if (share > 0) return { weight, fit, reason: { kind: "speaks_of", words } };
  return {
    weight,
    fit,
    reason: sameCategory ? { kind: "your_category", name: one.category } : undefined,
  };
}

function price(me: InfluencerRow, one: PublicCampaign): Trait {
  const known = one.currency === me.currency && me.minPrice > 0;
  const fit = known ? priceFit(me.minPrice, one.budget) : UNKNOWN;
  return {
    weight: WEIGHTS.price,
    fit,
    reason: fit === 1 ? { kind: "budget_for_price" } : undefined,
  };
}

function reach(me: InfluencerRow, { budget, currency }: PublicCampaign): Trait {
  const fit = rangeFit(usualPrice(me.reach, currency), budget * SHARE_LOW, budget);
  return {
    weight: WEIGHTS.reach,
    fit,
    reason: fit === 1 ? { kind: "budget_for_reach" } : undefined,
  };
}

/** Half for how soon it pays, half for how rarely an admin had to decide. */
function pays(row: RecordRow | undefined): Trait {
  const { payments, medianDays, disputes } = sponsorRecord(row ?? null);
  const fit =
    (soonFit(medianDays, WEEK_DAYS) + shareFit(Math.max(0, payments - disputes), payments)) / 2;
  const soon = medianDays !== null && medianDays <= WEEK_DAYS;
  const days = medianDays === null ? 0 : Math.max(1, Math.round(medianDays));
  return {
    weight: WEIGHTS.pays,
    fit,
    reason: soon
      ? { kind: "pays", count: days, ...(disputes > 0 && { disputed: true }) }
      : undefined,
  };
}

function time(endsAt: Date, now: Date): Trait {
  const days = (endsAt.getTime() - now.getTime()) / DAY_MS;
  const weeks = Math.floor(days / WEEK_DAYS);
  return {
    weight: WEIGHTS.time,
    fit: Math.min(1, days / ENOUGH_DAYS),
    reason: days >= ENOUGH_DAYS ? { kind: "open_for", count: weeks } : undefined,
  };
}
