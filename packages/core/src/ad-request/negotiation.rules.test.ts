import { SIDES, type Side } from "@tandem/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "../platform/index.ts";
import {
  type AdRequestRow,
  accept,
  counter,
  edit,
  expire,
  type Move,
  makeOffer,
  reject,
  statusNow,
  takenBy,
  turnNow,
  withdraw,
} from "./negotiation.rules.ts";

const START = new Date("2026-03-01T10:00:00Z");
const HOURS = 72;

const opened = (by: Side, amount: number, n = 0): AdRequestRow => {
  const id = `req_${n}`;
  const before = {
    version: 0,
    currency: "USD",
    requirements: "",
    dueDate: "2026-06-30",
    platform: "instagram" as const,
  };
  const offer = makeOffer(by, { amount, requirements: "Two reels" }, before, START, HOURS);
  return {
    id,
    campaignId: "cmp_1",
    campaignName: "Spring",
    sponsorId: "spo_1",
    sponsorName: "Acme",
    influencerId: `inf_${n}`,
    influencerName: "Ana",
    timeZone: "UTC",
    startedBy: by,
    status: "pending",
    turn: by === "sponsor" ? "influencer" : "sponsor",
    offer,
    reserved: by === "sponsor" ? amount : 0,
    payment: { status: "unpaid" },
    deliverables: [],
    version: 1,
    createdAt: START.toISOString(),
    updatedAt: START.toISOString(),
    shard: 0,
  };
};
const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};
const later = (hours: number) => new Date(START.getTime() + hours * 3_600_000);

describe("a negotiation", () => {
  test("passes the turn to the other side with every offer", () => {
    const first = opened("sponsor", 40_000);
    const { next } = counter(first, "influencer", { amount: 45_000 }, later(1), HOURS);
    expect(next).toMatchObject({
      turn: "sponsor",
      version: 2,
      offer: { version: 2, by: "influencer", amount: 45_000 },
    });
    expect(next.offer.requirements).toBe("Two reels");
  });

  test("keeps the sponsor's reservation while the influencer's counter is on the table", () => {
    const move = counter(
      opened("sponsor", 40_000),
      "influencer",
      { amount: 45_000 },
      later(1),
      HOURS,
    );
    expect(move.pots).toEqual({ reserved: 0, committed: 0 });
    const { pots } = accept(move.next, "sponsor", 2, later(2));
    expect(pots).toEqual({ reserved: -40_000, committed: 45_000 });
    expect(takenBy(pots)).toBe(5_000);
  });

  test("backs a sponsor's answer to an application with money", () => {
    const move = counter(
      opened("influencer", 30_000),
      "sponsor",
      { amount: 25_000 },
      later(1),
      HOURS,
    );
    expect(move.pots).toEqual({ reserved: 25_000, committed: 0 });
    expect(reject(move.next, "influencer", later(2)).pots).toEqual({
      reserved: -25_000,
      committed: 0,
    });
  });

  test("is closed from the instant the offer expires, swept or not", () => {
    const request = opened("sponsor", 100);
    expect(statusNow(request, later(71.99))).toBe("pending");
    expect(statusNow(request, later(72))).toBe("expired");
    expect(turnNow(request, later(72))).toBeNull();
    expect(codeOf(() => accept(request, "influencer", 1, later(72)))).toBe("ad_request.closed");
    expect(expire(request, later(71))).toBeUndefined();
    expect(expire(request, later(72))?.pots.reserved).toBe(-100);
  });

  test("refuses a version that is no longer on the table before it looks at the turn", () => {
    const { next } = counter(
      opened("sponsor", 100),
      "influencer",
      { amount: 120 },
      later(1),
      HOURS,
    );
    expect(codeOf(() => accept(next, "influencer", 1, later(2)))).toBe("ad_request.stale_offer");
    expect(codeOf(() => accept(next, "influencer", 2, later(2)))).toBe("ad_request.not_your_turn");
  });

  test("refuses terms in the past and an acceptance after the due date", () => {
    const request = { ...opened("sponsor", 100) };
    expect(
      codeOf(() =>
        counter(request, "influencer", { amount: 1, dueDate: "2026-02-28" }, later(1), HOURS),
      ),
    ).toBe("request.invalid");
    const due = { ...request, offer: { ...request.offer, dueDate: "2026-03-02" } };
    expect(codeOf(() => accept(due, "influencer", 1, later(48)))).toBe("ad_request.past_due");
  });

  test("lets the sponsor edit only its own last offer, at the version it read", () => {
    const mine = opened("sponsor", 100);
    expect(edit(mine, { version: 1, amount: 70 }, later(1), HOURS)).toMatchObject({
      next: { offer: { version: 2, by: "sponsor", amount: 70 }, turn: "influencer", reserved: 70 },
      pots: { reserved: -30 },
    });
    expect(codeOf(() => edit(mine, { version: 7, amount: 70 }, later(1), HOURS))).toBe(
      "request.stale",
    );
    const theirs = counter(mine, "influencer", { amount: 120 }, later(1), HOURS).next;
    expect(codeOf(() => edit(theirs, { version: 2, amount: 70 }, later(2), HOURS))).toBe(
      "ad_request.not_editable",
    );
  });
});

type Action = { request: number; side: Side; amount: number; version: number; hours: number } & {
  do: string;
};
const action = fc.record({
  do: fc.constantFrom("counter", "edit", "accept", "reject", "withdraw", "expire"),
  request: fc.nat(3),
  side: fc.constantFrom(...SIDES),
  amount: fc.integer({ min: 1, max: 900 }),
  version: fc.integer({ min: 1, max: 6 }),
  hours: fc.integer({ min: 0, max: 30 }),
});

const judge = (r: AdRequestRow, a: Action, now: Date): Move | undefined => {
  if (a.do === "counter") return counter(r, a.side, { amount: a.amount }, now, HOURS);
  if (a.do === "edit") {
    if (a.side !== "sponsor") throw new Refusal("auth.forbidden");
    return edit(r, { version: a.version, amount: a.amount }, now, HOURS);
  }
  if (a.do === "accept") return accept(r, a.side, a.version, now);
  if (a.do === "reject") return reject(r, a.side, now);
  return a.do === "withdraw" ? withdraw(r, a.side, now) : expire(r, now);
};

test("random moves by random parties keep the budget whole and the rules of turn", () => {
  fc.assert(
    fc.property(
      fc.array(action, { maxLength: 60 }),
      fc.integer({ min: 100, max: 2_000 }),
      (actions, budget) => {
        const pots = { reserved: 0, committed: 0, available: budget };
        const requests: AdRequestRow[] = [];
        for (const [n, by] of (
          ["sponsor", "influencer", "sponsor", "influencer"] as const
        ).entries()) {
          const request = opened(by, 100 + n * 50, n);
          if (request.reserved > pots.available) request.reserved = 0;
          else pots.available -= request.reserved;
          pots.reserved += request.reserved;
          requests.push(request);
        }
        let hours = 0;
        for (const a of actions) {
          hours += a.hours / 10;
          const now = later(hours);
          const before = requests[a.request] as AdRequestRow;
          let move: Move | undefined;
          try {
            move = judge(before, a, now);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
            continue;
          }
          if (!move || takenBy(move.pots) > pots.available) continue;
          // Whoever moved was allowed to: the turn for answers, the last word for taking back.
          expect(before.status).toBe("pending");
          if (a.do === "accept" || a.do === "reject" || a.do === "counter")
            expect(before.turn).toBe(a.side);
          if (a.do === "withdraw") expect(before.offer.by).toBe(a.side);
          if (a.do === "accept") {
            expect(before.offer.version).toBe(a.version);
            expect(before.offer.by).not.toBe(a.side);
          }
          if (a.do !== "expire")
            expect(Date.parse(before.offer.expiresAt)).toBeGreaterThan(now.getTime());
          pots.reserved += move.pots.reserved;
          pots.committed += move.pots.committed;
          pots.available -= takenBy(move.pots);
          requests[a.request] = move.next;
          expect(pots.available).toBe(budget - pots.reserved - pots.committed);
          expect(Math.min(pots.available, pots.reserved, pots.committed)).toBeGreaterThanOrEqual(0);
          expect(pots.reserved).toBe(requests.reduce((sum, r) => sum + r.reserved, 0));
          const agreed = requests.filter((r) => r.status === "accepted");
          expect(pots.committed).toBe(agreed.reduce((sum, r) => sum + r.offer.amount, 0));
          expect(move.next.version).toBe(before.version + 1);
        }
      },
    ),
    { numRuns: 500 },
  );
});
