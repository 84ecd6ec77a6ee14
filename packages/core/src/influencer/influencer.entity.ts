import { CATEGORIES, FIGURE_SOURCES, PLATFORMS } from "@tandem/contract";
import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";

/**
 * An influencer's profile. `listed` says whether search shows it (its account is active); `rev`
 * grows with every change, so that projections can tell newer from older.
 */
export const Influencers = new Entity({
  model: { entity: "influencer", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    displayName: { type: "string", required: true },
    category: { type: CATEGORIES, required: true },
    niche: { type: "string", required: true },
    bio: { type: "string", required: true },
    languages: { type: "list", items: { type: "string" }, required: true },
    location: {
      type: "map",
      properties: { country: { type: "string", required: true }, city: { type: "string" } },
    },
    minPrice: { type: "number", required: true },
    currency: { type: "string", required: true },
    platforms: {
      type: "list",
      required: true,
      items: {
        type: "map",
        properties: {
          platform: { type: PLATFORMS, required: true },
          handle: { type: "string", required: true },
          url: { type: "string" },
          followers: { type: "number", required: true },
          avgLikes: { type: "number", required: true },
          avgComments: { type: "number", required: true },
          avgViews: { type: "number", required: true },
          postsLast30Days: { type: "number", required: true },
          source: { type: FIGURE_SOURCES, required: true },
        },
      },
    },
    /** Formula version 1, computed at each change of the platforms. */
    reach: { type: "number", required: true },
    engagementRate: { type: "number", required: true },
    ratingSum: { type: "number", required: true },
    ratingCount: { type: "number", required: true },
    /** How many reviews gave each rating; absent is none. */
    r1: { type: "number" },
    r2: { type: "number" },
    r3: { type: "number" },
    r4: { type: "number" },
    r5: { type: "number" },
    available: { type: "boolean", required: true },
    listed: { type: "boolean", required: true },
    /** False for an imported profile that nobody has made an account of. */
    claimed: { type: "boolean", required: true },
    /** Where an imported profile's invitation is mailed to; never shown. */
    contactEmail: { type: "string" },
    /** Digest of the imported row, so that the same row changes nothing. */
    fingerprint: { type: "string" },
    timeZone: { type: "string", required: true },
    /** What the public media kit says besides the profile; absent while none is published. */
    kit: {
      type: "map",
      properties: {
        headline: { type: "string", required: true },
        showPrice: { type: "boolean", required: true },
      },
    },
    rev: { type: "number", required: true },
    createdAt: { type: "string", required: true, readOnly: true },
  },
  indexes: { byId: primary(["id"], "account#${id}", [], "influencer") },
});
