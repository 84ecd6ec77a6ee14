import { SIDES } from "@tandem/contract";
import fc from "fast-check";
import { Accounts } from "../account/index.ts";
import {
  AdRequests,
  acceptOffer,
  applyToCampaign,
  counterOffer,
  editOffer,
  expireDueOffers,
  offerAdRequest,
  rejectOffer,
  withdrawOffer,
  writeMessage,
} from "../ad-request/index.ts";
import { readCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import {
  changeCampaign,
  createCampaign,
  endDueCampaigns,
  moveCampaign,
  removeCampaign,
} from "../campaign/index.ts";
import { approveDueWork } from "../deliverable/index.ts";
import {
  type Ctx,
  dayAfter,
  dayIn,
  monthAfter,
  monthIn,
  type Platform,
  Refusal,
  startOfMonth,
} from "../platform/index.ts";
import { releaseDuePayments } from "../settlement/index.ts";
import { Sponsors } from "../sponsor/index.ts";
import { collaborate } from "./collaborate.testing.ts";

const HOUR_MS = 3_600_000;

export const command = fc.record({
  do: fc.constantFrom(
    ...["offer", "offer", "offer", "apply", "counter", "counter", "edit", "accept", "accept"],
    ...["reject", "withdraw", "message", "sweep", "create", "create", "budget", "days", "currency"],
    ...["publish", "pause", "resume", "archive", "remove"],
    ...["go on", "go on", "go on", "go on", "go on", "go on", "go on", "go on"],
    ...["cancel", "dispute", "settle"],
  ),
  who: fc.nat(2),
  campaign: fc.nat(2),
  side: fc.constantFrom(...SIDES),
  amount: fc.integer({ min: 1, max: 700 }),
  version: fc.integer({ min: 1, max: 2 }),
  days: fc.integer({ min: 0, max: 40 }),
  /** Hours that pass before, or up to which edge of the month. */
  step: fc.constantFrom<number | "end" | "start">(0, 0, 1, 9, 30, 30, 80, "end", "start"),
});
export type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

/** Who acts in a history, and the time at which it has arrived. */
export interface World {
  zone: string;
  now: Date;
  sponsor: Ctx;
  people: Ctx[];
  campaigns: string[];
  /** The latest request of each pair. */
  requests: Map<string, string>;
}

/** A sponsor in a zone, with campaigns in two currencies and three influencers. */
export async function newWorld(platform: Platform, zone: string, start: Date): Promise<World> {
  const sponsor = await someSponsor(platform, start);
  const { id } = sponsor.actor;
  await platform.table.update(Accounts, Accounts.patch({ id }).set({ timeZone: zone }));
  await platform.table.update(Sponsors, Sponsors.patch({ id }).set({ timeZone: zone }));
  const people = await Promise.all([0, 1, 2].map(() => someInfluencer(platform, start)));
  const world: World = {
    zone,
    now: start,
    sponsor,
    people,
    campaigns: [],
    requests: new Map(),
  };
  for (let i = 0; i < 3; i++) {
    const id = await newCampaign(world, { amount: 300 + 100 * i, days: 25 + 20 * i });
    if (i < 2) await moveCampaign(at(world, sponsor), id, "publish");
  }
  return world;
}

const at = ({ now }: World, ctx: Ctx): Ctx => ({ ...ctx, now });

async function newCampaign(world: World, { amount, days }: Pick<Command, "amount" | "days">) {
  const today = dayIn(world.zone, world.now);
  const endDate = daysAfter(today, days);
  const { id } = await createCampaign(at(world, world.sponsor), {
    name: `Campaign ${world.campaigns.length}`,
    description: "",
    category: "beauty",
    niche: "",
    goals: "",
    startDate: today,
    endDate,
    budget: amount * 3,
    currency: amount % 3 ? "USD" : "EUR",
    visibility: "public",
  });
  world.campaigns.push(id);
  return id;
}

const daysAfter = (day: string, days: number): string =>
  days === 0 ? day : daysAfter(dayAfter(day), days - 1);

/** Plays commands one after the other; what is refused has not happened. */
export async function play(
  platform: Platform,
  world: World,
  commands: readonly Command[],
): Promise<void> {
  for (const one of commands) {
    world.now = afterStep(world, one.step);
    try {
      await run(platform, world, one);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

function afterStep({ zone, now }: World, step: Command["step"]): Date {
  if (typeof step === "number") return new Date(now.getTime() + step * HOUR_MS);
  const next = startOfMonth(zone, monthAfter(monthIn(zone, now)));
  return step === "start" ? next : new Date(Math.max(now.getTime(), next.getTime() - 1));
}

async function run(platform: Platform, world: World, c: Command): Promise<unknown> {
  const boss = at(world, world.sponsor);
  const person = at(world, world.people[c.who] as Ctx);
  const actor = c.side === "sponsor" ? boss : person;
  const campaign = world.campaigns[c.campaign % world.campaigns.length] ?? "";
  const pair = `${campaign} ${c.who}`;
  const id = world.requests.get(pair) ?? "req_00000000000000000000000000";
  const started = (request: { id: string }) => world.requests.set(pair, request.id);
  switch (c.do) {
    case "offer": {
      const wanted = { influencerId: person.actor.id, amount: c.amount, requirements: "One post" };
      const today = dayIn(world.zone, world.now);
      const work = { platform: "instagram", format: "reel", disclosure: "#ad" } as const;
      const soon = { ...work, dueDate: daysAfter(today, c.days % 4) };
      const terms = { dueDate: daysAfter(today, c.days), deliverables: [soon] };
      return started(await offerAdRequest(boss, campaign, { ...wanted, ...(c.days % 3 && terms) }));
    }
    case "apply":
      return started(await applyToCampaign(person, campaign, { amount: c.amount }));
    case "counter":
      return counterOffer(actor, id, { amount: c.amount });
    case "edit":
      return editOffer(boss, id, { version: c.version, amount: c.amount });
    case "accept":
      return acceptOffer(actor, id, c.version);
    case "reject":
      return rejectOffer(actor, id);
    case "withdraw":
      return withdrawOffer(actor, id);
    case "message":
      return writeMessage(actor, id, "hello");
    case "go on":
    case "cancel":
    case "dispute":
    case "settle":
      return collaborate(platform, world, c);
    case "sweep":
      return sweep(platform, world, boss);
    case "create":
      return newCampaign(world, c);
    case "remove":
      return removeCampaign(boss, campaign);
    case "budget":
    case "days":
    case "currency": {
      const { version, endDate, currency } = await readCampaign(platform, campaign);
      const change = {
        budget: { budget: c.amount * 4 },
        days: { endDate: dayAfter(endDate), name: `Renamed ${c.amount}` },
        currency: { currency: currency === "USD" ? "EUR" : "USD", budget: c.amount },
      };
      return changeCampaign(boss, campaign, { version, ...change[c.do] });
    }
    default:
      return moveCampaign(boss, campaign, c.do as "publish");
  }
}

/** Ends, expires, approves and releases what is over, as the hourly sweep would. */
async function sweep(platform: Platform, { campaigns, requests }: World, ctx: Ctx): Promise<void> {
  const hourIn = (bucket: string | undefined) => bucket?.split("#")[0];
  for (const id of requests.values()) {
    const hour = hourIn((await platform.table.get(AdRequests, { id }))?.wakeBucket);
    if (!hour) continue;
    await expireDueOffers(ctx, hour);
    await approveDueWork(ctx, hour);
    await releaseDuePayments(ctx, hour);
  }
  for (const id of campaigns) {
    const hour = hourIn((await readCampaign(platform, id)).endingBucket);
    if (hour) await endDueCampaigns(ctx, hour);
  }
}
