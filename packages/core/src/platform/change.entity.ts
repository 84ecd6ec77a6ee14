import { Entity } from "electrodb";
import { primary, SERVICE } from "./entity.ts";

/**
 * Which partitions of the table changed, for processes that remember some of them: one list by time,
 * so that a process learns all that is new by one query. One row tells of a whole batch.
 */
export const Changes = new Entity({
  model: { entity: "change", service: SERVICE, version: "1" },
  attributes: {
    /** Epoch milliseconds of the writing in 13 digits. */
    at: { type: "string", required: true },
    id: { type: "string", required: true },
    /** Partition keys, as `account#inf_…`. */
    partitions: { type: "list", items: { type: "string" }, required: true },
    /** Epoch seconds after which DynamoDB drops the row. */
    ttl: { type: "number", required: true },
  },
  indexes: { inOrder: primary([], "changes", ["at", "id"], "${at}#${id}") },
});
