import { DISPUTE_OUTCOMES, SIDES } from "@tandem/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AdRequestRow, isDisputed } from "../ad-request/index.ts";
import { AMOUNT, agreedRow } from "../deliverable/testing.ts";
import { linesOf } from "../ledger/index.ts";
import { Refusal } from "../platform/index.ts";
import {
  askToCancel,
  declineCancel,
  openDispute,
  release,
  releaseDue,
  type Settling,
  settle,
} from "./settlement.rules.ts";

const START = new Date("2026-03-01T10:00:00Z");
const DAY = 86_400_000;
const at = (ms: number) => new Date(START.getTime() + ms);
const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};

const HELD = {
  payment: {
    status: "held" as const,
    amount: AMOUNT,
    heldAt: START.toISOString(),
    feeBasisPoints: 250,
  },
};
const held = (more: Partial<AdRequestRow> = {}) => agreedRow(START, 2, { ...HELD, ...more });
const published = (r: AdRequestRow): AdRequestRow => ({
  ...r,
  deliverables: r.deliverables.map((one) => ({
    ...one,
    status: "published" as const,
    publishedAt: START.toISOString(),
  })),
});
const disputed = (r: AdRequestRow) => openDispute(r, "influencer", "Not paid.", START).move.next;

describe("cancelling", () => {
  test("needs both sides; what was held goes back and what was committed is free", () => {
    const asked = askToCancel(held(), "influencer", "I moved.", START);
    expect(asked).toMatchObject({
      kind: "ad_request.cancel_asked",
      move: { next: { status: "accepted", cancellation: { by: "influencer" } } },
    });
    const r = asked.move.next;
    expect(codeOf(() => askToCancel(r, "influencer", "", START))).toBe(
      "ad_request.cancellation_asked",
    );
    expect(askToCancel(r, "sponsor", "", at(DAY))).toMatchObject({
      kind: "ad_request.cancelled",
      move: {
        next: {
          status: "cancelled",
          cancellation: undefined,
          payment: { status: "refunded", influencerAmount: 0, fee: 0 },
        },
        pots: { reserved: 0, committed: -AMOUNT },
      },
      movement: { kind: "refund", amount: AMOUNT, influencerAmount: 0, fee: 0, refunded: AMOUNT },
    });
  });

  test("moves no money where none was held", () => {
    const asked = askToCancel(agreedRow(START), "sponsor", "", START).move.next;
    const { move, movement, payment } = askToCancel(asked, "influencer", "", START);
    expect({ movement, payment }).toEqual({ movement: undefined, payment: undefined });
    expect(move).toMatchObject({
      next: { status: "cancelled", payment: { status: "unpaid" } },
      pots: { committed: -AMOUNT },
    });
  });

  test("is declined by the other side or taken back by one's own", () => {
    const { next } = askToCancel(held(), "sponsor", "", START).move;
    const declined = declineCancel(next, START).move.next;
    expect(declined).toMatchObject({ status: "accepted", cancellation: undefined });
    expect(codeOf(() => declineCancel(declined, START))).toBe("ad_request.no_cancellation");
    expect(askToCancel(declined, "sponsor", "", START).kind).toBe("ad_request.cancel_asked");
  });
});

describe("a release", () => {
  test("pays the influencer for all work, and tells how long it took", () => {
    expect(release(published(held()), at(1.5 * DAY))).toMatchObject({
      kind: "payment.released",
      move: {
        next: {
          status: "completed",
          payment: { status: "released", influencerAmount: AMOUNT, fee: 1_000 },
        },
        pots: { reserved: 0, committed: -AMOUNT, paid: AMOUNT },
      },
      payment: {
        amount: AMOUNT,
        influencerAmount: AMOUNT,
        fee: 1_000,
        refunded: 0,
        waitedDays: 1.5,
      },
    });
  });

  test("needs money and finished work", () => {
    expect(codeOf(() => release(published(agreedRow(START)), START))).toBe("payment.not_held");
    expect(codeOf(() => release(held(), START))).toBe("deliverable.unfinished");
  });

  test("settles an open dispute", () => {
    const settling = release(disputed(published(held())), at(DAY));
    expect(settling).toMatchObject({ kind: "payment.released", disputed: true });
    expect(settling.move.next.dispute).toMatchObject({
      outcome: "release",
      settledAt: at(DAY).toISOString(),
    });
  });

  test("comes by itself after 14 days to the millisecond, and no other wish is heard then", () => {
    const r = published(held());
    const due = at(14 * DAY);
    const before = new Date(due.getTime() - 1);
    expect(releaseDue(r, before)).toBeUndefined();
    expect(releaseDue(r, due)).toMatchObject({
      kind: "payment.released",
      payment: { waitedDays: 14 },
    });
    for (const [now, code] of [
      [before, undefined],
      [due, "ad_request.not_accepted"],
    ] as const) {
      expect(codeOf(() => askToCancel(r, "sponsor", "", now))).toBe(code);
      expect(codeOf(() => openDispute(r, "sponsor", "No.", now))).toBe(code);
      expect(codeOf(() => release(r, now))).toBe(code);
    }
  });

  test("does not come by itself while a dispute is open, nor before the money was there so long", () => {
    expect(releaseDue(disputed(published(held())), at(100 * DAY))).toBeUndefined();
    const heldAt = at(DAY).toISOString();
    const late = published(held({ payment: { ...HELD.payment, heldAt } }));
    expect(releaseDue(late, at(14 * DAY))).toBeUndefined();
    expect(releaseDue(late, at(15 * DAY))).toBeDefined();
  });
});

describe("an admin's settlement", () => {
  test.each([
    [
      "release",
      undefined,
      "payment.released",
      "completed",
      { influencerAmount: AMOUNT, fee: 1_000, refunded: 0 },
    ],
    [
      "refund",
      undefined,
      "payment.refunded",
      "cancelled",
      { influencerAmount: 0, fee: 0, refunded: AMOUNT },
    ],
    [
      "split",
      10_000,
      "payment.split",
      "completed",
      { influencerAmount: 10_000, fee: 250, refunded: 30_000 },
    ],
  ] as const)("may be a %s", (outcome, influencerAmount, kind, status, shares) => {
    const settling = settle(disputed(held()), { outcome, influencerAmount }, at(DAY));
    expect(settling).toMatchObject({
      kind,
      disputed: true,
      payment: { amount: AMOUNT, ...shares },
    });
    expect(settling.move.next).toMatchObject({ status, dispute: { outcome } });
    expect(settling.move.pots.committed).toBe(-AMOUNT);
    expect(settling.move.pots.paid ?? 0).toBe(shares.influencerAmount);
  });

  test.each([0, AMOUNT, AMOUNT + 1])("splits nothing by giving the influencer %d", (part) => {
    const wish = { outcome: "split" as const, influencerAmount: part };
    expect(codeOf(() => settle(disputed(held()), wish, START))).toBe("request.invalid");
  });

  test("needs a dispute, and money for all but an end without any", () => {
    expect(codeOf(() => settle(held(), { outcome: "refund" }, START))).toBe(
      "ad_request.not_disputed",
    );
    const unpaid = disputed(agreedRow(START));
    expect(codeOf(() => settle(unpaid, { outcome: "release" }, START))).toBe("payment.not_held");
    expect(codeOf(() => settle(unpaid, { outcome: "split", influencerAmount: 1 }, START))).toBe(
      "payment.not_held",
    );
    const over = settle(unpaid, { outcome: "refund" }, START);
    expect(over).toMatchObject({ kind: "ad_request.cancelled", disputed: true });
    expect(over.movement).toBeUndefined();
    expect(codeOf(() => settle(over.move.next, { outcome: "refund" }, START))).toBe(
      "ad_request.not_disputed",
    );
  });
});

test("while a charge is on its way nothing is settled", () => {
  const payment = { status: "unpaid" as const, attemptId: "pay_1", attemptAt: START.toISOString() };
  const r = agreedRow(START, 1, { payment });
  const cancellation = { by: "sponsor" as const, reason: "", at: START.toISOString() };
  const dispute = { by: "sponsor" as const, reason: "", at: START.toISOString() };
  for (const act of [
    () => askToCancel(r, "sponsor", "", START),
    () => askToCancel({ ...r, cancellation }, "influencer", "", START),
    () => declineCancel({ ...r, cancellation }, START),
    () => openDispute(r, "sponsor", "No.", START),
    () => release(published(r), START),
    () => settle({ ...r, dispute }, { outcome: "refund" }, START),
  ])
    expect(codeOf(act)).toBe("payment.in_progress");
});

const step = fc.record({
  do: fc.constantFrom("cancel", "decline", "dispute", "release", "settle", "sweep", "publish"),
  side: fc.constantFrom(...SIDES),
  outcome: fc.constantFrom(...DISPUTE_OUTCOMES),
  part: fc.integer({ min: 0, max: AMOUNT + 1 }),
  days: fc.constantFrom(0, 1, 13, 14),
});

test("whatever comes in whatever order, it ends once, in balance, and moves nothing while disputed", () => {
  const histories = fc.array(step, { maxLength: 30 });
  fc.assert(
    fc.property(histories, fc.boolean(), fc.nat(10_000), (steps, paid, feeBasisPoints) => {
      let r = paid ? held({ payment: { ...HELD.payment, feeBasisPoints } }) : agreedRow(START);
      const pots = { committed: AMOUNT, paid: 0 };
      let days = 0;
      let endings = 0;
      for (const one of steps) {
        days += one.days;
        const before = r;
        let settling: Settling | undefined;
        try {
          if (one.do === "publish" && r.status === "accepted") r = published(r);
          settling = taken(r, one, at(days * DAY));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        if (!settling) continue;
        r = settling.move.next;
        expect(before.status).toBe("accepted");
        expect(r.version).toBe(before.version + 1);
        if (isDisputed(before)) expect(["release", "settle"]).toContain(one.do);
        pots.committed += settling.move.pots.committed;
        pots.paid += settling.move.pots.paid ?? 0;
        if (r.status === "accepted") continue;
        endings++;
        expect(isDisputed(r)).toBe(false);
        expect(r.cancellation).toBeUndefined();
        expect(Boolean(settling.movement)).toBe(paid);
        if (!settling.movement) continue;
        const { amount, influencerAmount, refunded, fee } = settling.movement;
        expect(influencerAmount + refunded).toBe(amount);
        expect(fee).toBeLessThanOrEqual(influencerAmount);
        expect(linesOf(settling.movement).reduce((sum, line) => sum + line.amount, 0)).toBe(0);
        expect(pots.paid).toBe(influencerAmount);
      }
      expect(endings).toBe(r.status === "accepted" ? 0 : 1);
      expect(pots.committed).toBe(r.status === "accepted" ? AMOUNT : 0);
    }),
    { numRuns: 500 },
  );
});

function taken(
  r: AdRequestRow,
  one: {
    do: string;
    side: "sponsor" | "influencer";
    outcome: "release" | "refund" | "split";
    part: number;
  },
  now: Date,
): Settling | undefined {
  if (one.do === "cancel") return askToCancel(r, one.side, "", now);
  if (one.do === "decline") return declineCancel(r, now);
  if (one.do === "dispute") return openDispute(r, one.side, "No.", now);
  if (one.do === "release") return release(r, now);
  if (one.do === "settle")
    return settle(r, { outcome: one.outcome, influencerAmount: one.part }, now);
  return one.do === "sweep" ? releaseDue(r, now) : undefined;
}
