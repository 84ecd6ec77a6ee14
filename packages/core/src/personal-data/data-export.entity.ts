import { WORK_STATUSES } from "@tandem/contract";
import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";

/** The last export of all data of an account; its file lies in the bucket `account-data` for a week. */
export const DataExports = new Entity({
  model: { entity: "dataExport", service: SERVICE, version: "1" },
  attributes: {
    accountId: { type: "string", required: true },
    id: { type: "string", required: true },
    status: { type: WORK_STATUSES, required: true },
    /** 0..1, below 1 until it is ready. */
    progress: { type: "number", required: true },
    /** In bytes. */
    size: { type: "number" },
    error: { type: "string" },
    createdAt: { type: "string", required: true },
    /** Epoch seconds after which DynamoDB drops the row, as the bucket does with the object. */
    ttl: { type: "number", required: true },
  },
  indexes: { byAccount: primary(["accountId"], "account#${accountId}", [], "data-export") },
});
