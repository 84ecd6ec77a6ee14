import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type AdRequestEvent,
  AdRequests,
  acceptOffer,
  counterOffer,
  offerAdRequest,
  viewOf,
} from "../ad-request/index.ts";
import { liveCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import {
  type Ctx,
  Events,
  type Platform,
  Refusal,
  setClock,
  told,
  UnderWay,
} from "../platform/index.ts";
import {
  type Buckets,
  dyingAfter,
  startBuckets,
  testCtx,
  testPlatform,
} from "../platform/testing.ts";
import { Agreements } from "./agreement.entity.ts";
import { agreementLink, getAgreement } from "./get-agreement.ts";
import { giveUpAgreement, makeAgreement } from "./make-agreement.ts";
import { agreedTerms, termsHash } from "./terms.rules.ts";

let platform: Platform;
let buckets: Buckets;
beforeAll(async () => {
  platform = await testPlatform();
  buckets = await startBuckets();
});
afterAll(() => buckets.close());

interface Deal {
  id: string;
  sponsor: Ctx;
  influencer: Ctx;
  accepted: AdRequestEvent;
}

/** An offer that was countered and accepted by the sponsor, and the event of it. */
async function deal(): Promise<Deal> {
  const sponsor = await someSponsor(platform);
  const influencer = await someInfluencer(platform);
  const campaignId = await liveCampaign(sponsor, 100_000);
  const { id } = await offerAdRequest(sponsor, campaignId, {
    influencerId: influencer.actor.id,
    amount: 40_000,
    requirements: "One post",
  });
  await counterOffer(influencer, id, { amount: 45_000 });
  await acceptOffer(sponsor, id, 2);
  const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId: id }));
  const event = items.find(({ kind }) => kind === "ad_request.accepted");
  if (!event) throw new Error("Nothing was accepted.");
  return { id, sponsor, influencer, accepted: told(event) as unknown as AdRequestEvent };
}

const refusal = (wish: Promise<unknown>): Promise<Refusal> =>
  wish.then(
    () => {
      throw new Error("It was not refused.");
    },
    (error) => (error instanceof Refusal ? error : Promise.reject(error)),
  );
const objectOf = (id: string) => buckets.objects.get(`agreements/${id}.pdf`);

test("both sides and admins see it from the acceptance on, others never", async () => {
  const { id, sponsor, influencer, accepted } = await deal();
  const row = await platform.table.get(AdRequests, { id });
  if (!row) throw new Error("There is no request.");
  const coming = await getAgreement(sponsor, id);
  expect(coming).toEqual({
    status: "queued",
    offerVersion: 2,
    hash: termsHash(agreedTerms(id, row, row.offer)),
    offeredBy: "influencer",
    offeredAt: row.offer.madeAt,
    acceptedAt: row.acceptedAt,
    size: null,
  });
  expect((await refusal(agreementLink(sponsor, id))).code).toBe("request.not_found");

  await makeAgreement(platform, accepted);
  const admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });
  for (const ctx of [sponsor, influencer, admin]) {
    const { url = "", ...made } = await getAgreement(ctx, id);
    expect(made).toMatchObject({
      ...coming,
      status: "ready",
      size: objectOf(id)?.byteLength,
      expiresAt: expect.stringMatching(/Z$/),
    });
    for (const link of [url, await agreementLink(ctx, id)]) {
      expect(new URL(link).searchParams.get("response-content-disposition")).toBe(
        `attachment; filename="tandem-agreement-${accepted.at.slice(0, 10)}-${id}.pdf"`,
      );
      expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(objectOf(id));
    }
  }
  for (const stranger of [await someSponsor(platform), await someInfluencer(platform)]) {
    expect((await refusal(getAgreement(stranger, id))).code).toBe("request.not_found");
    expect((await refusal(agreementLink(stranger, id))).code).toBe("request.not_found");
  }
});

test("there is none of what was not agreed on", async () => {
  const sponsor = await someSponsor(platform);
  const influencer = await someInfluencer(platform);
  const { id } = await offerAdRequest(sponsor, await liveCampaign(sponsor, 900), {
    influencerId: influencer.actor.id,
    amount: 400,
    requirements: "One post",
  });
  expect((await refusal(getAgreement(sponsor, id))).code).toBe("request.not_found");
  expect((await refusal(agreementLink(influencer, id))).code).toBe("request.not_found");
});

test("it says what was accepted, whatever became of the request and its names since", async () => {
  const first = await deal();
  await makeAgreement(platform, first.accepted);
  const { id, accepted } = first;
  const before = objectOf(id);
  buckets.objects.delete(`agreements/${id}.pdf`);
  const row = await platform.table.get(AdRequests, { id });
  if (!row) throw new Error("There is no request.");
  const hash = (await getAgreement(first.sponsor, id)).hash;
  await platform.table.update(
    AdRequests,
    AdRequests.patch({ id }).set({
      sponsorName: "Deleted account",
      offer: { ...viewOf(row, new Date()).offer, requirements: "[deleted]", amount: 1 },
    }),
  );
  await platform.table.update(
    Agreements,
    Agreements.patch({ adRequestId: id }).set({ status: "failed" }),
  );
  await makeAgreement(platform, accepted);
  expect(objectOf(id)).toEqual(before);
  expect((await getAgreement(first.sponsor, id)).hash).toBe(hash);
});

test("ten at once and again later make one, with the same bytes", async () => {
  const { id, accepted } = await deal();
  await Promise.all(Array.from({ length: 10 }, () => makeAgreement(platform, accepted)));
  const first = objectOf(id);
  expect(first?.subarray(0, 5).toString()).toBe("%PDF-");
  buckets.objects.set(`agreements/${id}.pdf`, Buffer.from("untouched"));
  await makeAgreement(platform, accepted);
  expect(objectOf(id)?.toString()).toBe("untouched");
});

test("killed at any call to the table, another worker ends it a minute later", async () => {
  for (let calls = 1; calls <= 4; calls++) {
    const { id, sponsor, accepted } = await deal();
    const dying = dyingAfter(platform, calls);
    const died = await makeAgreement(dying, accepted).catch((error: Error) => error);
    if (calls <= 3) expect(died).toBeInstanceOf(Error);
    setClock(() => new Date(Date.now() + 61_000));
    await makeAgreement(platform, accepted);
    setClock();
    expect((await getAgreement(sponsor, id)).status).toBe("ready");
  }
});

test("while another is at it, it is left to that one", async () => {
  const { id, accepted } = await deal();
  await makeAgreement(dyingAfter(platform, 3), accepted).catch(() => undefined);
  const late = Date.now();
  await expect(makeAgreement(platform, accepted, late)).rejects.toBeInstanceOf(UnderWay);
  expect(await platform.table.get(Agreements, { adRequestId: id })).toMatchObject({
    status: "running",
  });
});

test("one that failed for good says so, and can still be made", async () => {
  const { id, sponsor, accepted } = await deal();
  const broken = Object.create(platform, {
    objects: { value: { write: () => Promise.reject(new Error("S3 answered 500.")) } },
  }) as Platform;
  await expect(makeAgreement(broken, accepted)).rejects.toThrow("S3 answered 500.");
  await giveUpAgreement(platform, id);
  expect((await getAgreement(sponsor, id)).status).toBe("failed");
  await makeAgreement(platform, accepted);
  expect((await getAgreement(sponsor, id)).status).toBe("ready");
  await giveUpAgreement(platform, id);
  expect((await getAgreement(sponsor, id)).status).toBe("ready");
});
