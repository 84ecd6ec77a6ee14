import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";

/**
 * Access tokens that are over before their time, in one list by time, so that a function learns
 * all that is new by one query. One partition takes a thousand of these a second, and DynamoDB
 * drops them once the last token they could concern has run out.
 */
export const Revocations = new Entity({
  model: { entity: "revocation", service: SERVICE, version: "1" },
  attributes: {
    at: { type: "string", required: true },
    /** The account, or the one session of it, that this is about. */
    subject: { type: "string", required: true },
    /** Epoch milliseconds; the account's tokens made until then are over. Of a session all are. */
    until: { type: "number", required: true },
    /** Takes the place of an `until` that is later. */
    lifts: { type: "boolean" },
    /** A session of the account that goes on. */
    except: { type: "string" },
    /** Epoch seconds after which DynamoDB drops the row. */
    ttl: { type: "number", required: true },
  },
  indexes: { inOrder: primary([], "revocations", ["at", "subject"], "${at}#${subject}") },
});
