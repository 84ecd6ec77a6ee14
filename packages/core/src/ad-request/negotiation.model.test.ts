import { SIDES, type Side } from "@tandem/contract";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Ctx, Events, type Platform, Refusal } from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { AdRequests } from "./ad-request.entity.ts";
import {
  type AdRequestEvent,
  acceptOffer,
  applyToCampaign,
  counterOffer,
  editOffer,
  expireDueOffers,
  offerAdRequest,
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

const command = fc.record({
  do: fc.constantFrom(
    "offer",
    "apply",
    "counter",
    "edit",
    "accept",
    "reject",
    "withdraw",
    "message",
    "sweep",
  ),
  who: fc.nat(2),
  side: fc.constantFrom(...SIDES),
  amount: fc.integer({ min: 1, max: 700 }),
  version: fc.integer({ min: 1, max: 4 }),
  hours: fc.constantFrom(0, 0, 1, 40),
});

test("the table obeys the rules under random commands, and replaying the events rebuilds it", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 30 }), async (commands) => {
      const sponsor = await someSponsor(platform);
      const people = await Promise.all([0, 1, 2].map(() => someInfluencer(platform)));
      const campaign = await liveCampaign(sponsor, 1_000);
      const requests = new Map<number, string>();
      const seen = new Set<string>();
      let hours = 0;
      for (const c of commands) {
        hours += c.hours;
        const person = at(people[c.who] as Ctx, hours);
        const boss = at(sponsor, hours);
        const actor = c.side === "sponsor" ? boss : person;
        const id = requests.get(c.who) ?? "req_00000000000000000000000000";
        const attempt = run(c, { boss, person, actor, campaign, id });
        try {
          const result = await attempt;
          if (c.do === "offer" || c.do === "apply") {
            requests.set(c.who, (result as { id: string }).id);
            seen.add((result as { id: string }).id);
          }
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        const row = await readCampaign(platform, campaign);
        expect(row.available).toBe(row.budget - row.reserved - row.committed - row.paid);
        expect(Math.min(row.available, row.reserved, row.committed)).toBeGreaterThanOrEqual(0);
      }
      const pots = { reserved: 0, committed: 0 };
      for (const id of seen) {
        const row = await platform.table.get(AdRequests, { id });
        const replayed = await replay(id);
        expect(replayed.state).toEqual({
          status: row?.status,
          turn: row?.turn ?? null,
          offer: row?.offer,
        });
        expect(replayed.reserved).toBe(row?.reserved);
        pots.reserved += replayed.reserved;
        pots.committed += replayed.committed;
      }
      const { reserved, committed } = await readCampaign(platform, campaign);
      expect({ reserved, committed }).toEqual(pots);
    }),
    { numRuns: 25 },
  );
});

interface Scene {
  boss: Ctx;
  person: Ctx;
  actor: Ctx;
  campaign: string;
  id: string;
}
function run(
  c: { do: string; side: Side; amount: number; version: number },
  s: Scene,
): Promise<unknown> {
  switch (c.do) {
    case "offer":
      return offer(s.boss, s.campaign, s.person, c.amount);
    case "apply":
      return applyToCampaign(s.person, s.campaign, { amount: c.amount });
    case "counter":
      return counterOffer(s.actor, s.id, { amount: c.amount });
    case "edit":
      return editOffer(s.actor, s.id, { version: c.version, amount: c.amount });
    case "accept":
      return acceptOffer(s.actor, s.id, c.version);
    case "reject":
      return rejectOffer(s.actor, s.id);
    case "withdraw":
      return withdrawOffer(s.actor, s.id);
    case "message":
      return writeMessage(s.actor, s.id, "hello");
    default:
      return expireDueOffers(
        s.boss,
        new Date(s.boss.now.getTime() - 3_600_000).toISOString().slice(0, 13),
      );
  }
}

/** The request and its money as the events alone tell them. */
async function replay(id: string) {
  const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId: id }));
  let state: unknown;
  let [reserved, committed] = [0, 0];
  for (const { data } of items as unknown as AdRequestEvent[]) {
    state = { status: data.to, turn: data.turn, offer: data.offer };
    reserved += data.money?.reserved ?? 0;
    committed += data.money?.committed ?? 0;
  }
  return { state, reserved, committed };
}
