import { describe, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import { Disputes, getAdRequest, leaveRequest } from "../ad-request/index.ts";
import { approveWork, submitWork } from "../deliverable/index.ts";
import { AMOUNT, BUDGET, SUBMISSION, someAgreed } from "../deliverable/testing.ts";
import { codeOf } from "../platform/testing.ts";
import {
  cancelRequest,
  disputeRequest,
  listDisputes,
  releasePayment,
  settleDispute,
} from "./index.ts";
import { START, someSettlements } from "./settlements.testing.ts";

const { platform, admin, lastEvent, pots, booked, isListed, someFinished, someDisputed } =
  await someSettlements();

describe("a dispute", () => {
  test("is listed while it is open, and holds everything but a release and its settlement", async () => {
    const { sponsor, influencer, campaign, id } = await someDisputed();
    expect(await isListed(id)).toBe(true);
    expect(await codeOf(submitWork(influencer, id, 1, SUBMISSION))).toBe("ad_request.disputed");
    expect(await codeOf(approveWork(sponsor, id, 1))).toBe("ad_request.disputed");
    expect(await codeOf(cancelRequest(sponsor, id, ""))).toBe("ad_request.disputed");
    expect(await codeOf(disputeRequest(sponsor, id, "No."))).toBe("ad_request.disputed");
    expect(await codeOf(releasePayment(sponsor, id))).toBe("deliverable.unfinished");
    const split = { outcome: "split" as const, influencerAmount: 15_000, reason: "Half was done." };
    expect(await codeOf(settleDispute(sponsor, id, split))).toBe("auth.forbidden");
    await settleDispute(admin, id, split);
    expect(await getAdRequest(sponsor, id)).toMatchObject({
      status: "completed",
      dispute: { outcome: "split" },
      payment: { status: "split", influencerAmount: 15_000 },
    });
    expect(await isListed(id)).toBe(false);
    expect(await platform.table.get(Disputes, { adRequestId: id })).toBeNull();
    expect(await pots(campaign)).toEqual({
      committed: 0,
      paid: 15_000,
      available: BUDGET - 15_000,
    });
    expect(await booked(id)).toEqual({
      funding: -AMOUNT,
      escrow: 0,
      earnings: 15_000,
      refunds: AMOUNT - 15_000,
    });
    expect(await lastEvent(id)).toMatchObject({
      kind: "payment.split",
      actor: { role: "admin" },
      data: { disputed: true, reason: "Half was done." },
    });
    expect(await codeOf(settleDispute(admin, id, split))).toBe("ad_request.not_disputed");
  });

  test("without money ends the collaboration, or is not there", async () => {
    const { sponsor, campaign, id } = await someAgreed(platform);
    expect(await codeOf(settleDispute(admin, id, { outcome: "refund" }))).toBe(
      "ad_request.not_disputed",
    );
    await disputeRequest(sponsor, id, "They are silent.");
    expect(await codeOf(settleDispute(admin, id, { outcome: "release" }))).toBe("payment.not_held");
    await settleDispute(admin, id, { outcome: "refund", reason: "Nothing was done." });
    expect(await lastEvent(id)).toMatchObject({
      kind: "ad_request.cancelled",
      data: { disputed: true, reason: "Nothing was done." },
    });
    expect(await pots(campaign)).toEqual({ committed: 0, paid: 0, available: BUDGET });
    expect(await booked(id)).toEqual({});
    const nobody = "req_00000000000000000000000000";
    expect(await codeOf(settleDispute(admin, nobody, { outcome: "refund" }))).toBe(
      "request.not_found",
    );
  });

  test("released by the sponsor and refunded by an admin at once: one wins, the other is refused", async () => {
    for (let round = 0; round < 4; round++) {
      const { sponsor, influencer, id } = await someFinished();
      await disputeRequest(influencer, id, "Still nothing.");
      const [released, refunded] = await Promise.all([
        codeOf(releasePayment(sponsor, id)),
        codeOf(settleDispute(admin, id, { outcome: "refund" })),
      ]);
      expect([released, refunded]).toContain(undefined);
      expect([released, refunded].filter(Boolean)).toEqual([
        released ? "ad_request.not_accepted" : "ad_request.not_disputed",
      ]);
      const books = await booked(id);
      expect(books.escrow).toBe(0);
      expect(released ? books.refunds : books.earnings).toBe(AMOUNT);
      expect(await isListed(id)).toBe(false);
    }
  });

  test("is settled although both sides are gone", async () => {
    const { sponsor, influencer, id } = await someDisputed();
    for (const { actor } of [sponsor, influencer]) {
      const gone = Accounts.patch({ id: actor.id }).set({ status: "deleted" });
      await platform.table.update(Accounts, gone);
    }
    await settleDispute(admin, id, { outcome: "release" });
    expect(await booked(id)).toMatchObject({ escrow: 0, earnings: AMOUNT });
  });

  test("over work that nobody paid for ends when a side leaves, and is listed no more", async () => {
    const { influencer, id } = await someAgreed(platform);
    await disputeRequest(influencer, id, "Not paid.");
    const bare = { influencerName: "Deleted account" };
    await leaveRequest(
      influencer,
      "influencer",
      id,
      "Gone.",
      ({ offer, campaignName, deliverables }) => ({
        offer,
        campaignName,
        deliverables,
        ...bare,
      }),
    );
    expect(await platform.table.get(Disputes, { adRequestId: id })).toBeNull();
    expect(await getAdRequest(influencer, id)).toMatchObject({
      status: "cancelled",
      dispute: { outcome: "refund" },
    });
  });

  test("stands in a list that is paged, the oldest first", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      const now = new Date(START.getTime() + n);
      const { sponsor, id } = await someAgreed(platform, { now });
      await disputeRequest(sponsor, id, "No.");
      ids.push(id);
    }
    const first = await listDisputes(admin, { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const second = await listDisputes(admin, { limit: 2, cursor: first.nextCursor as string });
    expect(second.items[0]?.id).toBe(ids[2]);
  });
});
