import { Entity } from "electrodb";
import { primary, SERVICE } from "./entity.ts";

/** That an effect is under way (a lease) or done (a completion). */
export const Effects = new Entity({
  model: { entity: "effect", service: SERVICE, version: "1" },
  attributes: {
    key: { type: "string", required: true },
    state: { type: ["leased", "done"] as const, required: true },
    leasedUntil: { type: "number", required: true },
    /** What it answered when it was done, if anything. */
    answer: { type: "any" },
    /** Epoch seconds after which DynamoDB drops the row. */
    ttl: { type: "number", required: true },
  },
  indexes: { byKey: primary(["key"], "effect#${key}", [], "effect") },
});
