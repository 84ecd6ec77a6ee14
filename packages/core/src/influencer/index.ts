export { Influencers } from "./influencer.entity.ts";
export { type InfluencerEvent, influencerEvent } from "./influencer.events.ts";
