import { CATEGORIES, VISIBILITIES } from "@tandem/contract";
import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/** Over how many partitions the campaigns that end in one hour are spread. */
export const ENDING_SHARDS = 4;
export const STORED_CAMPAIGN_STATUSES = [
  "draft",
  "live",
  "paused",
  "ended",
  "archived",
  "deleted",
] as const;

/**
 * A campaign and its money, in minor units: `available = budget − reserved − committed − paid`.
 * `available` is kept although it could be computed, because a DynamoDB condition cannot add.
 */
export const Campaigns = new Entity({
  model: { entity: "campaign", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    sponsorId: { type: "string", required: true, readOnly: true },
    sponsorName: { type: "string", required: true },
    /** The sponsor's zone, in which the days are meant. */
    timeZone: { type: "string", required: true },
    name: { type: "string", required: true },
    description: { type: "string", required: true },
    category: { type: CATEGORIES, required: true },
    niche: { type: "string", required: true },
    goals: { type: "string", required: true },
    startDate: { type: "string", required: true },
    endDate: { type: "string", required: true },
    /** The instant after the last moment of `endDate` in the sponsor's zone. */
    endsAt: { type: "string", required: true },
    budget: { type: "number", required: true },
    currency: { type: "string", required: true },
    reserved: { type: "number", required: true },
    committed: { type: "number", required: true },
    paid: { type: "number", required: true },
    available: { type: "number", required: true },
    /** Requests accepted so far; one is enough to forbid deletion. */
    accepted: { type: "number", required: true },
    visibility: { type: VISIBILITIES, required: true },
    status: { type: STORED_CAMPAIGN_STATUSES, required: true },
    flag: {
      type: "map",
      properties: {
        reason: { type: "string", required: true },
        at: { type: "string", required: true },
        appealedAt: { type: "string" },
      },
    },
    ratingSum: { type: "number", required: true },
    ratingCount: { type: "number", required: true },
    /** How many reviews gave each rating; absent is none. */
    r1: { type: "number" },
    r2: { type: "number" },
    r3: { type: "number" },
    r4: { type: "number" },
    r5: { type: "number" },
    /** Grows with every change of the ratings, which is no change that editors must know of. */
    ratingRev: { type: "number" },
    /** What editors send back. */
    version: { type: "number", required: true },
    createdAt: { type: "string", required: true, readOnly: true },
    updatedAt: { type: "string", required: true },
    /** `hour#shard` while the campaign can still end by itself. */
    endingBucket: { type: "string" },
    endingAt: { type: "string" },
  },
  indexes: {
    byId: primary(["id"], "campaign#${id}", [], "campaign"),
    /** Which campaigns does this sponsor have? */
    ofSponsor: answeredBy(
      "gsi1",
      ["sponsorId"],
      "campaigns#${sponsorId}",
      ["createdAt"],
      "${createdAt}",
    ),
    /** Which campaigns end in this hour? */
    endingInHour: answeredBy(
      "gsi4",
      ["endingBucket"],
      "campaigns-ending#${endingBucket}",
      ["endingAt"],
      "${endingAt}",
    ),
  },
});
