import { SIDES } from "@tandem/contract";
import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/**
 * What one side says of the other after a completed collaboration. The id follows from the request
 * and the side, so that there cannot be two. Ratings are summed up where they are shown: in the
 * rows of influencers, campaigns and sponsors.
 */
export const Reviews = new Entity({
  model: { entity: "review", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    adRequestId: { type: "string", required: true, readOnly: true },
    by: { type: SIDES, required: true, readOnly: true },
    authorId: { type: "string", required: true, readOnly: true },
    authorName: { type: "string", required: true },
    /** The account that is reviewed: the influencer, or the sponsor of the campaign. */
    subjectId: { type: "string", required: true, readOnly: true },
    campaignId: { type: "string", required: true, readOnly: true },
    campaignName: { type: "string", required: true },
    /** The campaign was private: its name is for its parties. */
    private: { type: "boolean" },
    sponsorId: { type: "string", required: true, readOnly: true },
    sponsorName: { type: "string", required: true },
    influencerId: { type: "string", required: true, readOnly: true },
    influencerName: { type: "string", required: true },
    rating: { type: "number", required: true, readOnly: true },
    text: { type: "string", required: true },
    at: { type: "string", required: true, readOnly: true },
    hidden: {
      type: "map",
      properties: {
        reason: { type: "string", required: true },
        at: { type: "string", required: true },
      },
    },
    /** The campaign that is reviewed and when, beside each other; absent where an influencer is. */
    aboutCampaign: { type: "string", readOnly: true },
    aboutCampaignAt: { type: "string", readOnly: true },
  },
  indexes: {
    byId: primary(["id"], "review#${id}", [], "review"),
    /** What is said of this influencer, or of all campaigns of this sponsor, in order? */
    ofSubject: answeredBy(
      "gsi1",
      ["subjectId"],
      "reviews#${subjectId}",
      ["at", "id"],
      "${at}#${id}",
    ),
    /** What is said of this campaign, in order? */
    ofCampaign: answeredBy(
      "gsi2",
      ["aboutCampaign"],
      "reviews-of-campaign#${aboutCampaign}",
      ["aboutCampaignAt"],
      "${aboutCampaignAt}",
    ),
    /** What did this account say, in order? */
    ofAuthor: answeredBy(
      "gsi3",
      ["authorId"],
      "reviews-by#${authorId}",
      ["at", "id"],
      "${at}#${id}",
    ),
  },
});
