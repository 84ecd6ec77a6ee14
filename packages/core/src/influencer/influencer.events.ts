import type { NewEvent, Told } from "../platform/index.ts";

/** A profile that came, or came changed, from a file; nobody owns it yet. */
export type InfluencerEvent = Told<
  "influencer.imported" | "influencer.reimported",
  { name: string; importId: string }
>;

export const influencerEvent = (
  kind: InfluencerEvent["kind"],
  influencerId: string,
  data: InfluencerEvent["data"],
): NewEvent => ({ subjectType: "influencer", subjectId: influencerId, kind, data: { ...data } });
