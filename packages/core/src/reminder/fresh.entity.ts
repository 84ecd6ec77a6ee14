import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/** A campaign that has just become public, for the few days in which that is news. */
export const FreshCampaigns = new Entity({
  model: { entity: "freshCampaign", service: SERVICE, version: "1" },
  attributes: {
    campaignId: { type: "string", required: true },
    /** `category#niche`. */
    niche: { type: "string", required: true },
    at: { type: "string", required: true },
    /** Epoch seconds after which DynamoDB drops the row. */
    ttl: { type: "number", required: true },
  },
  indexes: {
    byCampaign: primary(["campaignId"], "fresh-campaign#${campaignId}", [], "fresh"),
    /** Which campaigns of this niche are new since then? */
    inNiche: answeredBy("gsi1", ["niche"], "fresh#${niche}", ["at"], "${at}"),
  },
});

/** That a niche had a new campaign in a quarter of an hour: what planners read in place of the campaigns. */
export const FreshNiches = new Entity({
  model: { entity: "freshNiche", service: SERVICE, version: "1" },
  attributes: {
    /** UTC day. */
    day: { type: "string", required: true },
    /** The quarter of an hour, `2026-11-22T08:45`. */
    quarter: { type: "string", required: true },
    niche: { type: "string", required: true },
    ttl: { type: "number", required: true },
  },
  indexes: {
    /** Which niches had a new campaign on this day, and when? */
    onDay: primary(["day"], "fresh-niches#${day}", ["quarter", "niche"], "${quarter}#${niche}"),
  },
});
