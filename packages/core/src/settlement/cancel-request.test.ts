import { describe, expect, test } from "vitest";
import { getAdRequest } from "../ad-request/index.ts";
import { someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { AMOUNT, BUDGET, someAgreed } from "../deliverable/testing.ts";
import { codeOf } from "../platform/testing.ts";
import { cancelRequest, declineCancellation } from "./index.ts";
import { someSettlements } from "./settlements.testing.ts";
import { fund } from "./testing.ts";

const { platform, lastEvent, pots, booked } = await someSettlements();

describe("cancelling", () => {
  test("needs both, gives back what was held and frees the budget and the pair", async () => {
    const { sponsor, influencer, campaign, id } = await someAgreed(platform);
    await fund(sponsor, id);
    await cancelRequest(influencer, id, "I moved.");
    expect(await codeOf(cancelRequest(influencer, id, ""))).toBe("ad_request.cancellation_asked");
    expect(await lastEvent(id)).toMatchObject({
      kind: "ad_request.cancel_asked",
      data: { reason: "I moved." },
    });
    await cancelRequest(sponsor, id, "");
    expect(await getAdRequest(sponsor, id)).toMatchObject({
      status: "cancelled",
      cancellation: null,
      payment: { status: "refunded", influencerAmount: 0 },
    });
    expect(await pots(campaign)).toEqual({ committed: 0, paid: 0, available: BUDGET });
    expect(await booked(id)).toEqual({ funding: -AMOUNT, escrow: 0, refunds: AMOUNT });
    expect(await lastEvent(id)).toMatchObject({
      kind: "ad_request.cancelled",
      data: { money: { committed: -AMOUNT, held: -AMOUNT }, payment: { refunded: AMOUNT } },
    });
  });

  test("is declined, and asked for again", async () => {
    const { sponsor, influencer, id } = await someAgreed(platform);
    await cancelRequest(sponsor, id, "");
    await declineCancellation(influencer, id);
    expect(await codeOf(declineCancellation(influencer, id))).toBe("ad_request.no_cancellation");
    await cancelRequest(influencer, id, "");
    expect((await getAdRequest(sponsor, id)).cancellation).toMatchObject({ by: "influencer" });
    for (const stranger of [await someSponsor(platform), await someInfluencer(platform)])
      expect(await codeOf(cancelRequest(stranger, id, ""))).toBe("request.not_found");
  });

  test("by both at once is a wish and its answer", async () => {
    const { sponsor, influencer, id } = await someAgreed(platform);
    const codes = await Promise.all([
      codeOf(cancelRequest(sponsor, id, "")),
      codeOf(cancelRequest(influencer, id, "")),
    ]);
    expect(codes).toEqual([undefined, undefined]);
    expect((await getAdRequest(sponsor, id)).status).toBe("cancelled");
  });
});
