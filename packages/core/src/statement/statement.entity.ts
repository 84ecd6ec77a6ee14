import { WORK_STATUSES } from "@tandem/contract";
import { Entity } from "electrodb";
import { type ItemOf, primary, SERVICE } from "../platform/index.ts";

/** What an influencer was paid in one closed month; its PDF and CSV lie in the bucket `statements`. */
export const Statements = new Entity({
  model: { entity: "statement", service: SERVICE, version: "1" },
  attributes: {
    influencerId: { type: "string", required: true, readOnly: true },
    /** `YYYY-MM` */
    month: { type: "string", required: true, readOnly: true },
    status: { type: WORK_STATUSES, required: true },
    error: { type: "string" },
    /** When the lines were read that the files hold. */
    madeAt: { type: "string" },
    /** How often it was asked for, and up to which of these wishes it was made. */
    wishes: { type: "number", required: true },
    fulfilled: { type: "number" },
    /** Who makes it, until when (epoch milliseconds). */
    lease: { type: "string" },
    leasedUntil: { type: "number" },
    /** When something last happened to it, in epoch milliseconds. */
    movedAt: { type: "number", required: true },
  },
  indexes: {
    /** Which statements does this influencer have, by month? */
    ofInfluencer: primary(
      ["influencerId"],
      "statements#${influencerId}",
      ["month"],
      "statement#${month}",
    ),
  },
});

export type StatementRow = ItemOf<typeof Statements>;
