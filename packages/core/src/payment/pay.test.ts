import { beforeAll, describe, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import { type AdRequestRow, AdRequests, eachWaking, readTimeline } from "../ad-request/index.ts";
import { LedgerLines } from "../ledger/index.ts";
import {
  type Ctx,
  Events,
  hourOf,
  type Platform,
  type Repeated,
  throwRepeated,
} from "../platform/index.ts";
import { dyingAfter, testCtx, testPlatform } from "../platform/testing.ts";
import { type Charge, GatewayProblem, type PaymentGateway } from "./gateway.ts";
import { gatewayOf, getReceipt, pay, resumePayments } from "./index.ts";
import { TestCharges } from "./test-charge.entity.ts";
import { agreed, cardOf, DECLINED, INSUFFICIENT } from "./testing.ts";

let platform: Platform;
let gateway: PaymentGateway;
beforeAll(async () => {
  platform = await testPlatform();
  gateway = gatewayOf(platform);
});

async function rowOf(id: string): Promise<AdRequestRow> {
  const row = await platform.table.get(AdRequests, { id });
  if (!row) throw new Error(`There is no request ${id}.`);
  return row;
}
const linesOf = async (adRequestId: string) =>
  (await platform.table.query(LedgerLines, LedgerLines.query.ofRequest({ adRequestId }))).items;
const kindsOf = async (subjectId: string) =>
  (await platform.table.query(Events, Events.query.ofSubject({ subjectId }))).items
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith("payment."));
const later = (ctx: Ctx, minutes: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + minutes * 60_000),
});
/** The sweep, so many minutes after. */
const sweepAfter = (ctx: Ctx, minutes: number, by = gateway) => {
  const system = testCtx(platform, undefined, later(ctx, minutes).now);
  return resumePayments(system, by, hourOf(later(ctx, 15).now));
};

describe("paying", () => {
  test("holds the amount, with the ledger, the event and a receipt", async () => {
    const { id, sponsor, influencer } = await agreed(platform);
    const receipt = await pay(sponsor, gateway, id, { card: cardOf() });
    expect(receipt).toMatchObject({
      status: "held",
      amount: 400,
      refunded: 0,
      card: { brand: "visa", last4: "4242" },
      heldAt: sponsor.now.toISOString(),
      settledAt: null,
    });
    expect(await getReceipt(sponsor, id)).toEqual(receipt);
    await expect(getReceipt(influencer, id)).rejects.toMatchObject({ code: "auth.forbidden" });
    const lines = await linesOf(id);
    expect(lines.map(({ account, amount }) => [account, amount])).toEqual([
      ["funding", -400],
      ["escrow", 400],
    ]);
    expect(await kindsOf(id)).toEqual(["payment.held"]);
    expect(await rowOf(id)).toMatchObject({ payment: { status: "held", feeBasisPoints: 0 } });
    await expect(pay(sponsor, gateway, id, { card: cardOf() })).rejects.toMatchObject({
      code: "payment.already_paid",
    });
  });

  test("is for the sponsor of what was agreed, with a card that is good", async () => {
    const { id, sponsor, influencer } = await agreed(platform);
    const stranger = (await agreed(platform)).sponsor;
    const by = (ctx: Ctx, card = cardOf()) => pay(ctx, gateway, id, { card });
    await expect(by(stranger)).rejects.toMatchObject({ code: "request.not_found" });
    await expect(by(influencer)).rejects.toMatchObject({ code: "auth.forbidden" });
    const march = { ...sponsor, now: new Date("2026-03-01T00:00:00Z") };
    const expired = { ...cardOf(), expYear: 2026, expMonth: 2 };
    await expect(by(march, expired)).rejects.toMatchObject({
      errors: [{ path: "card.expMonth" }],
    });
    await expect(by(march, { ...expired, expYear: 2025, expMonth: 12 })).rejects.toMatchObject({
      errors: [{ path: "card.expYear" }],
    });
    expect(await kindsOf(id)).toEqual([]);
  });

  test.each([
    [DECLINED, "payment.declined"],
    [INSUFFICIENT, "payment.insufficient_funds"],
  ])("with %s is refused and told, and a good card may follow", async (number, code) => {
    const { id, sponsor, influencer } = await agreed(platform);
    await expect(pay(sponsor, gateway, id, { card: cardOf(number) })).rejects.toMatchObject({
      code,
    });
    expect((await rowOf(id)).payment).toEqual({ status: "unpaid" });
    expect(await linesOf(id)).toEqual([]);
    await pay(sponsor, gateway, id, { card: cardOf() });
    expect(await kindsOf(id)).toEqual(["payment.declined", "payment.held"]);
    const reasonFor = async (ctx: Ctx) =>
      (await readTimeline(ctx, id, { limit: 20 })).items.find(({ kind }) => kind === "declined")
        ?.reason;
    expect(await reasonFor(sponsor)).toContain("card");
    // What is in the sponsor's account is nothing that the other side is told.
    expect(await reasonFor(influencer)).toBeUndefined();
  });

  test("twice at once charges once", async () => {
    const { id, sponsor } = await agreed(platform);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => pay(sponsor, gateway, id, { card: cardOf() })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") {
        expect(outcome.reason.code).toMatch(/^payment\.(in_progress|already_paid)$/);
      }
    }
    expect(await linesOf(id)).toHaveLength(2);
  });
});

describe("an attempt whose outcome was not noted", () => {
  const silent: PaymentGateway = {
    charge: async (wanted) => {
      await gateway.charge(wanted);
      throw new GatewayProblem("unreachable");
    },
    conclude: async () => {
      throw new GatewayProblem("unreachable");
    },
    refund: async () => {
      throw new GatewayProblem("unreachable");
    },
  };

  test("is under way for a quarter of an hour, and then found by the sweep", async () => {
    const { id, sponsor } = await agreed(platform);
    await expect(pay(sponsor, silent, id, { card: cardOf() })).rejects.toMatchObject({
      code: "payment.unreachable",
    });
    await expect(pay(later(sponsor, 14), gateway, id, { card: cardOf() })).rejects.toMatchObject({
      code: "payment.in_progress",
    });
    expect(await sweepAfter(sponsor, 14)).toBe(0);
    await expect(sweepAfter(sponsor, 15, silent)).rejects.toThrow("could not be moved");
    expect(await sweepAfter(sponsor, 15)).toBe(1);
    expect(await sweepAfter(sponsor, 16)).toBe(0);
    expect((await rowOf(id)).payment).toMatchObject({ status: "held", amount: 400 });
    expect(await linesOf(id)).toHaveLength(2);
  });

  test("is taken over by the next, who pays no second time", async () => {
    const { id, sponsor } = await agreed(platform);
    await expect(pay(sponsor, silent, id, { card: cardOf() })).rejects.toThrow();
    const receipt = await pay(later(sponsor, 15), gateway, id, {
      card: cardOf("5555555555554444"),
    });
    expect(receipt.card.last4).toBe("4242");
    expect(await linesOf(id)).toHaveLength(2);
  });

  test("once noted, is the answer to every repeat of a wish that found it", async () => {
    const { id, sponsor } = await agreed(platform);
    const withKey = (name: string, minutes: number): Ctx => ({
      ...later(sponsor, minutes),
      idempotency: { key: `${sponsor.actor.id}#${name}`, digest: "d", status: 201 },
    });
    const again = (name: string, minutes: number) =>
      throwRepeated(withKey(name, minutes)).then(
        () => "unknown",
        ({ answer }: Repeated) => [answer.status, JSON.parse(answer.answer ?? "{}")],
      );
    const by = (name: string, minutes: number, at = gateway) =>
      pay(withKey(name, minutes), at, id, { card: cardOf() });
    await expect(by("first", 0, silent)).rejects.toMatchObject({ code: "payment.unreachable" });
    const other = await by("other", 15);
    expect(await again("other", 16)).toEqual([201, other]);
    const first = await by("first", 16);
    expect(await again("first", 17)).toEqual([201, first]);
    expect(await linesOf(id)).toHaveLength(2);
  });

  test("comes to nothing where nothing was charged, and never will be", async () => {
    const { id, sponsor } = await agreed(platform);
    let late: (() => Promise<Charge>) | undefined;
    const slow: PaymentGateway = {
      ...gateway,
      charge: (wanted) => {
        late = () => gateway.charge(wanted);
        throw new GatewayProblem("unreachable");
      },
    };
    await expect(pay(sponsor, slow, id, { card: cardOf() })).rejects.toThrow();
    expect(await sweepAfter(sponsor, 20)).toBe(1);
    await expect(late?.()).rejects.toMatchObject({ reason: "declined" });
    expect((await rowOf(id)).payment).toEqual({ status: "unpaid" });
    expect(await kindsOf(id)).toEqual(["payment.declined"]);
  });

  test("ends once, at whichever call the process was killed", async () => {
    for (let calls = 1; calls <= 10; calls++) {
      const { id, sponsor } = await agreed(platform);
      const dying = dyingAfter(platform, calls);
      const died = await pay({ ...sponsor, platform: dying }, gatewayOf(dying), id, {
        card: cardOf(),
      }).then(
        () => false,
        () => true,
      );
      await sweepAfter(sponsor, 30);
      const { payment } = await rowOf(id);
      if (payment.status === "unpaid") {
        expect(payment).toEqual({ status: "unpaid" });
        await pay(sponsor, gateway, id, { card: cardOf() });
      }
      expect(await linesOf(id)).toHaveLength(2);
      if (!died) return;
    }
    throw new Error("It never came to its end.");
  });

  test("is paid back where one side's account is no more", async () => {
    const { id, sponsor, influencer } = await agreed(platform);
    let charged: Charge | undefined;
    const meanwhile: PaymentGateway = {
      ...gateway,
      charge: async (wanted) => {
        charged = await gateway.charge(wanted);
        const gone = Accounts.patch({ id: influencer.actor.id }).set({ status: "deleted" });
        await platform.table.update(Accounts, gone);
        return charged;
      },
    };
    await expect(pay(sponsor, meanwhile, id, { card: cardOf() })).rejects.toMatchObject({
      code: "ad_request.not_accepted",
    });
    expect((await rowOf(id)).payment).toEqual({ status: "unpaid" });
    expect(await linesOf(id)).toEqual([]);
    const id_ = charged?.id ?? "";
    expect(await platform.table.get(TestCharges, { id: id_ })).toMatchObject({ left: 0 });
  });
});

test("work that goes on meanwhile does not keep a charge from being noted", async () => {
  const { id, sponsor } = await agreed(platform);
  const meanwhile: PaymentGateway = {
    ...gateway,
    charge: async (wanted) => {
      await platform.table.update(AdRequests, AdRequests.patch({ id }).add({ version: 1 }));
      return gateway.charge(wanted);
    },
  };
  await pay(sponsor, meanwhile, id, { card: cardOf() });
  expect((await rowOf(id)).payment.status).toBe("held");
  const hour = hourOf(later(sponsor, 15).now);
  expect(await eachWaking(later(sponsor, 60), hour, async (row) => row.id === id)).toBe(0);
});

test("a refund beyond what was charged is refused, and the same one is made once", async () => {
  const charge = await gateway.charge({
    key: "k1",
    amount: 100,
    currency: "USD",
    card: cardOf(),
    description: "Spring",
  });
  const back = (key: string, amount: number) =>
    gateway.refund({ key, chargeId: charge.id, amount });
  await Promise.all([back("r1", 60), back("r1", 60), back("r1", 60)]);
  await expect(back("r2", 41)).rejects.toMatchObject({ reason: "declined" });
  await back("r3", 40);
  expect(await platform.table.get(TestCharges, { id: charge.id })).toMatchObject({ left: 0 });
});
