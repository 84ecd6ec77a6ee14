import { INFLUENCER_SORTS } from "@tandem/contract";
import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";

/** A search that a sponsor comes back to. Nobody else sees it, so nothing is told of it. */
export const SavedSearches = new Entity({
  model: { entity: "savedSearch", service: SERVICE, version: "1" },
  attributes: {
    ownerId: { type: "string", required: true, readOnly: true },
    id: { type: "string", required: true, readOnly: true },
    name: { type: "string", required: true },
    /** The conditions, as contract's `SearchConditions` has them. */
    query: { type: "any", required: true },
    /** Absent where it is sorted as search does by itself. */
    sort: { type: INFLUENCER_SORTS },
    version: { type: "number", required: true },
    createdAt: { type: "string", required: true, readOnly: true },
    updatedAt: { type: "string", required: true },
    /** Absent in those that were saved before it was noted. */
    seenAt: { type: "string" },
  },
  indexes: {
    /** Which searches did this sponsor save, in order? */
    ofOwner: primary(["ownerId"], "saved-searches#${ownerId}", ["id"], "saved#${id}"),
  },
});

/** A name that one of the owner's searches has, without its case. */
export const SavedSearchNames = new Entity({
  model: { entity: "savedSearchName", service: SERVICE, version: "1" },
  attributes: {
    ownerId: { type: "string", required: true, readOnly: true },
    name: { type: "string", required: true, readOnly: true },
    searchId: { type: "string", required: true, readOnly: true },
  },
  indexes: {
    byName: primary(["ownerId"], "saved-searches#${ownerId}", ["name"], "name#${name}"),
  },
});

/** How many searches an owner has: the limit is a condition on it. */
export const SavedSearchCounts = new Entity({
  model: { entity: "savedSearchCount", service: SERVICE, version: "1" },
  attributes: {
    ownerId: { type: "string", required: true, readOnly: true },
    count: { type: "number", required: true },
  },
  indexes: {
    byOwner: primary(["ownerId"], "saved-searches#${ownerId}", [], "count"),
  },
});
