import { beforeAll, describe, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import { AdRequests, Disputes, getAdRequest, leaveRequest } from "../ad-request/index.ts";
import { readCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { approveWork, submitWork } from "../deliverable/index.ts";
import {
  type Agreed,
  AMOUNT,
  BUDGET,
  later,
  SUBMISSION,
  someAgreed,
} from "../deliverable/testing.ts";
import { LedgerLines } from "../ledger/index.ts";
import { type Ctx, Events, hourOf, type Platform, Refusal } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import {
  cancelRequest,
  declineCancellation,
  disputeRequest,
  listDisputes,
  releaseDuePayments,
  releasePayment,
  settleDispute,
} from "./index.ts";
import { finishWork, fund } from "./testing.ts";

const DAY = 86_400_000;
const START = new Date("2026-03-01T10:00:00Z");
let platform: Platform;
let admin: Ctx;
beforeAll(async () => {
  platform = await testPlatform();
  admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });
});

const codeOf = async (promise: Promise<unknown>): Promise<string | undefined> => {
  try {
    await promise;
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const lastEvent = async (id: string) =>
  (await platform.table.query(Events, Events.query.ofSubject({ subjectId: id }))).items.at(-1);
const pots = async (id: string) => {
  const { committed, paid, available } = await readCampaign(platform, id);
  return { committed, paid, available };
};
/** What the ledger holds of a request, by account. */
async function booked(id: string): Promise<Record<string, number>> {
  const sums: Record<string, number> = {};
  const ofRequest = LedgerLines.query.ofRequest({ adRequestId: id });
  const { items } = await platform.table.query(LedgerLines, ofRequest);
  for (const { account, amount } of items) sums[account] = (sums[account] ?? 0) + amount;
  return sums;
}
const isListed = async (id: string) =>
  (await listDisputes(admin, { limit: 100 })).items.some((one) => one.id === id);

/** Paid for, and all work live. */
async function someFinished(now?: Date): Promise<Agreed> {
  const agreed = await someAgreed(platform, { now });
  await fund(agreed.sponsor, agreed.id);
  await finishWork(agreed);
  return agreed;
}
/** Paid for, and disputed by the influencer. */
async function someDisputed(): Promise<Agreed> {
  const agreed = await someAgreed(platform);
  await fund(agreed.sponsor, agreed.id);
  await disputeRequest(agreed.influencer, agreed.id, "They do not answer.");
  return agreed;
}

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
