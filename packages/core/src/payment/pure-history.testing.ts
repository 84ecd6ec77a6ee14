import fc from "fast-check";
import type { AdRequestRow, Move } from "../ad-request/index.ts";
import { approve, approveDue, publish, requestChanges, submit } from "../deliverable/index.ts";
import { agreedRow, LIVE, SUBMISSION } from "../deliverable/testing.ts";
import { type Amounts, type Line, linesOf, movementId } from "../ledger/index.ts";
import { Refusal } from "../platform/index.ts";
import {
  askToCancel,
  declineCancel,
  openDispute,
  release,
  releaseDue,
  type Settling,
  settle,
} from "../settlement/index.ts";
import { assertPayable, attempted, givenUp, held, isLost } from "./payment.rules.ts";

const START = new Date("2026-03-01T00:00:00Z");
const HOUR_MS = 3_600_000;
const REQUESTS = 2;

const which = fc.nat(REQUESTS - 1);
const side = fc.constantFrom("sponsor" as const, "influencer" as const);
const plain = fc.record({
  kind: fc.constantFrom(
    "conclude" as const,
    "submit" as const,
    "changes" as const,
    "approve" as const,
    "publish" as const,
    "release" as const,
    "declineCancel" as const,
    "sweep" as const,
  ),
  which,
});

/** One thing that somebody does, or that happens; what the rules refuse changes nothing. */
export const anyStep = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("advance" as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("pay" as const),
      which,
      /** What became of the charge, and whether its caller lived to note it. */
      outcome: fc.constantFrom("charged" as const, "declined" as const, "lost" as const),
      noted: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("cancel" as const), which, side }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("dispute" as const), which, side }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("settle" as const),
      which,
      outcome: fc.constantFrom("release" as const, "refund" as const, "split" as const),
      /** Of a split: the influencer's part in thousandths, and more than there is. */
      part: fc.nat(1_100),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("wait" as const),
      hours: fc.constantFrom(0.1, 0.3, 5, 73, 15 * 24),
    }),
  },
);
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** Collaborations, the campaign that they are paid from, the gateway and the books, in memory. */
export class PureHistory {
  readonly requests: AdRequestRow[];
  readonly amounts: number[];
  readonly pots = { reserved: 0, committed: 0, paid: 0 };
  readonly lines = new Map<string, Line[]>();
  /** What is charged at the gateway, by the key of the attempt. */
  readonly charges = new Map<string, number>();
  private readonly feeBasisPoints: number;
  private now = START;
  private attempts = 0;

  constructor(amounts: number[], feeBasisPoints: number) {
    this.amounts = amounts;
    this.feeBasisPoints = feeBasisPoints;
    this.requests = amounts.map((amount, n) => {
      const row = agreedRow(START, 1, { id: `req_${n}` });
      this.pots.committed += amount;
      return { ...row, offer: { ...row.offer, amount } };
    });
  }

  /** Does a step, or nothing where the rules refuse it. */
  take(step: Step): void {
    try {
      this.act(step);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  private act(step: Step): void {
    if (step.kind === "wait") {
      this.now = new Date(this.now.getTime() + step.hours * HOUR_MS);
      return;
    }
    const { which: i } = step;
    const row = this.requests[i] as AdRequestRow;
    switch (step.kind) {
      case "pay":
        this.pay(i, row, step.outcome, step.noted);
        break;
      case "advance":
        this.take({ kind: nextOf(row), which: i, outcome: "charged", noted: true } as Step);
        break;
      case "conclude":
        this.conclude(i);
        break;
      case "submit":
        this.move(i, submit(row, 1, SUBMISSION, this.now));
        break;
      case "changes":
        this.move(i, requestChanges(row, 1, "Brighter", this.now));
        break;
      case "approve":
        this.move(i, approve(row, 1, this.now));
        break;
      case "publish":
        this.move(i, publish(row, 1, LIVE, this.now));
        break;
      case "release":
        this.settle(i, release(row, this.now));
        break;
      case "cancel":
        this.settle(i, askToCancel(row, step.side, "No", this.now));
        break;
      case "declineCancel":
        this.settle(i, declineCancel(row, this.now));
        break;
      case "dispute":
        this.settle(i, openDispute(row, step.side, "No", this.now));
        break;
      case "settle": {
        const verdict = { outcome: step.outcome, influencerAmount: partOf(row, step.part) };
        this.settle(i, settle(row, verdict, this.now));
        break;
      }
      case "sweep":
        this.sweep(i);
        break;
    }
  }

  private sweep(i: number): void {
    const row = this.requests[i] as AdRequestRow;
    const approved = approveDue(row, this.now);
    if (approved) this.move(i, approved.move);
    const due = releaseDue(this.requests[i] as AdRequestRow, this.now);
    if (due) this.settle(i, due);
    this.conclude(i);
  }

  private pay(i: number, row: AdRequestRow, outcome: string, noted: boolean): void {
    assertPayable(row);
    if (row.payment.attemptId) return;
    const key = `pay_${++this.attempts}`;
    const begun = {
      ...row,
      payment: attempted(row, key, this.feeBasisPoints, this.now),
      version: row.version + 1,
    };
    this.requests[i] = begun;
    if (outcome === "charged") this.charges.set(key, row.offer.amount);
    if (!noted || outcome === "lost") return;
    if (outcome === "charged") this.hold(i, begun, key);
    else this.requests[i] = { ...begun, payment: givenUp(begun) };
  }

  /** What the sweep or the next payer makes of an attempt that nobody is at any more. */
  conclude(i: number): void {
    const row = this.requests[i] as AdRequestRow;
    const { attemptId } = row.payment;
    if (!attemptId || !isLost(row.payment, this.now)) return;
    if (this.charges.has(attemptId)) this.hold(i, row, attemptId);
    else this.requests[i] = { ...row, payment: givenUp(row) };
  }

  private hold(i: number, row: AdRequestRow, key: string): void {
    const charge = { id: key, brand: "visa" as const, last4: "4242" };
    this.requests[i] = held(row, charge, this.now);
    this.write(row.id, { kind: "hold", amount: row.offer.amount });
  }

  private move(i: number, { next, pots }: Move): void {
    this.requests[i] = next;
    this.pots.reserved += pots.reserved;
    this.pots.committed += pots.committed;
    this.pots.paid += pots.paid ?? 0;
  }

  private settle(i: number, { move, movement }: Settling): void {
    const { id, payment } = this.requests[i] as AdRequestRow;
    this.move(i, move);
    if (!movement) return;
    this.write(id, movement);
    const key = payment.chargeKey ?? "";
    this.charges.set(key, (this.charges.get(key) ?? 0) - movement.refunded);
  }

  /** As the table does: a name is taken once. */
  private write(requestId: string, movement: Amounts): void {
    const id = movementId(requestId, movement.kind);
    if (this.lines.has(id)) throw new Error(`${id} would be written twice.`);
    this.lines.set(id, linesOf(movement));
  }

  /** Lets a day pass and brings to an end what was interrupted. */
  finish(): void {
    this.now = new Date(this.now.getTime() + 24 * HOUR_MS);
    this.requests.forEach((_, i) => {
      this.conclude(i);
    });
  }
}

const partOf = ({ offer }: AdRequestRow, thousandths: number): number =>
  Math.floor((offer.amount * thousandths) / 1_000);

/** What both sides do when all goes well. */
function nextOf({ payment, deliverables }: AdRequestRow): Step["kind"] {
  if (payment.status === "unpaid") return "pay";
  const [piece] = deliverables;
  if (piece?.status === "published") return "release";
  if (piece?.status === "approved") return "publish";
  return piece?.status === "submitted" ? "approve" : "submit";
}
