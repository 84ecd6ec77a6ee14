import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/** A list of influencers that a sponsor keeps together. Nobody else sees it, so nothing is told of it. */
export const Shortlists = new Entity({
  model: { entity: "shortlist", service: SERVICE, version: "1" },
  attributes: {
    ownerId: { type: "string", required: true, readOnly: true },
    id: { type: "string", required: true, readOnly: true },
    name: { type: "string", required: true },
    /** How many are on it: the limit is a condition on it. */
    count: { type: "number", required: true },
    /** Of the name; who is on it does not change it. */
    version: { type: "number", required: true },
    createdAt: { type: "string", required: true, readOnly: true },
    updatedAt: { type: "string", required: true },
  },
  indexes: {
    /** Which shortlists does this sponsor have, in order? */
    ofOwner: primary(["ownerId"], "shortlists#${ownerId}", ["id"], "list#${id}"),
  },
});

/** How many lists an owner has: the limit is a condition on it. */
export const ShortlistCounts = new Entity({
  model: { entity: "shortlistCount", service: SERVICE, version: "1" },
  attributes: {
    ownerId: { type: "string", required: true, readOnly: true },
    count: { type: "number", required: true },
  },
  indexes: {
    byOwner: primary(["ownerId"], "shortlists#${ownerId}", [], "count"),
  },
});

/** Someone on a list; a row each, since there can be hundreds. What they show of themselves is read from their own. */
export const ShortlistItems = new Entity({
  model: { entity: "shortlistItem", service: SERVICE, version: "1" },
  attributes: {
    shortlistId: { type: "string", required: true, readOnly: true },
    influencerId: { type: "string", required: true, readOnly: true },
    note: { type: "string", required: true },
    addedAt: { type: "string", required: true, readOnly: true },
  },
  indexes: {
    byInfluencer: primary(
      ["shortlistId"],
      "shortlist#${shortlistId}",
      ["influencerId"],
      "item#${influencerId}",
    ),
    /** Who is on this list, in the order of adding? */
    inOrder: answeredBy(
      "gsi1",
      ["shortlistId"],
      "shortlisted#${shortlistId}",
      ["addedAt", "influencerId"],
      "${addedAt}#${influencerId}",
    ),
    /** On which lists is this influencer? For taking a person out of everything. */
    holding: answeredBy(
      "gsi2",
      ["influencerId"],
      "shortlists-with#${influencerId}",
      ["shortlistId"],
      "${shortlistId}",
    ),
  },
});
