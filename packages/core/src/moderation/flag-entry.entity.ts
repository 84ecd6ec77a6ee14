import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";

/**
 * What is flagged at present, newest last: written and removed in the transactions that flag and
 * unflag, so that the list needs no index over everyone. Flags are rare and lifted again, which
 * is why one partition a kind is enough.
 */
export const FlagEntries = new Entity({
  model: { entity: "flagEntry", service: SERVICE, version: "1" },
  attributes: {
    kind: { type: ["user", "campaign"] as const, required: true },
    id: { type: "string", required: true },
    name: { type: "string", required: true },
    reason: { type: "string", required: true },
    at: { type: "string", required: true },
    appealedAt: { type: "string" },
  },
  indexes: { flagged: primary(["kind"], "flags#${kind}", ["at", "id"], "${at}#${id}") },
});
