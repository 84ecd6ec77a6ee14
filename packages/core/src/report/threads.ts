import type { LateItem } from "@tandem/mail/report";
import type { AdRequestRow } from "../ad-request/index.ts";
import { dayIn } from "../platform/index.ts";
import type { Since } from "./since.ts";
import { partOf, type Span } from "./span.ts";
import { type Amounts, addTo } from "./sums.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** What the rows of a sponsor's requests tell, each taken once in any order. */
export class Threads {
  /** Hours from the first terms to the first answer of the other side, of the answers in each month. */
  readonly replies: Record<"before" | "month", number[]> = { before: [], month: [] };
  /** The same of the month, of influencers that were asked. */
  readonly repliesOf = new Map<string, number[]>();
  readonly late: LateItem[] = [];
  /** Paid in and gone to nobody when the month was over. */
  readonly escrow: Amounts = new Map();
  private readonly lastInstant: Date;

  constructor(readonly span: Span) {
    this.lastInstant = new Date(span.end);
  }

  take(row: AdRequestRow, since: Since): void {
    if (row.repliedAt) this.reply(row, row.repliedAt);
    this.overdue(row, since);
    const { amount = 0, heldAt, settledAt } = row.payment;
    const { end } = this.span;
    const isHeld = heldAt && heldAt < end && (!settledAt || settledAt >= end);
    if (isHeld) addTo(this.escrow, row.offer.currency, amount);
  }

  private reply({ createdAt, startedBy, influencerId }: AdRequestRow, repliedAt: string): void {
    const part = partOf(this.span, repliedAt);
    if (part !== "before" && part !== "month") return;
    const hours = (Date.parse(repliedAt) - Date.parse(createdAt)) / HOUR_MS;
    this.replies[part].push(hours);
    if (part === "before" || startedBy !== "sponsor") return;
    const of = this.repliesOf.get(influencerId);
    if (of) of.push(hours);
    else this.repliesOf.set(influencerId, [hours]);
  }

  /** What was due in the month or before and is not handed in, by the days of the request's own zone. */
  private overdue(row: AdRequestRow, since: Since): void {
    const today = dayIn(row.timeZone, this.lastInstant);
    for (const { dueDate, platform, format } of since.toDoIn(row)) {
      if (dueDate >= today) continue;
      this.late.push({
        campaignName: row.campaignName,
        influencerName: row.influencerName,
        what: `${format} on ${platform}`,
        dueDate,
        daysLate: Math.round((Date.parse(today) - Date.parse(dueDate)) / DAY_MS),
        requestId: row.id,
      });
    }
  }
}
