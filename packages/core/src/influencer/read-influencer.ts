import type { Influencer } from "@tandem/contract";
import { Cache, type Ctx, type Platform, refuse } from "../platform/index.ts";
import { influencerRecord, type RecordRow, Records } from "../record/index.ts";
import { Influencers } from "./influencer.entity.ts";
import { type InfluencerRow, influencerView } from "./influencer.rules.ts";

interface Profile {
  profile: InfluencerRow | null;
  record: RecordRow | null;
}
const profiles = new Cache<Profile>("profiles", { entries: 5_000, bytes: 8_000_000 });

/**
 * A public profile and how its owner works. One that is not listed is there for admins and its owner
 * alone, who read it from the table. One round trip, or none where others asked for it lately.
 */
export async function readInfluencer(ctx: Ctx, id: string): Promise<Influencer> {
  const mayAlways = ctx.actor.role === "admin" || ctx.actor.id === id;
  const read = () => readProfile(ctx.platform, id);
  const { profile, record } = mayAlways
    ? await read()
    : await profiles.read(ctx.platform, id, [`account#${id}`], read);
  if (!profile || !(profile.listed || mayAlways)) throw refuse("request.not_found");
  return { ...influencerView(profile), record: influencerRecord(record) };
}

const readProfile = ({ table }: Platform, id: string): Promise<Profile> =>
  table.getTogether({ profile: [Influencers, { id }], record: [Records, { id }] }, false);
