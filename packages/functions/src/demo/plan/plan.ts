import { scaled } from "../money.ts";
import { type Random, randomFrom } from "../random.ts";
import { planCampaigns } from "./campaigns.ts";
import {
  FLAGGED_INFLUENCER,
  MAIN_INFLUENCER,
  planInfluencers,
  planSponsors,
  YEARS_BACK,
} from "./cast.ts";
import { planThread } from "./thread.ts";
import {
  BY_NEITHER,
  type CampaignPlan,
  DAY,
  HOUR,
  type InfluencerPlan,
  MINUTE,
  type Plan,
  type SponsorPlan,
  type ThreadPlan,
  type Time,
} from "./types.ts";

/** How much there is of everything. */
export interface Scale {
  sponsors: number;
  influencers: number;
  campaigns: number;
  requests: number;
}
export const FULL: Scale = { sponsors: 40, influencers: 600, campaigns: 120, requests: 900 };

/** Everything that will have happened until `now`: the same for the same instant and scale. */
export function makePlan(now: Time, scale: Scale = FULL): Plan {
  const sponsors = planSponsors(now, scale.sponsors);
  const influencers = planInfluencers(now, scale.influencers);
  const campaigns = planCampaigns(now, sponsors, scale.campaigns);
  const threads = planThreads(now, { sponsors, influencers, campaigns }, scale.requests);
  fund(now, campaigns, threads);
  settle(now, { sponsors, influencers, campaigns, threads });
  return {
    now,
    begins: now - YEARS_BACK - DAY,
    admins: [
      { username: "mara", name: "Mara Lindqvist" },
      { username: "tomasz", name: "Tomasz Brzeziński" },
    ],
    sponsors,
    influencers,
    campaigns,
    threads,
  };
}

type Cast = Pick<Plan, "sponsors" | "influencers" | "campaigns">;

function planThreads(now: Time, cast: Cast, count: number): ThreadPlan[] {
  const random = randomFrom("threads");
  const weights = cast.campaigns.map(({ fate, sponsor }) =>
    fate === "draft"
      ? 0
      : random.between(3, 12) * (fate === "live" ? 1.3 : 1) * (sponsor === 0 ? 1.6 : 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let due = 0;
  let planned = 0;
  return cast.campaigns.flatMap((campaign, i) => {
    due += ((weights[i] as number) / total) * count;
    const here = Math.round(due) - planned;
    planned += here;
    return threadsOf(now, cast, campaign, i, here);
  });
}

function threadsOf(
  now: Time,
  { sponsors, influencers }: Cast,
  campaign: CampaignPlan,
  index: number,
  count: number,
): ThreadPlan[] {
  const main =
    campaign.fate === "live" ? index % 5 === 0 || campaign.sponsor === 0 : index % 4 === 1;
  const random = randomFrom(`threads/${index}`);
  const chosen = invited(random, influencers, campaign, count, main);
  return chosen.map((influencer, n) => {
    const own = random.of(`${n}`);
    const open = campaign.fate === "live" ? 0.2 : campaign.fate === "flagged" ? 0.5 : 0;
    const wanted = influencer === MAIN_INFLUENCER && campaign.fate === "live";
    const outcome =
      wanted || own.chance(open)
        ? ("pending" as const)
        : own.weighted([
            ["accept", 43],
            ["reject", 26],
            ["withdraw", 10],
            ["expire", 21],
          ] as const);
    const steps = planThread({
      random: own,
      now,
      campaign,
      sponsor: sponsors[campaign.sponsor] as SponsorPlan,
      influencer: influencers[influencer] as InfluencerPlan,
      startedBy:
        campaign.input.visibility === "public" && !wanted && own.chance(0.4)
          ? "influencer"
          : "sponsor",
      outcome,
    });
    return { campaign: index, influencer, steps };
  });
}

/** Those who were there when it began, mostly from its own category, each once. */
function invited(
  random: Random,
  influencers: readonly InfluencerPlan[],
  { publishedAt, input, closesAt }: CampaignPlan,
  count: number,
  main: boolean,
): number[] {
  const there = influencers.flatMap(({ registeredAt, flag }, i) =>
    i !== MAIN_INFLUENCER && registeredAt < publishedAt && (!flag || closesAt < flag.at - 5 * DAY)
      ? [i]
      : [],
  );
  const fitting = there.filter((i) => influencers[i]?.profile.category === input.category);
  const others = there.filter((i) => influencers[i]?.profile.category !== input.category);
  const known = main && count > 0 ? [MAIN_INFLUENCER] : [];
  const first = random.some(fitting, Math.ceil((count - known.length) * 0.7));
  const rest = random.some(others, count - known.length - first.length);
  return [...known, ...first, ...rest];
}

/** The most that is spoken for at once, from the first step until `until`. */
const peak = (threads: readonly ThreadPlan[], until = Number.POSITIVE_INFINITY): number => {
  const steps = threads
    .flatMap((thread) => thread.steps.map((step) => ({ thread, ...step })))
    .filter(({ at }) => at < until)
    .sort((a, b) => a.at - b.at);
  const held = new Map<ThreadPlan, number>();
  let [sum, most] = [0, 0];
  for (const step of steps) {
    sum += step.held - (held.get(step.thread) ?? 0);
    held.set(step.thread, step.held);
    most = Math.max(most, sum);
  }
  return most;
};

/** Gives each campaign a budget that covers what will be spoken for at its busiest. */
function fund(now: Time, campaigns: CampaignPlan[], threads: readonly ThreadPlan[]): void {
  for (const [i, campaign] of campaigns.entries()) {
    const random = randomFrom(`budget/${i}`);
    const own = threads.filter((thread) => thread.campaign === i);
    const most = peak(own);
    if (most === 0) continue;
    const { currency } = campaign.input;
    campaign.input.budget = Math.max(most, scaled(currency, most, random.between(1.06, 1.7)));
    const at = random.between(campaign.publishedAt + DAY, Math.min(now, campaign.closesAt) - HOUR);
    if (random.chance(0.2) && at > campaign.publishedAt + DAY) {
      const from = Math.max(scaled(currency, campaign.input.budget, 0.75), peak(own, at + MINUTE));
      if (from < campaign.input.budget) campaign.raise = { at: Math.round(at), from };
    }
  }
}

/** What follows from the threads for their people: when they were last here, and who is away. */
function settle(now: Time, plan: Omit<Plan, "now" | "begins" | "admins">): void {
  const { sponsors, influencers, campaigns, threads } = plan;
  const reviewed = new Map<number, Time>();
  const busy = new Set<number>();
  for (const { campaign, influencer, steps } of threads) {
    busy.add(influencer);
    const owner = sponsors[(campaigns[campaign] as CampaignPlan).sponsor] as SponsorPlan;
    const creator = influencers[influencer] as InfluencerPlan;
    for (const { at, by, kind } of steps) {
      if (kind === "review") reviewed.set(influencer, Math.max(at, reviewed.get(influencer) ?? 0));
      if (BY_NEITHER.has(kind)) continue;
      const actor = by === "sponsor" ? owner : creator;
      actor.seenAt = Math.max(at - MINUTE, actor.seenAt ?? 0);
    }
  }
  for (const [i, sponsor] of sponsors.entries()) {
    const random = randomFrom(`seen/${i}`);
    const recent = now - 40 * DAY * random.next() ** 2;
    if (!sponsor.flag)
      sponsor.seenAt = Math.max(
        sponsor.seenAt ?? 0,
        Math.max(recent, sponsor.registeredAt + HOUR / 2),
      );
    sponsor.seenAt = Math.min(sponsor.seenAt ?? sponsor.registeredAt + HOUR, now - 2 * MINUTE);
  }
  for (const [i, influencer] of influencers.entries()) {
    const random = randomFrom(`away/${i}`);
    const last = reviewed.get(i);
    if (last && !influencer.flag)
      influencer.refreshedAt = Math.min(
        now - MINUTE,
        Math.max(last + HOUR, now - random.between(0, 20) * DAY),
      );
    if (!busy.has(i) && i !== FLAGGED_INFLUENCER && random.chance(0.1))
      influencer.awayAt = Math.min(
        now - MINUTE,
        influencer.registeredAt + random.between(1, 30) * DAY,
      );
    if (influencer.flag && influencer.seenAt)
      influencer.seenAt = Math.min(influencer.seenAt, influencer.flag.at - HOUR);
  }
}
