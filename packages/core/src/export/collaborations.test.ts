import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptOffer, offerAdRequest } from "../ad-request/index.ts";
import { liveCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { approveWork, publishWork, submitWork } from "../deliverable/index.ts";
import { LIVE, SUBMISSION } from "../deliverable/testing.ts";
import { gatewayOf, pay } from "../payment/index.ts";
import { cardOf } from "../payment/testing.ts";
import type { Ctx, Platform } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { writeReview } from "../review/index.ts";
import { disputeRequest, releasePayment, settleDispute } from "../settlement/index.ts";
import { type Bucket, startBucket } from "./bucket.testing.ts";
import { exported, fileOf, rowsOf } from "./export.testing.ts";

let bucket: Bucket;
let platform: Platform;
beforeAll(async () => {
  process.env.TANDEM_FEE_BASIS_POINTS = "1000";
  bucket = await startBucket();
  platform = await testPlatform();
});
afterAll(() => {
  delete process.env.TANDEM_FEE_BASIS_POINTS;
  bucket.close();
});

/** Something agreed on, paid in. */
async function funded(sponsor: Ctx, campaignId: string, amount: number) {
  const influencer = await someInfluencer(platform, sponsor.now);
  const terms = { influencerId: influencer.actor.id, amount, requirements: "One post" };
  const { id } = await offerAdRequest(sponsor, campaignId, terms);
  await acceptOffer(influencer, id, 1);
  await pay(sponsor, gatewayOf(platform), id, { card: cardOf() });
  return { id, influencer };
}

async function released(sponsor: Ctx, campaignId: string, amount: number) {
  const { id, influencer } = await funded(sponsor, campaignId, amount);
  await submitWork(influencer, id, 1, SUBMISSION);
  await approveWork(sponsor, id, 1);
  await publishWork(influencer, id, 1, LIVE);
  await releasePayment(sponsor, id);
  await writeReview(influencer, id, { rating: 4, text: "" });
}

test("what was paid, held and split stands in both files, and so does the rating", async () => {
  const sponsor = await someSponsor(platform);
  const campaignId = await liveCampaign(sponsor, 100_000);
  const admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" }, sponsor.now);
  await released(sponsor, campaignId, 40_000);
  const { id } = await funded(sponsor, campaignId, 30_000);
  await disputeRequest(sponsor, id, "Not what was agreed.");
  await settleDispute(admin, id, { outcome: "split", influencerAmount: 10_000 });
  await funded(sponsor, campaignId, 5_000);

  const requests = await exported(sponsor, { kind: "ad-requests", campaignId });
  const rows = rowsOf(await fileOf(platform, bucket, requests.id));
  const money = rows.map((row) => [
    ...[row.status, row.payment_status, row.paid_in, row.paid_out, row.fee, row.given_back],
    ...[row.dispute, row.deliverables_due, row.deliverables_approved],
  ]);
  expect(money.sort((a, b) => Number(b[2]) - Number(a[2]))).toEqual([
    ["completed", "released", "40000", "40000", "4000", "0", "", "0", "1"],
    ["completed", "split", "30000", "10000", "1000", "20000", "split", "0", "0"],
    ["accepted", "held", "5000", "", "", "", "", "1", "0"],
  ]);
  for (const row of rows)
    expect([row.accepted_at, row.paid_in_at]).toEqual([
      sponsor.now.toISOString(),
      sponsor.now.toISOString(),
    ]);

  const campaigns = await exported(sponsor, { kind: "campaigns" });
  expect(rowsOf(await fileOf(platform, bucket, campaigns.id))).toMatchObject([
    {
      committed: "5000",
      paid: "50000",
      available: "45000",
      requests_accepted: "3",
      deliverables_due: "1",
      deliverables_approved: "1",
      deliverables_late: "0",
      rating: "4",
    },
  ]);
});
