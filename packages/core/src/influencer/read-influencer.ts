import type { Influencer } from "@tandem/contract";
import { type Ctx, refuse } from "../platform/index.ts";
import { influencerRecord, Records } from "../record/index.ts";
import { Influencers } from "./influencer.entity.ts";
import { influencerView } from "./influencer.rules.ts";

/**
 * A public profile and how its owner works. One that is not listed is there for admins and its owner
 * alone. One round trip.
 */
export async function readInfluencer(ctx: Ctx, id: string): Promise<Influencer> {
  const { profile, record } = await ctx.platform.table.getTogether(
    { profile: [Influencers, { id }], record: [Records, { id }] },
    false,
  );
  const mayAlways = ctx.actor.role === "admin" || ctx.actor.id === id;
  if (!profile || !(profile.listed || mayAlways)) throw refuse("request.not_found");
  return { ...influencerView(profile), record: influencerRecord(record) };
}
