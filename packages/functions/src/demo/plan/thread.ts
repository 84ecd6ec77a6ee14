import { otherSide, type Side } from "@tandem/contract";
import { dayIn } from "@tandem/core/platform";
import { priced, scaled } from "../money.ts";
import { DAY, HOUR, MINUTE, type Move, type Step, type Time } from "./types.ts";
import { type Talk, Words } from "./words.ts";
import { planWork } from "./work.ts";

/** How long an offer stands. */
const OPEN = 72 * HOUR;
const FORMATS = {
  instagram: "reel",
  tiktok: "short",
  youtube: "video",
  twitch: "stream",
  blog: "article",
  podcast: "episode",
  snapchat: "story",
} as const;

/** Older reports than this are dealt with: there are none. */
const REPORTS_SINCE = 14 * DAY;
/** What a side reports of the other. */
const COMPLAINTS: Record<Side, Array<Omit<Extract<Move, { kind: "report" }>, "kind">>> = {
  sponsor: [
    { reason: "fake_figures", text: "Nine in ten comments come from accounts without a picture." },
    { reason: "payment_outside", text: "Asked to be paid by bank transfer, past the platform." },
  ],
  influencer: [
    { reason: "payment_outside", text: "Wanted to pay half of it in vouchers, outside of here." },
    { reason: "scam", text: "The product page leads to a form that asks for my bank log-in." },
  ],
};

/** How often terms change before it is decided. */
const ROUNDS = [
  [0, 42],
  [1, 30],
  [2, 16],
  [3, 8],
  [5, 4],
] as const;

/** The instants of the offers, each within the time that the one before stands. */
function offerTimes({ random, now, campaign, outcome }: Talk): Time[] {
  const { publishedAt, closesAt } = campaign;
  const gaps = Array.from(
    { length: random.weighted(ROUNDS) },
    () => 0.4 * HOUR + 58 * HOUR * random.next() ** 2.2,
  );
  const length = gaps.reduce((sum, gap) => sum + gap, 0);
  const earliest = publishedAt + HOUR;
  if (outcome === "pending") {
    const last = random.between(
      Math.max(earliest, Math.min(now, closesAt) - 66 * HOUR),
      Math.min(now, closesAt) - 12 * MINUTE,
    );
    const start = last - length;
    return start < earliest ? [last] : accumulate(start, gaps);
  }
  const latest = Math.max(earliest + HOUR, closesAt - length - 10 * HOUR);
  return accumulate(random.between(earliest, latest), gaps);
}
const accumulate = (start: Time, gaps: number[]): Time[] => {
  const times = [start];
  for (const gap of gaps) times.push((times.at(-1) as number) + gap);
  return times;
};

/** A whole thread as it will be played: offers, counters, words and how it ends. */
export function planThread(talk: Talk): Step[] {
  const { random, campaign, sponsor, influencer, startedBy } = talk;
  const { currency, timeZone } = sponsor.profile;
  const times = offerTimes(talk).filter((at, i) => i === 0 || at < campaign.closesAt);
  const end = (times.at(-1) as number) + OPEN;
  const soonest = dayIn(
    timeZone,
    new Date(Math.min(end, campaign.endsAt - 1) + random.between(3, 16) * DAY),
  );
  const dueDate = [soonest, campaign.input.endDate].sort()[0] as string;
  const words = new Words(talk);
  const steps: Step[] = [];
  let held = 0;
  let by: Side = startedBy;
  let amount = priced(
    currency,
    influencer.dollars *
      (startedBy === "sponsor" ? random.between(0.7, 1.05) : random.between(0.95, 1.25)),
  );
  const add = (at: Time, who: Side, move: Move) => {
    steps.push({ ...move, at: Math.round(at), by: who, held });
  };

  for (const [round, at] of times.entries()) {
    if (round === 0) {
      held = startedBy === "sponsor" ? amount : 0;
      add(at, by, opening(talk, words, amount, dueDate));
    } else {
      by = otherSide(by);
      const factor = by === "influencer" ? random.between(1.08, 1.35) : random.between(0.84, 0.97);
      amount = scaled(currency, amount, factor);
      if (by === "sponsor") held = amount;
      const message = words.say(
        by === "influencer"
          ? random.chance(0.15)
            ? "moreTime"
            : "askMore"
          : startedBy === "influencer" && round === 1
            ? "answerApplication"
            : "meet",
        amount,
      );
      add(at, by, {
        kind: "counter",
        input: {
          amount,
          message,
          ...(random.chance(0.2) ? { requirements: words.say("requirements", amount) } : {}),
        },
      });
    }
    const until = times[round + 1] ?? Math.min(at + 20 * HOUR, campaign.closesAt);
    const room = until - at;
    if (by === "sponsor" && room > 4 * HOUR && random.chance(0.07)) {
      amount = scaled(currency, amount, random.between(1.03, 1.15));
      held = amount;
      add(at + room * 0.2, by, {
        kind: "edit",
        amount,
        dueDate,
        message: words.say("edit", amount),
      });
    }
    if (room > 3 * HOUR && random.chance(0.3)) {
      const [question, answer] = words.question();
      add(at + room * 0.4, "influencer", { kind: "message", text: question });
      if (random.chance(0.85)) add(at + room * 0.7, "sponsor", { kind: "message", text: answer });
    }
  }
  return finish(talk, words, steps, { amount, by, dueDate });
}

/** How it ends, if it does before negotiation closes; what is left open runs out by itself. */
function finish(
  talk: Talk,
  words: Words,
  steps: Step[],
  { amount, by, dueDate }: { amount: number; by: Side; dueDate: string },
): Step[] {
  const { random, now, campaign, outcome, influencer, sponsor } = talk;
  const last = steps.findLast(({ kind }) => kind !== "message") as Step;
  const answerer = otherSide(by);
  const lastAt = (steps.at(-1) as Step).at;
  const at = Math.round(
    lastAt + random.between(0.3, 1) * Math.min(40 * HOUR, last.at + OPEN - HOUR - lastAt),
  );
  const decided =
    outcome !== "pending" && outcome !== "expire" && at < Math.min(campaign.closesAt, now);
  if (!decided) {
    const expiresAt = last.at + OPEN;
    const sweep = Math.ceil(expiresAt / HOUR) * HOUR + 4000;
    if (sweep < now) steps.push({ kind: "expire", expiresAt, at: sweep, by, held: 0 });
    return steps;
  }
  if (outcome === "reject") {
    const reason =
      words.say(answerer === "sponsor" ? "sponsorRejects" : "influencerRejects", amount) ||
      undefined;
    steps.push({ kind: "reject", reason, at, by: answerer, held: 0 });
    const reported = at + 20 * MINUTE;
    if (at > now - REPORTS_SINCE && reported < now && random.of("report").chance(0.2)) {
      const complaint = random.of("complaint").pick(COMPLAINTS[answerer]);
      steps.push({ kind: "report", ...complaint, at: reported, by: answerer, held: 0 });
    }
    return steps;
  }
  if (outcome === "withdraw") {
    const held = last.held;
    steps.push({
      kind: "message",
      text: words.say(by === "sponsor" ? "withdrawnBySponsor" : "withdrawnByInfluencer", amount),
      at: at - 2 * MINUTE,
      by,
      held,
    });
    steps.push({ kind: "withdraw", at, by, held: 0 });
    return steps;
  }
  steps.push({ kind: "accept", at, by: answerer, held: amount });
  const same = influencer.country === sponsor.country;
  const after = at + random.between(0.2, 9) * HOUR;
  const text = same ? influencer.thanks : words.say("agreed", amount);
  if (random.chance(0.75) && after < now) {
    steps.push({
      kind: "message",
      text,
      at: Math.round(after),
      by: same ? "influencer" : answerer,
      held: amount,
    });
  }
  const first = steps[0] as Extract<Step, { kind: "offer" | "apply" }>;
  const pieces = (first.input.deliverables ?? []).map((one) => ({
    ...one,
    dueDate: one.dueDate ?? dueDate,
  }));
  const work = planWork(talk, { at, amount, pieces });
  return [...steps, ...work].sort((a, b) => a.at - b.at);
}

function opening(
  { random, influencer, startedBy }: Talk,
  words: Words,
  amount: number,
  dueDate: string,
): Move {
  const platforms = influencer.profile.platforms ?? [];
  const pieces = random.weighted([
    [1, 6],
    [2, 3],
    [3, 1],
  ] as const);
  const deliverables = Array.from({ length: pieces }, (_, n) => {
    const platform = platforms[n % Math.max(1, platforms.length)]?.platform ?? "instagram";
    const usual = platform in FORMATS ? FORMATS[platform as keyof typeof FORMATS] : "post";
    return {
      platform,
      format: n === 0 ? usual : n === 1 ? ("story" as const) : ("post" as const),
      dueDate,
      disclosure: random.chance(0.85) ? "#ad" : "Paid partnership",
    };
  });
  return startedBy === "sponsor"
    ? {
        kind: "offer",
        input: {
          amount,
          requirements: words.say("requirements", amount),
          dueDate,
          deliverables,
          message: words.say("offer", amount),
        },
      }
    : {
        kind: "apply",
        input: { amount, dueDate, deliverables, message: words.say("apply", amount) },
      };
}
