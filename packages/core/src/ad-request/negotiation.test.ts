import { beforeAll, describe, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import { moveCampaign, removeCampaign } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import { type Ctx, newId, type Platform, Repeated } from "../platform/index.ts";
import { codeOf, testPlatform } from "../platform/testing.ts";
import {
  acceptOffer,
  closePendingOfCampaign,
  counterOffer,
  expireDueOffers,
  getAdRequest,
  listAdRequests,
  offerAdRequest,
  readTimeline,
  rejectOffer,
  withdrawOffer,
  writeMessage,
} from "./index.ts";
import { liveCampaign, readCampaign, someInfluencer, someSponsor } from "./testing.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

const offer = (sponsor: Ctx, campaign: string, influencer: Ctx, amount: number) =>
  offerAdRequest(sponsor, campaign, {
    influencerId: influencer.actor.id,
    amount,
    requirements: "One post",
  });
const at = (ctx: Ctx, hours: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + hours * 3_600_000),
});
const money = async (id: string) => {
  const { reserved, committed, available } = await readCampaign(platform, id);
  return { reserved, committed, available };
};

describe("the budget", () => {
  test("refuses the second offer of 400 against 500 and still reads 100 available", async () => {
    const sponsor = await someSponsor(platform);
    const [a, b] = [await someInfluencer(platform), await someInfluencer(platform)];
    const campaign = await liveCampaign(sponsor, 500);
    await offer(sponsor, campaign, a, 400);
    expect(await codeOf(offer(sponsor, campaign, b, 400))).toBe("campaign.over_budget");
    expect(await money(campaign)).toEqual({ reserved: 400, committed: 0, available: 100 });
  });

  test("lets exactly ten of fifty simultaneous offers of 100 through a budget of 1,000", async () => {
    const sponsor = await someSponsor(platform);
    const campaign = await liveCampaign(sponsor, 1_000);
    const people = await Promise.all(Array.from({ length: 50 }, () => someInfluencer(platform)));
    const codes = await Promise.all(
      people.map((one) => codeOf(offer(sponsor, campaign, one, 100))),
    );
    expect(codes.filter((code) => code === undefined)).toHaveLength(10);
    expect(new Set(codes)).toEqual(new Set([undefined, "campaign.over_budget"]));
    expect(await money(campaign)).toEqual({ reserved: 1_000, committed: 0, available: 0 });
  });

  test("is free again when an offer ran out, although no sweep came by", async () => {
    const sponsor = await someSponsor(platform);
    const [a, b] = [await someInfluencer(platform), await someInfluencer(platform)];
    const campaign = await liveCampaign(sponsor, 500);
    await offer(sponsor, campaign, a, 400);
    await offer(at(sponsor, 73), campaign, b, 400);
    expect(await money(campaign)).toEqual({ reserved: 400, committed: 0, available: 100 });
  });
});

describe("races", () => {
  test("one of twenty simultaneous acceptances wins", async () => {
    const [sponsor, influencer] = [await someSponsor(platform), await someInfluencer(platform)];
    const campaign = await liveCampaign(sponsor, 500);
    const { id } = await offer(sponsor, campaign, influencer, 300);
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(acceptOffer(influencer, id, 1))),
    );
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([undefined, "ad_request.closed"]));
    expect(await money(campaign)).toEqual({ reserved: 0, committed: 300, available: 200 });
  });

  test("two offers to one pair make one open request", async () => {
    const [sponsor, influencer] = [await someSponsor(platform), await someInfluencer(platform)];
    const campaign = await liveCampaign(sponsor, 1_000);
    const codes = await Promise.all(
      [offer(sponsor, campaign, influencer, 100), offer(sponsor, campaign, influencer, 100)].map(
        codeOf,
      ),
    );
    expect(codes.sort()).toEqual(["ad_request.already_open", undefined]);
    expect((await money(campaign)).reserved).toBe(100);
  });

  test("an offer countered meanwhile cannot be accepted", async () => {
    const [sponsor, influencer] = [await someSponsor(platform), await someInfluencer(platform)];
    const campaign = await liveCampaign(sponsor, 500);
    const { id } = await offer(sponsor, campaign, influencer, 300);
    const codes = await Promise.all([
      codeOf(counterOffer(influencer, id, { amount: 400 })),
      codeOf(acceptOffer(influencer, id, 1)),
    ]);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(["ad_request.stale_offer", "ad_request.closed"]).toContain(codes.find(Boolean));
  });

  test("the same wish fifty times at once is one offer with one answer", async () => {
    const [sponsor, influencer] = [await someSponsor(platform), await someInfluencer(platform)];
    const campaign = await liveCampaign(sponsor, 5_000);
    const wish = { ...sponsor, idempotency: { key: newId("job"), digest: "same", status: 201 } };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => offer(wish, campaign, influencer, 100)),
    );
    const ids = outcomes.map((outcome) => {
      if (outcome.status === "fulfilled") return outcome.value.id;
      if (outcome.reason instanceof Repeated)
        return JSON.parse(outcome.reason.answer.answer ?? "{}").id;
      return outcome.reason.code;
    });
    expect(new Set(ids).size).toBeLessThanOrEqual(2);
    expect((await money(campaign)).reserved).toBe(100);
  });
});

describe("who may do what", () => {
  test("strangers are told that there is nothing", async () => {
    const [sponsor, influencer] = [await someSponsor(platform), await someInfluencer(platform)];
    const stranger = await someInfluencer(platform);
    const { id } = await offer(sponsor, await liveCampaign(sponsor, 500), influencer, 300);
    for (const act of [
      () => getAdRequest(stranger, id),
      () => acceptOffer(stranger, id, 1),
      () => rejectOffer(stranger, id),
      () => counterOffer(stranger, id, { amount: 1 }),
      () => withdrawOffer(stranger, id),
      () => writeMessage(stranger, id, "hello"),
      () => readTimeline(stranger, id, { limit: 20 }),
    ]) {
      expect(await codeOf(act())).toBe("request.not_found");
    }
  });

  test("nobody accepts an offer of their own", async () => {
    const [sponsor, influencer] = [await someSponsor(platform), await someInfluencer(platform)];
    const { id } = await offer(sponsor, await liveCampaign(sponsor, 500), influencer, 300);
    expect(await codeOf(acceptOffer(sponsor, id, 1))).toBe("ad_request.not_your_turn");
  });

  test("a suspended side freezes what is pending, and the other may still leave", async () => {
    const [sponsor, influencer] = [await someSponsor(platform), await someInfluencer(platform)];
    const campaign = await liveCampaign(sponsor, 900);
    const { id } = await offer(sponsor, campaign, influencer, 300);
    await counterOffer(influencer, id, { amount: 350 });
    await platform.table.update(
      Influencers,
      Influencers.patch({ id: influencer.actor.id }).set({ listed: false }),
    );
    expect(await codeOf(acceptOffer(sponsor, id, 2))).toBe("ad_request.frozen");
    expect(await codeOf(counterOffer(sponsor, id, { amount: 320 }))).toBe("ad_request.frozen");
    expect(await codeOf(rejectOffer(sponsor, id))).toBeUndefined();
    expect((await money(campaign)).available).toBe(900);
  });

  test("nothing is accepted while the sponsor is suspended or the campaign paused", async () => {
    const [sponsor, influencer] = [await someSponsor(platform), await someInfluencer(platform)];
    const campaign = await liveCampaign(sponsor, 900);
    const { id } = await offer(sponsor, campaign, influencer, 300);
    await moveCampaign(sponsor, campaign, "pause");
    expect(await codeOf(acceptOffer(influencer, id, 1))).toBe("campaign.not_live");
    await moveCampaign(sponsor, campaign, "resume");
    await platform.table.update(
      Accounts,
      Accounts.patch({ id: sponsor.actor.id }).set({ status: "suspended" }),
    );
    expect(await codeOf(acceptOffer(influencer, id, 1))).toBe("ad_request.frozen");
  });

  test("a campaign with an accepted request cannot be deleted; another's pending requests are rejected", async () => {
    const [sponsor, a, b] = [
      await someSponsor(platform),
      await someInfluencer(platform),
      await someInfluencer(platform),
    ];
    const campaign = await liveCampaign(sponsor, 900);
    const { id } = await offer(sponsor, campaign, a, 300);
    await acceptOffer(a, id, 1);
    expect(await codeOf(removeCampaign(sponsor, campaign))).toBe("campaign.has_accepted_requests");

    const other = await liveCampaign(sponsor, 900);
    const pending = await offer(sponsor, other, b, 300);
    await removeCampaign(sponsor, other);
    expect(await codeOf(acceptOffer(b, pending.id, 1))).toBe("request.not_found");
    expect(await closePendingOfCampaign(sponsor, other, "The campaign was deleted.")).toBe(1);
    expect(await getAdRequest(b, pending.id)).toMatchObject({ status: "rejected", turn: null });
    expect(await closePendingOfCampaign(sponsor, other, "The campaign was deleted.")).toBe(0);
  });
});

test("the thread tells every move and message, oldest first, with the offers whole", async () => {
  const [sponsor, influencer] = [await someSponsor(platform), await someInfluencer(platform)];
  const { id } = await offer(sponsor, await liveCampaign(sponsor, 900), influencer, 400);
  await writeMessage(influencer, id, "Love the brand 💚");
  await counterOffer(influencer, id, { amount: 450, message: "Two reels" });
  await acceptOffer(sponsor, id, 2);
  const { items } = await readTimeline(influencer, id, { limit: 100 });
  expect(items.map(({ kind }) => kind)).toEqual(["offered", "messaged", "countered", "accepted"]);
  expect(items.map(({ offer: terms }) => terms?.amount)).toEqual([400, undefined, 450, 450]);
  expect(items[1]?.text).toBe("Love the brand 💚");
});

test("the sweep expires what ran out once, frees its money and opens the pair", async () => {
  const elsewhen = new Date("2031-05-05T10:30:00Z");
  const [sponsor, influencer] = [
    await someSponsor(platform, elsewhen),
    await someInfluencer(platform),
  ];
  const campaign = await liveCampaign(sponsor, 900);
  const { id, offer: terms } = await offer(sponsor, campaign, influencer, 400);
  const hour = terms.expiresAt.slice(0, 13);
  expect(await expireDueOffers(at(sponsor, 71), hour)).toBe(0);
  expect(await expireDueOffers(at(sponsor, 73), hour)).toBe(1);
  expect(await expireDueOffers(at(sponsor, 73), hour)).toBe(0);
  expect(await getAdRequest(sponsor, id)).toMatchObject({ status: "expired" });
  expect((await money(campaign)).available).toBe(900);
  await offer(at(sponsor, 73), campaign, influencer, 100);
});

test("lists page through everything once, by status, turn and campaign", async () => {
  const sponsor = await someSponsor(platform);
  const campaign = await liveCampaign(sponsor, 10_000);
  const people = await Promise.all(Array.from({ length: 9 }, () => someInfluencer(platform)));
  for (const [n, one] of people.entries()) {
    const { id } = await offer(sponsor, campaign, one, 100 + n);
    if (n % 3 === 0) await rejectOffer(one, id);
  }
  const all = async (query: object) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAdRequests(sponsor, { limit: 2, cursor, ...query });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(found).size).toBe(found.length);
    return found.length;
  };
  expect(await all({})).toBe(9);
  expect(await all({ status: "rejected" })).toBe(3);
  expect(await all({ turn: "influencer", campaignId: campaign })).toBe(6);
  expect(await all({ sort: "expiring" })).toBe(9);
  expect(await all({ status: "accepted" })).toBe(0);
  const { nextCursor } = await listAdRequests(sponsor, { limit: 2 });
  expect(
    await codeOf(
      listAdRequests(sponsor, { limit: 2, status: "rejected", cursor: nextCursor ?? "" }),
    ),
  ).toBe("request.bad_cursor");
});
