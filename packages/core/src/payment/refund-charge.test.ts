import { beforeAll, expect, test } from "vitest";
import { Events, type Platform } from "../platform/index.ts";
import { dyingAfter, testCtx, testPlatform } from "../platform/testing.ts";
import { cancelRequest, disputeRequest, settleDispute } from "../settlement/index.ts";
import { feeBasisPoints } from "./fee.ts";
import { gatewayOf, getReceipt, pay, REFUND_KINDS, refundCharge } from "./index.ts";
import { TestCharges } from "./test-charge.entity.ts";
import { agreed, cardOf } from "./testing.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

async function held() {
  const all = await agreed(platform);
  const receipt = await pay(all.sponsor, gatewayOf(platform), all.id, { card: cardOf() });
  return { ...all, chargeId: receipt.id };
}

const leftOf = async (id: string) => (await platform.table.get(TestCharges, { id }))?.left;

/** What the queue brings for a request: each event as often as `times` says. */
async function refunds(subjectId: string, times = 1, on = platform): Promise<number> {
  const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId }));
  const telling = items.filter(({ kind }) => REFUND_KINDS.some((one) => one === kind));
  for (const event of telling) {
    for (let n = 0; n < times; n++) await refundCharge(on, gatewayOf(on), event);
  }
  return telling.length;
}

test("what both gave up goes back to the card, once however often it is told", async () => {
  const { id, sponsor, influencer, chargeId } = await held();
  await cancelRequest(sponsor, id, "It is too late.");
  expect(await refunds(id)).toBe(0);
  expect(await leftOf(chargeId)).toBe(400);
  await cancelRequest(influencer, id, "");
  expect(await refunds(id, 3)).toBe(1);
  expect(await leftOf(chargeId)).toBe(0);
  expect(await getReceipt(sponsor, id)).toMatchObject({ status: "refunded", refunded: 400 });
});

test("of a split the sponsor's part goes back", async () => {
  const { id, sponsor, chargeId } = await held();
  await disputeRequest(sponsor, id, "It is half of what we agreed on.");
  const admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Ada" });
  await settleDispute(admin, id, { outcome: "split", influencerAmount: 150 });
  await refunds(id, 2);
  expect(await leftOf(chargeId)).toBe(150);
  expect(await getReceipt(sponsor, id)).toMatchObject({ status: "split", refunded: 250 });
});

test("nothing goes back where nothing was paid", async () => {
  const { id, sponsor, influencer } = await agreed(platform);
  await cancelRequest(sponsor, id, "");
  await cancelRequest(influencer, id, "");
  expect(await refunds(id)).toBe(1);
  await expect(getReceipt(sponsor, id)).rejects.toMatchObject({ code: "request.not_found" });
});

test("a worker that was killed at any call gives back once", async () => {
  for (let calls = 2; calls < 12; calls++) {
    const { id, sponsor, influencer, chargeId } = await held();
    await cancelRequest(sponsor, id, "");
    await cancelRequest(influencer, id, "");
    const died = await refunds(id, 1, dyingAfter(platform, calls)).then(
      () => false,
      () => true,
    );
    // The lease of a dead worker runs out; the gateway knows the wish by its key all the same.
    const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId: id }));
    const told = items.find(({ kind }) => kind === "ad_request.cancelled");
    const back = { key: told?.id ?? "", chargeId, amount: 400 };
    await gatewayOf(platform).refund(back);
    expect(await leftOf(chargeId)).toBe(0);
    if (!died) return;
  }
  throw new Error("It never came to its end.");
});

test("the fee is a whole number of basis points, or nothing is charged", () => {
  const read = (value?: string) => {
    if (value === undefined) delete process.env.TANDEM_FEE_BASIS_POINTS;
    else process.env.TANDEM_FEE_BASIS_POINTS = value;
    return feeBasisPoints();
  };
  expect([read(), read(""), read("0"), read("250"), read("10000")]).toEqual([0, 0, 0, 250, 10_000]);
  for (const wrong of ["-1", "10001", "2.5", "ten"])
    expect(() => read(wrong)).toThrow("whole number");
  read();
});
