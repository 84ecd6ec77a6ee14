import type { Influencer } from "@tandem/contract";
import { type Ctx, refuse } from "../platform/index.ts";
import { Influencers } from "./influencer.entity.ts";
import { influencerView } from "./influencer.rules.ts";

/** A public profile. One that is not listed is there for admins and its owner alone. One round trip. */
export async function readInfluencer(ctx: Ctx, id: string): Promise<Influencer> {
  const row = await ctx.platform.table.get(Influencers, { id }, false);
  const mayAlways = ctx.actor.role === "admin" || ctx.actor.id === id;
  if (!row || !(row.listed || mayAlways)) throw refuse("request.not_found");
  return influencerView(row);
}
