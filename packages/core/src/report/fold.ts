import type { AdRequestData } from "../ad-request/index.ts";
import type { CampaignData, MoneyMoved } from "../campaign/index.ts";
import { dayIn, type Told } from "../platform/index.ts";
import { CampaignPast } from "./campaign-past.ts";
import { Since } from "./since.ts";
import { type Part, partOf, type Span } from "./span.ts";
import { type Amounts, addTo, type Ends } from "./sums.ts";

/** What happened in one month. */
interface Tally extends Ends {
  offers: number;
  applications: number;
  committed: Amounts;
  completed: number;
  approved: number;
  /** Paid in, paid out to influencers, and given back. */
  funded: Amounts;
  paid: Amounts;
  refunded: Amounts;
}

/** How what was available moved; see `BudgetWaterfall`. */
export interface Moves {
  budget: number;
  reserved: number;
  released: number;
  committed: number;
}

interface Started {
  status: AdRequestData["to"];
  answered: boolean;
  expiresAt: string;
}

interface Partner {
  name: string;
  acceptances: number;
  committed: Amounts;
  paid: Amounts;
}

type RequestEvent = Told<string, AdRequestData>;

const newTally = (): Tally => ({
  offers: 0,
  applications: 0,
  accepted: 0,
  rejected: 0,
  expired: 0,
  committed: new Map(),
  completed: 0,
  approved: 0,
  funded: new Map(),
  paid: new Map(),
  refunded: new Map(),
});

/**
 * Folds a sponsor's events, given in the order of time from the beginning of the month before up to
 * now, into what a report is made of. Keeps sums, and besides only: what each campaign was, the
 * requests begun in the month, those still open, what moved since its end, and whom something was
 * agreed with or paid to.
 */
export class Fold {
  readonly before = newTally();
  readonly month = newTally();
  readonly days = new Map<string, { offers: number; acceptances: number }>();
  readonly moves = new Map<string, Moves>();
  readonly started = new Map<string, Started>();
  /** What moved when the month was over, to know how the work of requests stood at its end. */
  readonly since = new Since();
  readonly partners = new Map<string, Partner>();
  /** Whether anything but talk happened in the month. */
  active = false;
  private readonly campaigns = new Map<string, CampaignPast>();
  private readonly open = new Map<string, { campaignId: string; expiresAt: string }>();

  constructor(readonly span: Span) {}

  take(event: Told): void {
    const part = partOf(this.span, event.at);
    if (event.subjectType === "campaign") {
      const campaign = event as unknown as Told<string, CampaignData>;
      this.campaign(event.subjectId).told(campaign, part);
      this.happened(part);
      this.moved(event.subjectId, campaign.data.money, part);
    } else if (event.subjectType === "adRequest") {
      this.request(event as unknown as RequestEvent, part);
    }
  }

  campaign(id: string): CampaignPast {
    const known = this.campaigns.get(id) ?? new CampaignPast();
    this.campaigns.set(id, known);
    return known;
  }

  /** Counts the offers that have run out although no sweep has come by: they are over from that instant. */
  close(madeAt: string): void {
    for (const [id, { campaignId, expiresAt }] of this.open) {
      if (expiresAt <= madeAt) this.expired(id, campaignId, expiresAt);
    }
    this.open.clear();
  }

  private request(event: RequestEvent, part: Part | undefined): void {
    const { data, subjectId: id, kind } = event;
    const { campaignId } = data.parties;
    this.moved(campaignId, data.money, part);
    if (data.to === "pending") this.open.set(id, { campaignId, expiresAt: data.offer.expiresAt });
    else this.open.delete(id);
    if (kind === "ad_request.expired") {
      this.expired(id, campaignId, data.offer.expiresAt);
      return;
    }
    this.happened(part);
    if (part === "after") this.since.take(event);
    this.paid(event, part);
    if (kind === "ad_request.offered" || kind === "ad_request.applied") this.begun(event, part);
    else if (kind === "ad_request.accepted") this.accepted(event, part);
    else if (kind === "ad_request.rejected") this.rejected(campaignId, part);
    if (part !== "after") this.follow(event);
  }

  private begun({ kind, at, data, subjectId }: RequestEvent, part: Part | undefined): void {
    const tally = this.tallyOf(part);
    const what = kind === "ad_request.offered" ? "offers" : "applications";
    if (tally) tally[what] += 1;
    if (part !== "month") return;
    if (what === "offers") {
      this.dayOf(at).offers += 1;
      this.campaign(data.parties.campaignId).month.offers += 1;
    }
    const { expiresAt } = data.offer;
    this.started.set(subjectId, { status: "pending", answered: false, expiresAt });
  }

  private accepted({ at, data }: RequestEvent, part: Part | undefined): void {
    const { parties, offer } = data;
    const tally = this.tallyOf(part);
    if (!tally) return;
    tally.accepted += 1;
    addTo(tally.committed, offer.currency, offer.amount);
    if (part !== "month") return;
    this.dayOf(at).acceptances += 1;
    this.campaign(parties.campaignId).month.accepted += 1;
    const partner = this.partner(parties);
    partner.acceptances += 1;
    addTo(partner.committed, offer.currency, offer.amount);
  }

  /** What work was approved, what was completed, and what was paid in, out and back. */
  private paid({ kind, data }: RequestEvent, part: Part | undefined): void {
    const tally = this.tallyOf(part);
    if (!tally) return;
    const { parties, payment, from, to } = data;
    if (kind === "deliverable.approved") tally.approved += 1;
    if (from !== to && to === "completed") tally.completed += 1;
    if (!payment || !MOVES_MONEY.has(kind)) return;
    const { currency, amount, influencerAmount = 0, refunded = 0 } = payment;
    if (kind === "payment.held") {
      addTo(tally.funded, currency, amount);
      return;
    }
    addTo(tally.refunded, currency, refunded);
    addTo(tally.paid, currency, influencerAmount);
    if (part !== "month" || influencerAmount === 0) return;
    this.campaign(parties.campaignId).month.paid += influencerAmount;
    addTo(this.partner(parties).paid, currency, influencerAmount);
  }

  private partner({ influencerId, influencerName: name }: AdRequestData["parties"]): Partner {
    const known = this.partners.get(influencerId) ?? {
      ...{ name, acceptances: 0 },
      ...{ committed: new Map(), paid: new Map() },
    };
    this.partners.set(influencerId, known);
    return known;
  }

  private rejected(campaignId: string, part: Part | undefined): void {
    const tally = this.tallyOf(part);
    if (tally) tally.rejected += 1;
    if (part === "month") this.campaign(campaignId).month.rejected += 1;
  }

  /** Over from the instant that the offer names, whenever the sweep came by. */
  private expired(id: string, campaignId: string, at: string): void {
    const part = partOf(this.span, at);
    this.happened(part);
    const tally = this.tallyOf(part);
    if (tally) tally.expired += 1;
    if (part === "month") this.campaign(campaignId).month.expired += 1;
    const started = this.started.get(id);
    if (started && part !== "after") started.status = "expired";
  }

  /** How the requests begun in the month stand, up to its end. */
  private follow({ actor, kind, subjectId, data }: RequestEvent): void {
    const started = this.started.get(subjectId);
    if (!started) return;
    const { startedBy, sponsorId, influencerId } = data.parties;
    const asked = startedBy === "sponsor" ? influencerId : sponsorId;
    started.status = data.to;
    started.expiresAt = data.offer.expiresAt;
    if (ANSWERS.has(kind) && actor.id === asked) started.answered = true;
  }

  private moved(campaignId: string, money: MoneyMoved | undefined, part: Part | undefined): void {
    if (!money) return;
    this.campaign(campaignId).moved(money, part);
    if (part !== "month") return;
    const moves = this.movesIn(money.currency);
    moves.budget += money.budget ?? 0;
    if (money.leaves) this.movesIn(money.leaves.currency).budget += money.leaves.budget;
    const { reserved = 0, committed = 0, paid = 0 } = money;
    const taken = reserved + committed + paid;
    if (taken < 0) moves.released -= taken;
    else if (committed > 0) moves.committed += taken;
    else moves.reserved += taken;
  }

  private movesIn(currency: string): Moves {
    const known = this.moves.get(currency) ?? { budget: 0, reserved: 0, released: 0, committed: 0 };
    this.moves.set(currency, known);
    return known;
  }

  private tallyOf(part: Part | undefined): Tally | undefined {
    return part === "month" || part === "before" ? this[part] : undefined;
  }

  private dayOf(at: string): { offers: number; acceptances: number } {
    const day = dayIn(this.span.zone, new Date(at));
    const known = this.days.get(day) ?? { offers: 0, acceptances: 0 };
    this.days.set(day, known);
    return known;
  }

  private happened(part: Part | undefined): void {
    if (part === "month") this.active = true;
  }
}

const MOVES_MONEY = new Set([
  ...["payment.held", "payment.released", "payment.split", "payment.refunded"],
  "ad_request.cancelled",
]);
const ANSWERS = new Set(["ad_request.accepted", "ad_request.rejected", "ad_request.countered"]);
