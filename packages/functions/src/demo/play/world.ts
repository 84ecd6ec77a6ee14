import type { AdRequest, Campaign, Role } from "@tandem/contract";
import { type Ctx, newId, type Platform } from "@tandem/core/platform";
import type { Plan, Time } from "../plan/types.ts";

/** Something that happens at an instant, after everything that shares a lane with it. */
export interface Act {
  at: Time;
  lanes: string[];
  play(): Promise<unknown>;
}

/** The platform on which a plan is played, and what came of it so far, by place in the plan. */
export interface World {
  platform: Platform;
  plan: Plan;
  password: string;
  passwordHash: string;
  adminIds: string[];
  sponsorIds: string[];
  influencerIds: string[];
  campaigns: Campaign[];
  requests: AdRequest[];
}

export const newWorld = (
  platform: Platform,
  plan: Plan,
  secret: Pick<World, "password" | "passwordHash">,
): World => ({
  platform,
  plan,
  ...secret,
  adminIds: [],
  sponsorIds: [],
  influencerIds: [],
  campaigns: [],
  requests: [],
});

const ctxOf = (world: World, at: Time, id: string, role: Role | "system", name: string): Ctx => ({
  actor: { id, role, name },
  now: new Date(at),
  platform: world.platform,
  requestId: newId("job"),
});

/** How someone of the plan acts at an instant. */
export const sponsorCtx = (world: World, index: number, at: Time): Ctx =>
  ctxOf(
    world,
    at,
    known(world.sponsorIds[index]),
    "sponsor",
    known(world.plan.sponsors[index]).name,
  );
export const influencerCtx = (world: World, index: number, at: Time): Ctx =>
  ctxOf(
    world,
    at,
    known(world.influencerIds[index]),
    "influencer",
    known(world.plan.influencers[index]).name,
  );
export const adminCtx = (world: World, at: Time): Ctx => {
  const index = Math.floor(at / 1000) % world.plan.admins.length;
  const { name } = known(world.plan.admins[index]);
  return ctxOf(world, at, known(world.adminIds[index]), "admin", name);
};
export const strangerCtx = (world: World, at: Time): Ctx =>
  ctxOf(world, at, "anonymous", "system", "Anonymous");
export const systemAt = (world: World, at: Time): Ctx =>
  ctxOf(world, at, "system", "system", "Tandem");

/** What must be there by the order of acts. */
export function known<T>(one: T | undefined): T {
  if (one === undefined) throw new Error("The demo's plan is out of order.");
  return one;
}
