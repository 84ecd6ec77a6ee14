import { AD_REQUEST_STATUSES } from "@tandem/contract";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSummary } from "../ledger/index.ts";
import { type Ctx, type Platform, told } from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { countEvents, ownStatistics } from "../statistics/index.ts";
import { type Everything, everythingOf } from "./everything.testing.ts";
import { histories } from "./histories.testing.ts";
import { newWorld, play } from "./history.testing.ts";

let platform: Platform;
beforeAll(async () => {
  process.env.TANDEM_FEE_BASIS_POINTS = "700";
  platform = await testPlatform();
});
afterAll(() => {
  delete process.env.TANDEM_FEE_BASIS_POINTS;
});

const sum = <T>(all: readonly T[], of: (one: T) => number) =>
  all.reduce((total, one) => total + of(one), 0);

/** How the requests stand, and what the campaigns hold, as the rows say it. */
function standing({ campaigns, requests }: Everything) {
  const count = (status: string) => requests.filter(({ row }) => row.status === status).length;
  const money = ["EUR", "USD"].map((currency) => {
    const here = campaigns.filter(({ row }) => row.currency === currency);
    const pot = (name: "reserved" | "committed" | "paid") => sum(here, ({ row }) => row[name]);
    const held = requests.filter(
      ({ row }) => row.payment.status === "held" && row.offer.currency === currency,
    );
    return {
      currency,
      budget: sum(here, ({ row }) => (row.status === "deleted" ? 0 : row.budget)),
      reserved: pot("reserved"),
      committed: pot("committed"),
      paid: pot("paid"),
      held: sum(held, ({ row }) => row.payment.amount ?? 0),
    };
  });
  return {
    requests: Object.fromEntries(AD_REQUEST_STATUSES.map((name) => [name, count(name)])),
    money: money.filter(hasAny),
  };
}
const hasAny = ({ currency: _, ...pots }: { currency: string } & Record<string, unknown>) =>
  Object.values(pots).some((pot) => pot !== 0);

/** What the figures and the ledger say of paid and held money, which must be the same. */
async function bothSay(ctx: Ctx, earned: boolean) {
  const figures = await ownStatistics(ctx);
  const { items } = await readSummary(ctx);
  const said = figures.money.map(({ currency, paid, held }) => ({ currency, paid, held }));
  const proven = items.map(({ currency, ...one }) => ({
    currency,
    paid: earned ? one.earned : one.paid,
    held: earned ? one.coming : one.held,
  }));
  return [said.filter(hasAny), proven.filter(hasAny)];
}

test("figures added up from events are what the rows and the ledger say, in whatever order they came", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.infiniteStream(fc.nat(1_000)), async (commands, order) => {
      const world = await newWorld(platform, "UTC", new Date("2026-02-20T12:00:00Z"));
      await play(platform, world, commands);
      const all = await everythingOf(platform, world.sponsor.actor.id);
      const events = [...all.campaigns, ...all.requests].flatMap(({ events }) => events.map(told));
      const shuffled = [...events, ...events]
        .map((event) => ({ event, place: order.next().value ?? 0 }))
        .sort((a, b) => a.place - b.place)
        .map(({ event }) => event);
      for (let i = 0; i < shuffled.length; i += 20)
        await countEvents({ ...world.sponsor, now: world.now }, shuffled.slice(i, i + 20));
      const own = await ownStatistics(world.sponsor);
      const money = own.money.filter(hasAny);
      expect({ requests: own.requests, money }).toEqual(standing(all));
      for (const one of [world.sponsor, ...world.people]) {
        const [said, proven] = await bothSay(one, one !== world.sponsor);
        expect(said).toEqual(proven);
      }
    }),
    { numRuns: 12 },
  );
});
