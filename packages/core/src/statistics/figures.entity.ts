import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";
import { COUNTERS, type Counter } from "./counters.ts";

/** Over how many partitions the platform's figures are spread, since every event changes them. */
export const PLATFORM_SHARDS = 4;
/** The scope of the platform's own figures; any other scope is an account. */
export const PLATFORM = "platform";

const counters = Object.fromEntries(COUNTERS.map((name) => [name, { type: "number" }])) as Record<
  Counter,
  { type: "number" }
>;

/**
 * Figures that are kept as events come, so that nothing is counted when they are looked at. Every
 * counter is an attribute of its own, because DynamoDB adds only to those; absent is zero.
 */
export const Figures = new Entity({
  model: { entity: "figures", service: SERVICE, version: "1" },
  attributes: {
    scope: { type: "string", required: true },
    shard: { type: "number", required: true },
    /** `now`, `now#USD` or `month#2026-03`. */
    row: { type: "string", required: true },
    updatedAt: { type: "string" },
    ...counters,
  },
  indexes: {
    /** What are the figures of this scope, since that month? */
    ofScope: primary(["scope", "shard"], "figures#${scope}#${shard}", ["row"], "${row}"),
  },
});

/** That an event is in the figures. */
export const Counted = new Entity({
  model: { entity: "counted", service: SERVICE, version: "1" },
  attributes: {
    eventId: { type: "string", required: true },
    /** Epoch seconds after which DynamoDB drops the row: no queue keeps an event for so long. */
    ttl: { type: "number", required: true },
  },
  indexes: { byEvent: primary(["eventId"], "counted#${eventId}", [], "counted") },
});
