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
    /** The account, or the one session of it, whose tokens made until `at` are over. */
    subject: { type: "string", required: true },
    /** A session of the account that goes on. */
    except: { type: "string" },
    /** Epoch seconds after which DynamoDB drops the row. */
    ttl: { type: "number", required: true },
  },
  indexes: { inOrder: primary([], "revocations", ["at", "subject"], "${at}#${subject}") },
});
