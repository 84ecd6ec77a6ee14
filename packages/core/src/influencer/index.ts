export { Influencers } from "./influencer.entity.ts";
export { type InfluencerEvent, influencerEvent } from "./influencer.events.ts";
export {
  declared,
  engagementRateOf,
  figuresOf,
  type InfluencerRow,
  influencerView,
  newInfluencer,
  ownProfile,
  reachOf,
} from "./influencer.rules.ts";
export { readInfluencer } from "./read-influencer.ts";
