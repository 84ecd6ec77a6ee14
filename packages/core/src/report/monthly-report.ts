import type {
  BudgetWaterfall,
  MonthlyReport,
  ReportSummary,
  RequestFunnel,
  TopInfluencer,
} from "@tandem/mail/report";
import type { CampaignRow } from "../campaign/index.ts";
import { dayAfter, firstDayOf, monthAfter } from "../platform/index.ts";
import { Fold, type Moves } from "./fold.ts";
import type { Span } from "./span.ts";
import { amountsIn, byCurrency, median, rateOf } from "./sums.ts";
import { Threads } from "./threads.ts";

/** Whose report it is, and when its figures were taken (ISO 8601). */
export interface About {
  sponsor: { name: string; currency: string };
  madeAt: string;
}

const MOST_INFLUENCERS = 10;

/** What a report is made of, as it is read. */
export class Gathered {
  readonly fold: Fold;
  readonly threads: Threads;

  constructor(readonly span: Span) {
    this.fold = new Fold(span);
    this.threads = new Threads(span);
  }
}

/**
 * The report on a month, of all of a sponsor's events from the beginning of the month before up to
 * now and of its requests, both gathered, and of its campaigns as they are now: how they stood when
 * the month ended is what they are less what came after. `gathered` is used up.
 */
export function monthlyReport(
  { fold, threads, span }: Gathered,
  campaigns: readonly CampaignRow[],
  { sponsor, madeAt }: About,
): MonthlyReport {
  fold.close(madeAt);
  const there = campaigns.filter((row) => fold.campaign(row.id).statusAt(row, span, "end"));
  const live = (when: "start" | "end") =>
    campaigns.filter((row) => fold.campaign(row.id).statusAt(row, span, when) === "live").length;
  const summary = (part: "before" | "month"): ReportSummary => ({
    offers: fold[part].offers,
    applications: fold[part].applications,
    acceptances: fold[part].accepted,
    acceptanceRate: rateOf(fold[part]),
    medianReplyHours: median(threads.replies[part]),
    committed: amountsIn(fold[part].committed, sponsor.currency),
    completed: fold[part].completed,
    approved: fold[part].approved,
    paid: amountsIn(fold[part].paid, sponsor.currency),
    refunded: amountsIn(fold[part].refunded, sponsor.currency),
    liveCampaigns: live(part === "before" ? "start" : "end"),
  });
  return {
    month: span.month,
    sponsorName: sponsor.name,
    timeZone: span.zone,
    madeAt,
    quiet: !fold.active && threads.late.length === 0,
    summary: summary("month"),
    before: summary("before"),
    money: waterfalls(fold, threads, there, sponsor.currency),
    funnel: funnelOf(fold, span),
    days: daysOf(fold, span.month),
    campaigns: there
      .flatMap((row) => fold.campaign(row.id).line(row, span) ?? [])
      .sort((a, b) => order(a.startDate, b.startDate) || order(a.name, b.name)),
    late: threads.late.sort((a, b) => order(a.dueDate, b.dueDate) || order(a.what, b.what)),
    topInfluencers: topInfluencers(fold, threads, sponsor.currency),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function waterfalls(
  fold: Fold,
  { escrow }: Threads,
  there: readonly CampaignRow[],
  own: string,
): BudgetWaterfall[] {
  const held = new Map<string, Omit<BudgetWaterfall["held"], "escrow">>();
  for (const row of there) {
    const past = fold.campaign(row.id);
    const currency = past.currencyAtEnd(row);
    const pots = past.potsAtEnd(row);
    const sum = held.get(currency) ?? { budget: 0, reserved: 0, committed: 0, paid: 0 };
    sum.budget += pots.budget;
    sum.reserved += pots.reserved;
    sum.committed += pots.committed;
    sum.paid += pots.paid;
    held.set(currency, sum);
  }
  const none: Moves = { budget: 0, reserved: 0, released: 0, committed: 0 };
  const { funded, paid, refunded } = fold.month;
  return [...new Set([...held.keys(), ...fold.moves.keys(), ...escrow.keys()])]
    .sort(byCurrency(own))
    .map((currency) => {
      const at = held.get(currency) ?? { budget: 0, reserved: 0, committed: 0, paid: 0 };
      const moves = fold.moves.get(currency) ?? none;
      const closing = at.budget - at.reserved - at.committed - at.paid;
      const spokenFor = moves.reserved - moves.released + moves.committed;
      return {
        ...{ currency, opening: closing - moves.budget + spokenFor, closing },
        ...moves,
        funded: funded.get(currency) ?? 0,
        paid: paid.get(currency) ?? 0,
        refunded: refunded.get(currency) ?? 0,
        held: { ...at, escrow: escrow.get(currency) ?? 0 },
      };
    })
    .filter(
      ({ opening, budget, reserved, held: at }) => opening || budget || reserved || at.budget,
    );
}

/** How those begun in the month stood at its end. What was agreed stays agreed, whatever came of it. */
function funnelOf({ started }: Fold, { end }: Span): RequestFunnel {
  const all = [...started.values()];
  const funnel: RequestFunnel = {
    started: all.length,
    answered: all.filter(({ answered }) => answered).length,
    accepted: 0,
    rejected: 0,
    withdrawn: 0,
    expired: 0,
    pending: 0,
  };
  for (const { status, expiresAt } of all) {
    if (status === "pending") funnel[expiresAt <= end ? "expired" : "pending"] += 1;
    else if (status === "cancelled" || status === "completed") funnel.accepted += 1;
    else funnel[status] += 1;
  }
  return funnel;
}

function daysOf({ days }: Fold, month: string): MonthlyReport["days"] {
  const first = firstDayOf(month);
  const all: MonthlyReport["days"] = [];
  for (let day = first; day < firstDayOf(monthAfter(month)); day = dayAfter(day)) {
    all.push({ day, ...(days.get(day) ?? { offers: 0, acceptances: 0 }) });
  }
  return all;
}

/** By what was paid to them in the sponsor's own currency, then in any; then likewise by what was agreed. */
function topInfluencers({ partners }: Fold, threads: Threads, own: string): TopInfluencer[] {
  const most = (amounts: Map<string, number>) => Math.max(0, ...amounts.values());
  return [...partners]
    .sort(
      ([, a], [, b]) =>
        (b.paid.get(own) ?? 0) - (a.paid.get(own) ?? 0) ||
        most(b.paid) - most(a.paid) ||
        (b.committed.get(own) ?? 0) - (a.committed.get(own) ?? 0) ||
        most(b.committed) - most(a.committed) ||
        b.acceptances - a.acceptances ||
        order(a.name, b.name),
    )
    .slice(0, MOST_INFLUENCERS)
    .map(([id, { name, acceptances, committed, paid }]) => ({
      name,
      acceptances,
      committed: amountsIn(committed, own),
      paid: amountsIn(paid, own),
      medianReplyHours: median(threads.repliesOf.get(id) ?? []),
    }));
}
