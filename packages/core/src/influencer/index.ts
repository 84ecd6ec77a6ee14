export { engagementRateOf, reachOf } from "@tandem/contract";
export { Influencers } from "./influencer.entity.ts";
export { type InfluencerEvent, influencerEvent } from "./influencer.events.ts";
export {
  declared,
  figuresOf,
  type InfluencerRow,
  influencerView,
  newInfluencer,
  ownProfile,
} from "./influencer.rules.ts";
export { readInfluencer } from "./read-influencer.ts";
