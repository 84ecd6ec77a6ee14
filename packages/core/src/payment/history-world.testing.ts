import { otherSide } from "@tandem/contract";
import {
  type AdRequestRow,
  AdRequests,
  acceptOffer,
  counterOffer,
  expireDueOffers,
  offerAdRequest,
  rejectOffer,
  withdrawOffer,
} from "../ad-request/index.ts";
import { liveCampaign } from "../ad-request/testing.ts";
import {
  approveDueWork,
  approveWork,
  publishWork,
  requestWorkChanges,
  submitWork,
} from "../deliverable/index.ts";
import { LIVE, SUBMISSION } from "../deliverable/testing.ts";
import {
  type Ctx,
  Events,
  type Platform,
  Refusal,
  Repeated,
  throwRepeated,
  UnderWay,
} from "../platform/index.ts";
import { dyingAfter } from "../platform/testing.ts";
import {
  cancelRequest,
  declineCancellation,
  disputeRequest,
  releaseDuePayments,
  releasePayment,
  settleDispute,
} from "../settlement/index.ts";
import { silentGateway } from "./faulty-gateway.testing.ts";
import { GatewayProblem, type PaymentGateway } from "./gateway.ts";
import { clocks, FIRST, onlyOf, type People } from "./history-people.testing.ts";
import type { Act, History } from "./history-steps.testing.ts";
import { gatewayOf, pay, REFUND_KINDS, refundCharge, resumePayments } from "./index.ts";
import { cardOf, DECLINED, INSUFFICIENT } from "./testing.ts";

const HOUR_MS = 3_600_000;
const APART_MS = 61_000;
const CARDS = { good: undefined, declined: DECLINED, insufficient: INSUFFICIENT };

type Doing =
  | Exclude<Act["kind"], "advance">
  | "offer"
  | "accept"
  | "submit"
  | "approve"
  | "publish";

/** One campaign and what becomes of its collaborations, done by the real verbs on the real table. */
export class HistoryWorld {
  campaignId = "";
  /** The request of each place, once it was offered. */
  readonly ids: Array<string | undefined> = [];
  /** The keys by which the gateway was asked for charges. */
  readonly keys = new Set<string>();
  /** What was answered to each wish that had a key. */
  private readonly answers = new Map<string, string>();
  private readonly platform: Platform;
  private readonly people: People;
  private readonly history: History;
  private readonly number: number;
  at: number;

  constructor(platform: Platform, people: People, history: History, number: number) {
    this.platform = platform;
    this.people = people;
    this.history = history;
    this.number = number;
    this.at = FIRST + number * APART_MS;
  }

  /** Plays it in a time of its own, whatever goes on beside it. */
  play(): Promise<void> {
    return clocks.run(this, () => this.take());
  }

  private async take(): Promise<void> {
    const { amounts, budget, steps } = this.history;
    const all = amounts.reduce((sum, amount) => sum + amount, 0);
    const money = Math.ceil((all * budget) / 1_000);
    this.campaignId = await liveCampaign(this.as(this.people.sponsor), money);
    for (const step of steps) {
      if ("hours" in step) this.at += step.hours * HOUR_MS;
      else await Promise.all(step.together.map((act) => this.attempt(act)));
    }
    await this.finish();
  }

  /** A day later everything that was interrupted has come to its end. */
  private async finish(): Promise<void> {
    this.at += 24 * HOUR_MS;
    for (let round = 0; round < 2; round++) {
      await this.sweep(this.as(this.people.admin), this.gateway(this.platform));
      await this.refunds(this.platform, this.gateway(this.platform));
    }
  }

  private as(ctx: Ctx, platform = this.platform): Ctx {
    return { ...ctx, platform, now: new Date(this.at) };
  }

  private gateway(platform: Platform, silent?: "before" | "after"): PaymentGateway {
    const real = gatewayOf(platform);
    const charge: PaymentGateway["charge"] = (wanted) => {
      this.keys.add(wanted.key);
      return real.charge(wanted);
    };
    return silentGateway({ ...real, charge }, silent);
  }

  /** Does what can be done; refusals, deaths and silence are part of a history, anything else is not. */
  private async attempt(act: Act): Promise<void> {
    try {
      const times = act.kind === "advance" ? act.times : 1;
      for (let i = 0; i < times; i++) await this.act(act);
    } catch (error) {
      const expected =
        error instanceof Refusal ||
        error instanceof Repeated ||
        error instanceof UnderWay ||
        error instanceof GatewayProblem ||
        /process was killed|could not be resolved/.test((error as Error).message);
      if (!expected) throw error;
    }
  }

  private async act(act: Act): Promise<void> {
    const { fault, which, part, side } = act;
    const platform =
      "dies" in fault && fault.dies ? dyingAfter(this.platform, fault.dies) : this.platform;
    const gateway = this.gateway(platform, "silent" in fault ? fault.silent : undefined);
    const id = this.ids[which];
    const kind = act.kind === "advance" ? await this.nextOf(id) : act.kind;
    const influencer = this.as(this.people.influencers[which] as Ctx, platform);
    const sponsor = this.as(this.people.sponsor, platform);
    if (kind === "sweep") return this.sweep(this.as(this.people.admin, platform), gateway);
    if (kind === "refunds") return this.refunds(platform, gateway);
    if (kind === "offer" || id === undefined) return this.offer(sponsor, which);
    const row = await this.rowOf(id);
    const amount = Math.max(1, Math.floor((row.offer.amount * part) / 1_000));
    // A second wish to cancel is mostly the other side's, and only what is disputed is settled.
    const asks = act.kind === "cancel" && row.cancellation ? otherSide(row.cancellation.by) : side;
    const party = asks === "sponsor" ? sponsor : influencer;
    const turn = row.turn === "sponsor" ? sponsor : influencer;
    const verbs: Record<
      Exclude<typeof kind, "sweep" | "refunds" | "offer">,
      () => Promise<unknown>
    > = {
      counter: () => counterOffer(turn, id, { amount }),
      accept: () => acceptOffer(turn, id, row.offer.version),
      reject: () => rejectOffer(turn, id),
      withdraw: () => withdrawOffer(party, id),
      pay: () => this.pay(sponsor, gateway, id, act),
      submit: () => submitWork(influencer, id, 1, SUBMISSION),
      changes: () => requestWorkChanges(sponsor, id, 1, "Brighter"),
      approve: () => approveWork(sponsor, id, 1),
      publish: () => publishWork(influencer, id, 1, LIVE),
      release: () => releasePayment(sponsor, id),
      cancel: () => cancelRequest(party, id, "It is too late."),
      declineCancel: () => declineCancellation(party, id),
      dispute: () => disputeRequest(party, id, "It is not what we agreed on."),
      settle: () =>
        settleDispute(this.as(this.people.admin, platform), id, {
          outcome: act.outcome,
          influencerAmount: amount,
        }),
    };
    await verbs[kind]();
  }

  private async offer(sponsor: Ctx, which: number): Promise<void> {
    const { id } = await offerAdRequest(sponsor, this.campaignId, {
      influencerId: this.people.influencers[which]?.actor.id ?? "",
      amount: this.history.amounts[which] ?? 2,
      requirements: "One post",
    });
    this.ids[which] = id;
  }

  /** As the API does it: the answer to a key that was used before comes first, and after a refusal. */
  private async pay(sponsor: Ctx, gateway: PaymentGateway, id: string, { key, card }: Act) {
    const paying = { card: cardOf(CARDS[card]) };
    if (key === undefined) return pay(sponsor, gateway, id, paying);
    const name = `${sponsor.actor.id}#${this.number}${id}${key}`;
    const ctx: Ctx = { ...sponsor, idempotency: { key: name, digest: card, status: 201 } };
    const answered = (answer: string) => {
      const before = this.answers.get(name) ?? answer;
      if (before !== answer) throw new Error(`${name} was answered ${before}, and then ${answer}.`);
      this.answers.set(name, answer);
    };
    try {
      await throwRepeated(ctx);
      answered((await pay(ctx, gateway, id, paying)).id);
    } catch (error) {
      if (error instanceof Refusal) await throwRepeated(ctx);
      if (error instanceof Repeated && error.answer.status === 201) {
        answered(JSON.parse(error.answer.answer ?? "{}").id);
      }
      throw error;
    }
  }

  /** What both sides do when all goes well. */
  private async nextOf(id: string | undefined): Promise<Doing> {
    if (id === undefined) return "offer";
    const { status, payment, deliverables } = await this.rowOf(id);
    if (status === "pending") return "accept";
    if (status !== "accepted") return "offer";
    if (payment.status === "unpaid") return "pay";
    const work = deliverables[0]?.status;
    if (work === "published") return "release";
    if (work === "approved") return "publish";
    return work === "submitted" ? "approve" : "submit";
  }

  async rowOf(id: string): Promise<AdRequestRow> {
    const row = await this.platform.table.get(AdRequests, { id });
    if (!row) throw new Error(`There is no request ${id}.`);
    return row;
  }

  /** Every request that the campaign ever had. */
  async rows(): Promise<AdRequestRow[]> {
    const { campaignId } = this;
    const op = AdRequests.query.ofCampaign({ campaignId });
    return (await this.platform.table.query(AdRequests, op)).items;
  }

  /** The hours in which something was to happen here by itself, as the sweep goes through them. */
  private async sweep(ctx: Ctx, gateway: PaymentGateway): Promise<void> {
    const now = ctx.now.toISOString();
    const due = (await this.rows()).filter(({ wakeAt }) => wakeAt !== undefined && wakeAt <= now);
    const hours = due.flatMap(({ wakeBucket }) => wakeBucket?.slice(0, 13) ?? []);
    const here = { ...ctx, platform: onlyOf(ctx.platform, this.campaignId) };
    for (const hour of new Set(hours)) {
      await expireDueOffers(here, hour);
      await approveDueWork(here, hour);
      await resumePayments(here, gateway, hour);
      await releaseDuePayments(here, hour);
    }
  }

  /** Each event that may give something back, told again as queues do. */
  private async refunds(platform: Platform, gateway: PaymentGateway): Promise<void> {
    for (const { id: subjectId } of await this.rows()) {
      const op = Events.query.ofSubject({ subjectId });
      const { items } = await this.platform.table.query(Events, op);
      for (const event of items) {
        if (!REFUND_KINDS.some((kind) => kind === event.kind)) continue;
        await refundCharge(platform, gateway, event);
      }
    }
  }
}
