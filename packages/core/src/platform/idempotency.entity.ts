import { Entity } from "electrodb";
import { primary, SERVICE } from "./entity.ts";

/** The first answer to a repeated wish, kept for 24 hours. */
export const Answers = new Entity({
  model: { entity: "answer", service: SERVICE, version: "1" },
  attributes: {
    key: { type: "string", required: true },
    digest: { type: "string", required: true },
    status: { type: "number", required: true },
    /** JSON text, so that what was answered comes back to the letter. */
    answer: { type: "string" },
    /** Epoch seconds after which DynamoDB drops the row. */
    ttl: { type: "number", required: true },
  },
  indexes: { byKey: primary(["key"], "answer#${key}", [], "answer") },
});
