import type { CampaignLine } from "@tandem/mail/report";
import type { CampaignData, CampaignRow, MoneyMoved } from "../campaign/index.ts";
import { endOfDay, type Told } from "../platform/index.ts";
import type { Part, Span } from "./span.ts";
import { type Amounts, addTo, type Ends, rateOf } from "./sums.ts";

type Status = CampaignRow["status"];
/** What an edit may have changed since, and what a report shows. */
type Fields = Partial<Pick<CampaignRow, "name" | "startDate" | "endDate" | "currency">>;
const FIELDS = ["name", "startDate", "endDate", "currency"] as const;

/** What of a campaign differs at an instant from what its row says now; null is that it was not there. */
interface Past {
  status?: Status | null;
  fields: Fields;
}

interface Pots {
  reserved: number;
  committed: number;
  paid: number;
}

/**
 * What the events tell of one campaign: its row is as of now, so what came after an instant is taken
 * back to know how it stood then.
 */
export class CampaignPast {
  private readonly at: Record<"start" | "end", Past> = {
    start: { fields: {} },
    end: { fields: {} },
  };
  private readonly budgetSince: Amounts = new Map();
  private readonly since: Pots = { reserved: 0, committed: 0, paid: 0 };
  /** In the month. */
  readonly month: Ends & { offers: number; paid: number } = {
    offers: 0,
    paid: 0,
    ...{ accepted: 0, rejected: 0, expired: 0 },
  };

  /** An event of the campaign's own life, in the order of time. */
  told(event: Told<string, CampaignData>, part: Part | undefined): void {
    if (part === "month" || part === "after") noteIn(this.at.start, event);
    if (part === "after") noteIn(this.at.end, event);
  }

  moved(money: MoneyMoved, part: Part | undefined): void {
    if (part !== "after") return;
    addTo(this.budgetSince, money.currency, money.budget ?? 0);
    if (money.leaves) addTo(this.budgetSince, money.leaves.currency, money.leaves.budget);
    this.since.reserved += money.reserved ?? 0;
    this.since.committed += money.committed ?? 0;
    this.since.paid += money.paid ?? 0;
  }

  /** The status as the clock made it at the beginning or the end of the month; null: it was not there yet. */
  statusAt(row: CampaignRow, span: Span, when: "start" | "end"): Status | null {
    const { status = row.status, fields } = this.at[when];
    if (status !== "live" && status !== "paused") return status;
    const endsAt =
      fields.endDate === undefined
        ? row.endsAt
        : endOfDay(row.timeZone, fields.endDate).toISOString();
    return endsAt <= span[when] ? "ended" : status;
  }

  currencyAtEnd(row: CampaignRow): string {
    return this.at.end.fields.currency ?? row.currency;
  }

  /** Its money at the end of the month. A deleted campaign has no budget. */
  potsAtEnd(row: CampaignRow): Pots & { budget: number } {
    const currency = this.currencyAtEnd(row);
    const now = row.status === "deleted" || currency !== row.currency ? 0 : row.budget;
    return {
      budget: now - (this.budgetSince.get(currency) ?? 0),
      reserved: row.reserved - this.since.reserved,
      committed: row.committed - this.since.committed,
      paid: row.paid - this.since.paid,
    };
  }

  /**
   * The campaign's line in the report; undefined where it was over before the month began, or not
   * there yet, and nothing happened in it.
   */
  line(row: CampaignRow, span: Span): CampaignLine | undefined {
    const status = this.statusAt(row, span, "end");
    if (status === null) return undefined;
    const began = this.statusAt(row, span, "start");
    const { offers, paid: paidInMonth, ...ends } = this.month;
    const active = offers + ends.accepted + ends.rejected + ends.expired + paidInMonth > 0;
    if (!active && (status === "deleted" || isOver(began))) return undefined;
    const pots = this.potsAtEnd(row);
    const { fields } = this.at.end;
    return {
      id: row.id,
      name: fields.name ?? row.name,
      status,
      startDate: fields.startDate ?? row.startDate,
      endDate: fields.endDate ?? row.endDate,
      currency: this.currencyAtEnd(row),
      ...pots,
      available: pots.budget - pots.reserved - pots.committed - pots.paid,
      offers,
      acceptances: ends.accepted,
      acceptanceRate: rateOf(ends),
      paidInMonth,
    };
  }
}

const isOver = (status: Status | null): boolean =>
  status === "ended" || status === "archived" || status === "deleted";

/** The first event since an instant says how it was until then. */
function noteIn(past: Past, { data, before }: Told<string, CampaignData>): void {
  if (past.status === undefined) past.status = data.from;
  for (const name of FIELDS) {
    if (before && name in before && !(name in past.fields))
      past.fields[name] = before[name] as string;
  }
}
