import { hashPassword, Logins } from "@tandem/core/account";
import type { Platform } from "@tandem/core/platform";
import { FULL, makePlan, type Scale } from "./plan/plan.ts";
import type { Plan } from "./plan/types.ts";
import { play } from "./play/play.ts";
import { newWorld } from "./play/world.ts";

/** Of every account of the demo. */
export const DEMO_PASSWORD = "tandem-demo-2026";

/**
 * `filled`: everything is there, made now or before. `unfinished`: an earlier run was broken off,
 * and what it left cannot be gone on with.
 */
export type Filling = { state: "filled"; made: boolean } | { state: "unfinished" };

/**
 * Fills an empty table with two years of business, by the verbs that people use: a later call on
 * the same table finds it filled. The same `now` and scale always give the same content.
 *
 * @param options.progress called with the share done, now and then.
 */
export async function fillDemo(
  platform: Platform,
  now: Date,
  options: { scale?: Scale; progress?: (share: number) => void } = {},
): Promise<Filling> {
  const plan = makePlan(now.getTime(), options.scale ?? FULL);
  const isThere = async (name: string) => (await platform.table.get(Logins, { name })) !== null;
  if (await isThere(lastOf(plan))) return { state: "filled", made: false };
  if (await isThere(firstOf(plan))) return { state: "unfinished" };
  const secret = { password: DEMO_PASSWORD, passwordHash: await hashPassword(DEMO_PASSWORD) };
  await play(newWorld(platform, plan, secret), options.progress ?? (() => undefined));
  return { state: "filled", made: true };
}

/** The accounts that are made before everything else and after it: they tell how far a run came. */
const firstOf = (plan: Plan): string => (plan.admins[0] as Plan["admins"][number]).username;
const lastOf = (plan: Plan): string => (plan.sponsors.at(-1) as Plan["sponsors"][number]).username;
