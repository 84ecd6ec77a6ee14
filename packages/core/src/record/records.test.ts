import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { acceptOffer, counterOffer, offerAdRequest } from "../ad-request/index.ts";
import { liveCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { getCampaign } from "../campaign/index.ts";
import { readInfluencer } from "../influencer/index.ts";
import { type Ctx, Events, newId, type Platform, type Told, told } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { ownStatistics } from "../statistics/index.ts";
import { forgetRecord, keepRecords } from "./index.ts";
import { marked, medianOf, RECORD_KINDS, TIMES_KEPT } from "./record.rules.ts";

let platform: Platform;
let system: Ctx;
beforeAll(async () => {
  platform = await testPlatform();
  system = testCtx(platform);
});

const HOUR = 3_600_000;
const later = (ctx: Ctx, hours: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + hours * HOUR),
});

async function eventsOf(subjectId: string): Promise<Told[]> {
  const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId }));
  return items.map(told).filter(({ kind }) => RECORD_KINDS.includes(kind));
}

const factOf = (kind: string, parties: object, data: object): Told => ({
  id: newId("evt"),
  kind,
  at: new Date().toISOString(),
  actor: system.actor,
  subjectType: "adRequest",
  subjectId: newId("req"),
  data: { parties, ...data },
});

test("an influencer's first answers are kept, and further ones are not", async () => {
  const sponsor = await someSponsor(platform);
  const influencer = await someInfluencer(platform);
  const input = { influencerId: influencer.actor.id, amount: 1000, requirements: "One post" };
  const hours = [2, 7];
  for (const after of hours) {
    const campaignId = await liveCampaign(sponsor, 100_000);
    const { id } = await offerAdRequest(sponsor, campaignId, input);
    await counterOffer(later(influencer, after), id, { amount: 1200 });
    await acceptOffer(later(sponsor, after + 30), id, 2);
    const events = await eventsOf(id);
    expect(events).toHaveLength(2);
    for (const event of [...events, ...events]) await keepRecords(system, event);
  }
  const { record } = await readInfluencer(sponsor, influencer.actor.id);
  expect(record).toEqual({ medianReplyHours: 4.5, onTimeRate: null, completed: 0 });
  expect((await ownStatistics(influencer)).record).toEqual(record);
  await forgetRecord(system, influencer.actor.id);
  const bare = await readInfluencer(sponsor, influencer.actor.id);
  expect(bare.record?.medianReplyHours).toBeNull();
});

test("each event counts once, however often and together with whichever it comes", async () => {
  const sponsor = await someSponsor(platform);
  const influencer = await someInfluencer(platform);
  const campaignId = await liveCampaign(sponsor, 100_000);
  const parties = {
    sponsorId: sponsor.actor.id,
    influencerId: influencer.actor.id,
    startedBy: "sponsor",
  };
  const payment = (waitedDays: number) => ({
    payment: { amount: 1, currency: "USD", waitedDays },
  });
  const facts = [
    factOf("deliverable.submitted", parties, { work: { onTime: true } }),
    factOf("deliverable.submitted", parties, { work: { onTime: false } }),
    factOf("deliverable.submitted", parties, { work: {} }),
    factOf("payment.released", parties, payment(1)),
    factOf("payment.released", parties, payment(4)),
    factOf("payment.released", parties, payment(14)),
    factOf("ad_request.disputed", parties, {}),
    factOf("payment.split", parties, { ...payment(90), disputed: true }),
  ];
  await Promise.all([...facts, ...facts].map((fact) => keepRecords(system, fact)));
  for (const fact of facts) await keepRecords(system, fact);
  const sponsorRecord = { payments: 4, medianDays: 4, disputes: 1 };
  const nobody = async () => false;
  expect(await getCampaign(influencer, campaignId, nobody)).toMatchObject({ sponsorRecord });
  expect(await getCampaign(sponsor, campaignId, nobody)).toMatchObject({ sponsorRecord });
  expect((await ownStatistics(sponsor)).record).toEqual(sponsorRecord);
  const { record } = await readInfluencer(sponsor, influencer.actor.id);
  expect(record).toEqual({ medianReplyHours: null, onTimeRate: 0.5, completed: 4 });
});

test("the median is of the last fifty, and lies between them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1 }),
      (all) => {
        const mark = (replyHours: number) => ({ id: "x", side: "influencer" as const, replyHours });
        const row = all.reduce((sum, hours) => marked(sum, mark(hours)), {});
        expect(row).toEqual({ replyHours: all.slice(-TIMES_KEPT) });
        const kept = all.slice(-TIMES_KEPT).toSorted((a, b) => a - b);
        const median = medianOf(kept) as number;
        const below = kept.filter((one) => one < median - 0.05).length;
        const above = kept.filter((one) => one > median + 0.05).length;
        expect(below).toBeLessThanOrEqual(kept.length / 2);
        expect(above).toBeLessThanOrEqual(kept.length / 2);
      },
    ),
  );
  expect(medianOf([])).toBeNull();
});
