import { WORK_STATUSES } from "@tandem/contract";
import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";

/** The report on one closed month of a sponsor; its PDF lies in the bucket `reports`, for ever. */
export const Reports = new Entity({
  model: { entity: "report", service: SERVICE, version: "1" },
  attributes: {
    sponsorId: { type: "string", required: true, readOnly: true },
    /** `YYYY-MM` */
    month: { type: "string", required: true, readOnly: true },
    status: { type: WORK_STATUSES, required: true },
    quiet: { type: "boolean" },
    /** Of the PDF, in bytes. */
    size: { type: "number" },
    error: { type: "string" },
    /** When the figures of the PDF that lies there were taken. */
    madeAt: { type: "string" },
    /** How often it was asked for by hand, and up to which of these wishes it was made. */
    wishes: { type: "number" },
    fulfilled: { type: "number" },
    /** Made as the month closed, once; and mailed then. */
    scheduled: { type: "boolean" },
    mailedAt: { type: "string" },
    /** Who makes it, until when (epoch milliseconds). */
    lease: { type: "string" },
    leasedUntil: { type: "number" },
    /** When something last happened to it, in epoch milliseconds. */
    movedAt: { type: "number", required: true },
  },
  indexes: {
    /** Which reports does this sponsor have, by month? */
    ofSponsor: primary(["sponsorId"], "reports#${sponsorId}", ["month"], "report#${month}"),
  },
});
