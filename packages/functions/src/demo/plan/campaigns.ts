import { dayIn, endOfDay } from "@tandem/core/platform";
import { priced } from "../money.ts";
import { type Random, randomFrom } from "../random.ts";
import { FLAGS, GOALS, HOW, NAMES, WHAT, WHO } from "../words/campaign-texts.ts";
import { SUBJECTS } from "../words/categories.ts";
import { filled } from "../words/talk.ts";
import { type CampaignPlan, DAY, type Fate, HOUR, type SponsorPlan, type Time } from "./types.ts";

/** Of 120 campaigns, how many end up how. */
const FATES: ReadonlyArray<readonly [Fate, number]> = [
  ["live", 44],
  ["ended", 34],
  ["archived", 22],
  ["draft", 10],
  ["paused", 8],
  ["flagged", 2],
];
/** What the first sponsor has, so that each of its screens has something to show. */
const FIRST: readonly Fate[] = [
  "live",
  "live",
  "live",
  "live",
  "ended",
  "ended",
  "archived",
  "paused",
  "draft",
];

/** The fates of so many campaigns in the shares above, and who runs them. */
function cast(
  sponsors: readonly SponsorPlan[],
  count: number,
): Array<[fate: Fate, sponsor: number]> {
  const all = FATES.flatMap(([fate, of120]) =>
    Array.from({ length: Math.max(1, Math.round((of120 * count) / 120)) }, () => fate),
  );
  if (count >= 12)
    for (const fate of all.includes("flagged") ? ["flagged" as const] : [])
      if (all.filter((one) => one === fate).length < 2) all.push(fate);
  const firsts = FIRST.filter((fate) => {
    const found = all.indexOf(fate);
    if (found < 0) return false;
    all.splice(found, 1);
    return true;
  });
  const random = randomFrom("campaigns");
  const now = Math.max(...sponsors.map(({ registeredAt }) => registeredAt));
  const active = sponsors.flatMap((one, i) => (one.decision && !one.decision.rejected ? [i] : []));
  const over = active.filter((i) => (sponsors[i] as SponsorPlan).registeredAt < now - 150 * DAY);
  const running = active.filter((i) => !(sponsors[i] as SponsorPlan).flag);
  return [
    ...firsts.map((fate): [Fate, number] => [fate, 0]),
    ...all.map((fate): [Fate, number] => [
      fate,
      random.pick(fate === "ended" || fate === "archived" ? over : running),
    ]),
  ];
}

export const planCampaigns = (
  now: Time,
  sponsors: readonly SponsorPlan[],
  count: number,
): CampaignPlan[] => {
  let flags = 0;
  return cast(sponsors, count).map(([fate, sponsor], i) => {
    const one = planCampaign(now, fate, sponsor, sponsors[sponsor] as SponsorPlan, i);
    return fate === "flagged" ? { ...one, flagReason: FLAGS.campaigns[flags++ % 2] } : one;
  });
};

const SEASONS = ["winter", "spring", "summer", "autumn"] as const;
const seasonAt = (at: Time): string =>
  SEASONS[Math.floor(((new Date(at).getUTCMonth() + 1) % 12) / 3)] as string;
const cap = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function planCampaign(
  now: Time,
  fate: Fate,
  sponsor: number,
  owner: SponsorPlan,
  i: number,
): CampaignPlan {
  const random = randomFrom(`campaign/${i}`);
  const { timeZone, currency } = owner.profile;
  const times = timesOf(random, now, fate, owner);
  const [trade = "other"] = owner.categories;
  const category = random.pick(owner.categories);
  const product = random.pick(SUBJECTS[trade].products);
  const niche = random.pick(SUBJECTS[category].niches);
  const gaps = {
    product,
    Product: cap(product),
    niche,
    season: seasonAt(times.starts),
    Season: cap(seasonAt(times.starts)),
  };
  const own = owner.ownNames.length > 0 && category === trade && random.chance(0.4);
  const name = own ? random.pick(owner.ownNames) : filled(NAMES[i % NAMES.length] as string, gaps);
  const description = [WHAT, WHO, HOW].map((texts) => filled(random.pick(texts), gaps)).join(" ");
  const endDate = dayIn(timeZone, new Date(times.ends));
  const endsAt = endOfDay(timeZone, endDate).getTime();
  const over = fate === "ended" || fate === "archived";
  return {
    sponsor,
    fate,
    product,
    niche,
    shown: random.pick(SUBJECTS[trade].shown),
    createdAt: times.created,
    publishedAt: times.published,
    endsAt,
    closesAt: over ? endsAt - DAY : times.closes,
    ...(fate === "archived"
      ? { archivedAt: Math.min(now - HOUR, endsAt + random.between(4, 30) * DAY) }
      : {}),
    input: {
      name,
      description,
      category,
      niche,
      goals: filled(random.pick(GOALS), gaps),
      startDate: dayIn(timeZone, new Date(times.starts)),
      endDate,
      budget: priced(currency, random.int(5, 120) * 100),
      currency,
      visibility: random.chance(0.72) || i % 5 === 0 ? "public" : "private",
    },
  };
}

/** When it was made, published, began, closes to negotiation, and ends. */
function timesOf(random: Random, now: Time, fate: Fate, owner: SponsorPlan) {
  const approved = (owner.decision?.at ?? owner.registeredAt) + DAY;
  const lead = random.between(2, 60) * HOUR;
  if (fate === "ended" || fate === "archived") {
    const latest = fate === "archived" ? now - 6 * DAY : now - 2 * DAY;
    const length = random.between(30, 75) * DAY;
    const ends = random.between(Math.min(approved + length + 5 * DAY, latest - DAY), latest);
    const created = Math.max(approved, ends - length);
    return { created, published: created + lead, starts: created + lead, closes: ends, ends };
  }
  const created = Math.max(
    approved,
    now - (fate === "draft" ? random.between(0.1, 40) : random.between(8, 70)) * DAY,
  );
  const closes = fate === "live" ? now : now - random.between(2, 6) * DAY;
  const starts = created + lead + random.between(0, 5) * DAY;
  return {
    created,
    published: created + lead,
    starts,
    closes,
    ends: now + random.between(12, 80) * DAY,
  };
}
