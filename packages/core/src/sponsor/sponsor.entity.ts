import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";

/** What a sponsor shows of itself. Money is in minor units of `currency`. */
export const Sponsors = new Entity({
  model: { entity: "sponsor", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    companyName: { type: "string", required: true },
    industry: { type: "string", required: true },
    budget: { type: "number", required: true },
    currency: { type: "string", required: true },
    website: { type: "string" },
    timeZone: { type: "string", required: true },
    /** The reviews of all its campaigns, and how many gave each rating; absent is none. */
    ratingSum: { type: "number" },
    ratingCount: { type: "number" },
    r1: { type: "number" },
    r2: { type: "number" },
    r3: { type: "number" },
    r4: { type: "number" },
    r5: { type: "number" },
  },
  indexes: { byId: primary(["id"], "account#${id}", [], "sponsor") },
});
