import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "./entity.ts";

export const AUDIT_SHARDS = 4;

/**
 * Facts, in the past tense, written in the transaction that made them true. The same rows are
 * what the bus carries, the audit log and the timeline of a negotiation.
 */
export const Events = new Entity({
  model: { entity: "event", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    subjectType: { type: "string", required: true },
    subjectId: { type: "string", required: true },
    kind: { type: "string", required: true },
    at: { type: "string", required: true },
    actor: {
      type: "map",
      required: true,
      properties: {
        id: { type: "string", required: true },
        role: { type: "string", required: true },
        name: { type: "string", required: true },
      },
    },
    requestId: { type: "string" },
    before: { type: "any" },
    after: { type: "any" },
    data: { type: "any", required: true },
    /** The account that the event belongs to; absent where it is nobody's. */
    ownerId: { type: "string" },
    /** `at#id`, beside `ownerId` alone. */
    ownedAt: { type: "string" },
    day: { type: "string", required: true },
    shard: { type: "number", required: true },
  },
  indexes: {
    /** What happened to this, in order? */
    ofSubject: primary(["subjectId"], "events#${subjectId}", ["id"], "event#${id}"),
    /** What changed on this day? */
    onDay: answeredBy("gsi1", ["day", "shard"], "audit#${day}#${shard}", ["id"], "${id}"),
    /** What happened in what belongs to this account, in order? */
    ofOwner: answeredBy("gsi2", ["ownerId"], "owned#${ownerId}", ["ownedAt"], "${ownedAt}"),
  },
});
