import { type InfluencerRow, newInfluencer } from "@tandem/core/influencer";
import type { RecordRow } from "@tandem/core/record";
import { indexOf, influencerDoc } from "@tandem/core/search";
import type { Wanted } from "@tandem/core/suggestion";
import { makePlan } from "@tandem/functions/demo/plan/plan";
import type { CampaignPlan, Plan, ThreadPlan } from "@tandem/functions/demo/plan/types";

const HOUR = 3_600_000;

/** A campaign on the day it was published: what it wants, who was there, and with whom it later ended well. */
export interface Past {
  campaign: Wanted;
  there: InfluencerRow[];
  index: ReturnType<typeof indexOf>;
  records: Map<string, RecordRow>;
  agreed: Set<string>;
}

const idOf = (influencer: number) => `inf_${influencer}`;
/** After these an agreement did not end well. */
const UNHAPPY: ReadonlySet<string> = new Set(["cancel", "dispute"]);
const endedWell = ({ steps }: ThreadPlan) =>
  steps.some(({ kind }) => kind === "accept") && !steps.some(({ kind }) => UNHAPPY.has(kind));

/** Every campaign of the demo that agreed with somebody, as of the instant `now`. */
export function pastsOf(now: number): Past[] {
  const plan = makePlan(now);
  return plan.campaigns.flatMap((campaign, i) => {
    const good = plan.threads.filter((thread) => thread.campaign === i && endedWell(thread));
    const agreed = new Set(good.map(({ influencer }) => idOf(influencer)));
    return agreed.size > 0 ? [pastOf(plan, campaign, agreed)] : [];
  });
}

function pastOf(plan: Plan, campaign: CampaignPlan, agreed: Set<string>): Past {
  const { input, publishedAt } = campaign;
  const there = plan.influencers.flatMap((one, i): InfluencerRow[] => {
    const isAway = one.awayAt !== undefined && one.awayAt < publishedAt;
    if (one.registeredAt >= publishedAt) return [];
    const row = newInfluencer(one.profile, new Date(one.registeredAt));
    return [{ id: idOf(i), ...row, available: !isAway }];
  });
  return {
    campaign: {
      category: input.category,
      niche: input.niche ?? "",
      name: input.name,
      budget: input.budget,
      available: input.budget,
      currency: input.currency,
      timeZone: plan.sponsors[campaign.sponsor]?.profile.timeZone ?? "UTC",
    },
    there,
    index: indexOf(there.map(influencerDoc)),
    records: recordsBefore(plan, publishedAt),
    agreed,
  };
}

/** How soon everybody had answered until then, as their record would say. */
function recordsBefore(plan: Plan, until: number): Map<string, RecordRow> {
  const hours = new Map<number, number[]>();
  for (const { influencer, steps } of plan.threads) {
    const [first] = steps;
    const answer = steps.find(
      ({ by, kind }) => by === "influencer" && /^(accept|reject|counter)$/.test(kind),
    );
    if (first?.by !== "sponsor" || !answer || answer.at >= until) continue;
    hours.set(influencer, [...(hours.get(influencer) ?? []), (answer.at - first.at) / HOUR]);
  }
  return new Map(
    [...hours].map(([i, replyHours]) => {
      const id = idOf(i);
      return [id, { id, side: "influencer" as const, rev: 1, replyHours }];
    }),
  );
}
