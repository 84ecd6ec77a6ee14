import { AsyncLocalStorage } from "node:async_hooks";
import type { AdRequestRow } from "../ad-request/index.ts";
import { someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { type Ctx, type Platform, setClock } from "../platform/index.ts";
import { testCtx } from "../platform/testing.ts";

/** Each history begins a little later than the one before, on days that a proof can look at. */
export const FIRST = Date.parse("2026-03-01T06:00:00Z");

/** The time that each history is in. */
export const clocks = new AsyncLocalStorage<{ at: number }>();

/** Gives each history the time that it is in; outside of them it is the last one's. */
export const letTimesPass = (otherwise: () => number): void =>
  setClock(() => new Date(clocks.getStore()?.at ?? otherwise()));

/** People who meet again in each history. */
export interface People {
  sponsor: Ctx;
  influencers: Ctx[];
  admin: Ctx;
}

export async function somePeople(platform: Platform, influencers: number): Promise<People> {
  const at = new Date(FIRST);
  return {
    sponsor: await someSponsor(platform, at),
    influencers: await Promise.all(
      Array.from({ length: influencers }, () => someInfluencer(platform, at)),
    ),
    admin: testCtx(platform, { id: "adm_1", role: "admin", name: "Ada" }, at),
  };
}

/** The platform with the requests of one campaign only in its lists: others are in another time. */
export function onlyOf(platform: Platform, campaignId: string): Platform {
  const table = Object.create(platform.table) as Platform["table"];
  table.all = async function* (entity, op, size) {
    for await (const row of platform.table.all(entity, op, size)) {
      if ((row as Partial<AdRequestRow>).campaignId === campaignId) yield row;
    }
  };
  return Object.defineProperty(Object.create(platform), "table", { value: table }) as Platform;
}
