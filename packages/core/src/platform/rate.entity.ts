import { Entity } from "electrodb";
import { primary, SERVICE } from "./entity.ts";

/**
 * How often something happened in a window that opens with its first time. Kept in the table, so
 * that a limit holds across functions.
 */
export const RateCounters = new Entity({
  model: { entity: "rateCounter", service: SERVICE, version: "1" },
  attributes: {
    /** What is limited, such as `log-in:name`. */
    scope: { type: "string", required: true },
    /** Whom it is counted for. */
    key: { type: "string", required: true },
    count: { type: "number", required: true },
    /** Epoch milliseconds at which the window closes. */
    until: { type: "number", required: true },
    /** Epoch seconds after which DynamoDB drops the row. */
    ttl: { type: "number", required: true },
  },
  indexes: { byKey: primary(["scope", "key"], "rate#${scope}#${key}", [], "rate") },
});
