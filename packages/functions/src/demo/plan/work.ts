import type { Side } from "@tandem/contract";
import { scaled } from "../money.ts";
import { WORK } from "../words/work.ts";
import { DAY, HOUR, MINUTE, type Move, type Step, type Time } from "./types.ts";
import { type Talk, textOf } from "./words.ts";

/** A piece of the agreed work. */
interface Piece {
  platform: string;
  dueDate: string;
  disclosure: string;
}
interface Agreed {
  at: Time;
  amount: number;
  pieces: readonly Piece[];
}

/** A submission that nobody answers approves itself; held money that nobody releases goes out. */
const SILENCE = 72 * HOUR;
const RELEASES = 14 * DAY;
/** The longest that a dispute has been open. */
const OPEN_FOR = 9 * DAY;
/** The sweep comes by a few seconds after each full hour. */
const sweepAfter = (at: Time): Time => Math.ceil(at / HOUR) * HOUR + 4000;

const STORIES = [
  ["released", 74],
  ["released late", 9],
  ["unpaid", 5],
  ["cancelled", 4],
  ["dispute open", 3],
  ["dispute release", 1],
  ["dispute refund", 1.5],
  ["dispute split", 2.5],
] as const;
type Story = (typeof STORIES)[number][0];
const RATINGS = [
  [5, 50],
  [4, 33],
  [3, 12],
  [2, 5],
] as const;

/**
 * What follows an agreement, up to now: it is funded, the work goes to and fro until it is live,
 * the money goes out, and both say how it was. Some stories go another way. What would come after
 * now is left out, so that recent ones stand half-way.
 */
export function planWork(talk: Talk, { at, amount, pieces }: Agreed): Step[] {
  const random = talk.random.of("work");
  const story: Story = random.weighted(STORIES);
  const steps: Step[] = [];
  const add = (when: Time, by: Side, move: Move, held = amount) => {
    steps.push({ ...move, at: Math.round(when), by, held });
  };
  let time = at + random.between(0.5, 30) * HOUR;
  if (story !== "unpaid") {
    if (random.chance(0.06)) add(time - 4 * MINUTE, "sponsor", { kind: "pay", card: "declined" });
    add(time, "sponsor", { kind: "pay", card: "good" });
  }
  if (story === "cancelled") {
    const asks: Side = random.chance(0.5) ? "sponsor" : "influencer";
    time += random.between(2, 5) * DAY;
    add(time, asks, { kind: "cancel", reason: textOf(talk, random.pick(WORK.cancelAsks)) });
    const agrees = { kind: "cancel", reason: random.pick(WORK.cancelAgrees) } as const;
    add(
      time + random.between(1, 20) * HOUR,
      asks === "sponsor" ? "influencer" : "sponsor",
      agrees,
      0,
    );
    return upToNow(talk, steps);
  }
  if (story === "unpaid") return [];

  const live = pieces.map((piece, i) => planPiece(talk, add, piece, i + 1, time));
  const published = Math.max(...live);
  if (story.startsWith("dispute")) {
    time = published + random.between(2, 6) * DAY;
    const by: Side = story === "dispute release" ? "influencer" : "sponsor";
    const reason = WORK.dispute[by === "influencer" ? 1 : random.pick([0, 2])] as string;
    add(time, by, { kind: "dispute", reason });
    // None is left open for long: what began earlier is settled by now.
    if (story === "dispute open" && time > talk.now - OPEN_FOR) return upToNow(talk, steps);
    const decided = story === "dispute open" ? "dispute split" : story;
    const outcome = decided.slice("dispute ".length) as "release" | "refund" | "split";
    const share = scaled(talk.sponsor.profile.currency, amount, 0.5);
    const influencerAmount = Math.min(Math.max(1, share), amount - 1);
    const kept = outcome === "release" ? amount : outcome === "refund" ? 0 : influencerAmount;
    time += random.between(1, 4) * DAY;
    add(
      time,
      by,
      { kind: "settle", outcome, influencerAmount, reason: WORK.verdict[outcome] },
      kept,
    );
    if (outcome === "refund") return upToNow(talk, steps);
    if (outcome === "split") return upToNow(talk, [...steps, ...reviews(talk, time, kept)]);
  } else if (story === "released late") {
    time = sweepAfter(published + RELEASES);
    add(time, "sponsor", { kind: "release by itself", since: published + RELEASES });
  } else {
    time = published + (0.3 + 9 * random.next() ** 2) * DAY;
    add(time, "sponsor", { kind: "release" });
  }
  return upToNow(talk, [...steps, ...reviews(talk, time, amount)]);
}

/** One piece, handed in around its due day, from draft to live. Returns when it is live. */
function planPiece(
  talk: Talk,
  add: (at: Time, by: Side, move: Move) => void,
  { platform, dueDate, disclosure }: Piece,
  n: number,
  funded: Time,
): Time {
  const random = talk.random.of(`piece/${n}`);
  const due = Date.parse(`${dueDate}T12:00:00Z`);
  const late = random.chance(0.12);
  const wish = due + (late ? random.between(1, 4) : -random.between(0.6, 6)) * DAY;
  let time = Math.max(funded + random.between(20, 60) * HOUR, wish);
  const slug = `${random.int(100_000, 999_999)}${n}`;
  const submit = () =>
    add(time, "influencer", {
      kind: "submit",
      n,
      url: `https://drafts.example/${slug}`,
      text: textOf(talk, random.pick(WORK.caption)).replace("{disclosure}", disclosure),
    });
  submit();
  for (let round = 0; round < 2 && random.chance(0.28); round++) {
    time += random.between(3, 40) * HOUR;
    add(time, "sponsor", { kind: "changes", n, note: textOf(talk, random.pick(WORK.note)) });
    time += random.between(6, 50) * HOUR;
    submit();
  }
  if (random.chance(0.08)) {
    const since = time + SILENCE;
    time = sweepAfter(since);
    add(time, "sponsor", { kind: "approve by itself", since });
  } else {
    time += random.between(2, 55) * HOUR;
    add(time, "sponsor", { kind: "approve", n });
  }
  time += random.between(1, 44) * HOUR;
  add(time, "influencer", { kind: "publish", n, url: `https://${platform}.example/p/${slug}` });
  return time;
}

function reviews(talk: Talk, after: Time, held: number): Step[] {
  const random = talk.random.of("reviews");
  const review = (by: Side, texts: typeof WORK.ofInfluencer | typeof WORK.ofCampaign): Step => {
    const rating = random.weighted(RATINGS);
    const text = random.chance(0.7) ? random.pick(texts[rating] as readonly string[]) : "";
    const at = Math.round(after + random.between(0.2, 5) * DAY);
    return { kind: "review", rating, text, at, by, held };
  };
  return [
    ...(random.chance(0.8) ? [review("sponsor", WORK.ofInfluencer)] : []),
    ...(random.chance(0.7) ? [review("influencer", WORK.ofCampaign)] : []),
  ];
}

/** In the order of time, as far as now, and as long as neither is suspended. */
function upToNow({ now, sponsor, influencer }: Talk, steps: Step[]): Step[] {
  const end = Math.min(now, sponsor.flag?.at ?? now, influencer.flag?.at ?? now);
  return steps.sort((a, b) => a.at - b.at).filter(({ at }) => at < end - MINUTE);
}
