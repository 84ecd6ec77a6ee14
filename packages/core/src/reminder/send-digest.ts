import { Accounts, type Person } from "../account/index.ts";
import { Influencers } from "../influencer/index.ts";
import { type Ctx, dayIn, once, save, write } from "../platform/index.ts";
import { Agendas } from "./agenda.entity.ts";
import type { AgendaRow } from "./agenda.rules.ts";
import { dueKeys } from "./agenda.rules.ts";
import { openChannels } from "./channels.ts";
import { digestOf, nextDueDay } from "./digest.rules.ts";
import { daysAfter, freshSince, freshUntil, isDigestTime } from "./digest-time.ts";
import { reach } from "./reach-account.ts";
import { readFacts } from "./read-facts.ts";
import { writeAgenda } from "./write-agenda.ts";

/** What became of one account of a batch; what failed is not among them, but thrown. */
export type DigestOutcome = "sent" | "skipped" | "repeated";

/** One account whose day a planner put on the queue. */
export interface DueDigest {
  accountId: string;
  /** The local day that it was planned for. */
  day: string;
  batch: string;
}

/**
 * Sends the digest of a day over each channel that its reader switched on, and settles the day.
 * Each channel is reached once a day whatever is repeated; a day that is settled is left alone, and
 * the batch that settled it is told again what became of it.
 */
export async function sendDigest(ctx: Ctx, due: DueDigest): Promise<DigestOutcome> {
  const { platform, now } = ctx;
  const { accountId: id, day, batch } = due;
  const { agenda, account, profile } = await platform.table.getTogether({
    agenda: [Agendas, { accountId: id }],
    account: [Accounts, { id }],
    profile: [Influencers, { id }],
  });
  if (!agenda) return "skipped";
  if (!account || !profile) return forgotten(ctx, id);
  const known = settledOutcome(agenda, due);
  if (known) return known;
  // Too late, or they moved: it stays due, and a planner finds it on a day of theirs.
  if (dayIn(agenda.zone, now) !== day || !isDigestTime(agenda.zone, now)) return "skipped";

  const until = freshUntil(agenda.zone, day);
  const facts = await readFacts(ctx, profile, {
    since: freshSince(agenda.freshUpTo, until),
    until,
  });
  const person: Person = { account, profile: { role: "influencer", row: profile } };
  const digest = account.status === "active" ? digestOf(facts) : null;
  const sent = digest !== null && (await reachAll(ctx, person, { digest }, day));
  return settle(ctx, agenda, {
    settledDay: day,
    settledBy: batch,
    outcome: sent ? "sent" : "skipped",
    freshUpTo: until.toISOString(),
    dueDay: account.status === "active" ? nextDueDay(facts.requests, agenda.zone, day) : undefined,
  });
}

/** Who deleted their account has no agenda. */
async function forgotten(ctx: Ctx, accountId: string): Promise<"skipped"> {
  const writes = [write(Agendas.delete({ accountId }))];
  return save(ctx, { writes, events: [], answer: "skipped" });
}

const settledOutcome = (
  { settledDay, settledBy, outcome }: AgendaRow,
  { day, batch }: DueDigest,
): DigestOutcome | undefined => {
  if (settledDay === undefined || settledDay < day) return undefined;
  return settledBy === batch && outcome ? outcome : "repeated";
};

/** Whether any channel was reached, now or when this was tried before. A failure lets the others be tried. */
async function reachAll(
  ctx: Ctx,
  person: Person,
  content: Parameters<typeof reach>[4],
  day: string,
): Promise<boolean> {
  const { id } = person.account;
  const outcomes = await Promise.allSettled(
    [...openChannels(person)].map(([channel, address]) =>
      once(ctx.platform, `digest#${day}#${id}#${channel}`, () =>
        reach(ctx, person, channel, address, content),
      ),
    ),
  );
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  return outcomes.some((outcome) => outcome.status === "fulfilled" && outcome.value !== false);
}

type Settled = Required<Pick<AgendaRow, "settledDay" | "settledBy" | "outcome" | "freshUpTo">> & {
  dueDay: string | undefined;
};

const ATTEMPTS = 8;

/**
 * Settles the day. Where something came up since the agenda was read, it may not be in what was
 * sent: then tomorrow's digest looks again.
 */
async function settle(ctx: Ctx, read: AgendaRow, settled: Settled): Promise<DigestOutcome> {
  const { platform } = ctx;
  const { accountId } = read;
  let before: AgendaRow | null = read;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { settledDay, settledBy } = settled;
    const known = settledOutcome(before, { accountId, day: settledDay, batch: settledBy });
    if (known) return known;
    const { zone } = before;
    const cameUp = before.rev !== read.rev && before.dueDay !== undefined;
    const dueDay = cameUp ? daysAfter(settledDay, 1) : settled.dueDay;
    const after = { ...before, ...settled, ...dueKeys(accountId, zone, dueDay) };
    if (await writeAgenda(platform, before, { ...after, rev: before.rev + 1 })) {
      return settled.outcome;
    }
    before = await platform.table.get(Agendas, { accountId });
    if (!before) return settled.outcome;
  }
  throw new Error("An agenda changed again and again.");
}
