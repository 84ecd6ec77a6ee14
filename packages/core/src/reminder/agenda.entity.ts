import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/** Over how many partitions those who are due in one zone are spread. */
export const AGENDA_SHARDS = 4;

/**
 * When an influencer is to be reminded next, and what became of the last digest. A row is in the
 * index of what is due only while something is, and in that of the niche only while its account may
 * act: so a planner never meets those who have nothing.
 */
export const Agendas = new Entity({
  model: { entity: "agenda", service: SERVICE, version: "1" },
  attributes: {
    accountId: { type: "string", required: true, readOnly: true },
    zone: { type: "string", required: true },
    /** `zone#shard`, together with `dueDay`. */
    dueBucket: { type: "string" },
    /** The first local day on which there may be something to tell; absent when there is none. */
    dueDay: { type: "string" },
    /** `category#niche#zone`; absent while the account may not act. */
    nicheBucket: { type: "string" },
    /** The account's id, beside `nicheBucket` alone. */
    nicheMember: { type: "string" },
    /** The last local day that is dealt with: its digest was sent, or there was nothing to send. */
    settledDay: { type: "string" },
    /** Which batch of a planner settled that day, so that a repeat of it knows its own work. */
    settledBy: { type: "string" },
    outcome: { type: ["sent", "skipped"] as const },
    /** Campaigns of the niche published before this instant were told. */
    freshUpTo: { type: "string" },
    /** Grows with every change: who changes the row names the one that they read. */
    rev: { type: "number", required: true },
  },
  indexes: {
    byAccount: primary(["accountId"], "agenda#${accountId}", [], "agenda"),
    /** Who is to be reminded in this zone, and since when? */
    dueInZone: answeredBy("gsi4", ["dueBucket"], "agenda#${dueBucket}", ["dueDay"], "${dueDay}"),
    /** Who works in this niche in this zone? */
    inNiche: answeredBy(
      "gsi5",
      ["nicheBucket"],
      "niche#${nicheBucket}",
      ["nicheMember"],
      "${nicheMember}",
    ),
  },
});

/** A time zone that some influencer lives in: a planner asks only for these. */
export const Zones = new Entity({
  model: { entity: "zone", service: SERVICE, version: "1" },
  attributes: {
    zone: { type: "string", required: true },
    /** The last local day whose new campaigns were planned in this zone. */
    freshDay: { type: "string" },
  },
  indexes: { inUse: primary([], "zones", ["zone"], "${zone}") },
});

/** That the outcomes of a batch are counted in its job. */
export const CountedBatches = new Entity({
  model: { entity: "countedBatch", service: SERVICE, version: "1" },
  attributes: {
    batch: { type: "string", required: true },
    /** Epoch seconds after which DynamoDB drops the row. */
    ttl: { type: "number", required: true },
  },
  indexes: { byBatch: primary(["batch"], "digests#${batch}", [], "counted") },
});
