import { describe, expect, test } from "vitest";
import { AdRequests, getAdRequest } from "../ad-request/index.ts";
import { someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { AMOUNT, BUDGET, later } from "../deliverable/testing.ts";
import { hourOf } from "../platform/index.ts";
import { codeOf, testCtx } from "../platform/testing.ts";
import { disputeRequest, releaseDuePayments, releasePayment } from "./index.ts";
import { DAY, START, someSettlements } from "./settlements.testing.ts";

const { platform, lastEvent, pots, booked, someFinished } = await someSettlements();

describe("a release", () => {
  test("completes the collaboration, pays the influencer and says so in every book", async () => {
    const { sponsor, campaign, id } = await someFinished();
    const view = await releasePayment(sponsor, id);
    expect(view).toMatchObject({
      status: "completed",
      payment: { status: "released", amount: AMOUNT, influencerAmount: AMOUNT },
    });
    expect(await pots(campaign)).toEqual({
      committed: 0,
      paid: AMOUNT,
      available: BUDGET - AMOUNT,
    });
    expect(await booked(id)).toEqual({ funding: -AMOUNT, escrow: 0, earnings: AMOUNT });
    expect(await lastEvent(id)).toMatchObject({
      kind: "payment.released",
      data: {
        from: "accepted",
        to: "completed",
        money: { committed: -AMOUNT, paid: AMOUNT, held: -AMOUNT },
        payment: { amount: AMOUNT, currency: "USD", influencerAmount: AMOUNT, waitedDays: 0 },
      },
    });
    expect(await codeOf(releasePayment(sponsor, id))).toBe("ad_request.not_accepted");
  });

  test("is the sponsor's alone", async () => {
    const { influencer, id } = await someFinished();
    expect(await codeOf(releasePayment(influencer, id))).toBe("auth.forbidden");
    expect(await codeOf(releasePayment(await someSponsor(platform), id))).toBe("request.not_found");
    expect(await codeOf(releasePayment(await someInfluencer(platform), id))).toBe(
      "request.not_found",
    );
  });

  test("asked for twenty times at once pays once", async () => {
    const { sponsor, campaign, id } = await someFinished();
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(releasePayment(sponsor, id))),
    );
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([undefined, "ad_request.not_accepted"]));
    expect(await booked(id)).toMatchObject({ escrow: 0, earnings: AMOUNT });
    expect((await pots(campaign)).paid).toBe(AMOUNT);
  });
});

describe("silence of 14 days", () => {
  const sweep = (ms: number) => {
    const now = new Date(START.getTime() + ms);
    return releaseDuePayments(testCtx(platform, undefined, now), hourOf(now));
  };

  test("releases from that millisecond on, once, as by nobody", async () => {
    const { sponsor, id } = await someFinished(START);
    expect(await sweep(14 * DAY - 1)).toBe(0);
    expect((await getAdRequest(sponsor, id)).status).toBe("accepted");
    expect(await sweep(14 * DAY)).toBe(1);
    expect(await sweep(14 * DAY)).toBe(0);
    expect(await lastEvent(id)).toMatchObject({
      kind: "payment.released",
      actor: { role: "system" },
      data: { payment: { waitedDays: 14 } },
    });
    expect(await booked(id)).toMatchObject({ escrow: 0, earnings: AMOUNT });
  });

  test("holds before any wish is judged, and a dispute stops it", async () => {
    const late = await someFinished(START);
    const tooLate = later(late.sponsor, 14 * DAY);
    expect(await codeOf(disputeRequest(tooLate, late.id, "No."))).toBe("ad_request.not_accepted");
    expect(await booked(late.id)).toMatchObject({ escrow: 0, earnings: AMOUNT });
    const inTime = await someFinished(START);
    await disputeRequest(later(inTime.sponsor, 14 * DAY - 1), inTime.id, "No.");
    expect(await sweep(14 * DAY)).toBe(0);
    const row = await platform.table.get(AdRequests, { id: inTime.id });
    expect({ status: row?.status, wakeAt: row?.wakeAt }).toEqual({ status: "accepted" });
  });
});
