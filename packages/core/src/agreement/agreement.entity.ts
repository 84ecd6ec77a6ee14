import { SIDES, WORK_STATUSES } from "@tandem/contract";
import { Entity } from "electrodb";
import { type ItemOf, primary, SERVICE } from "../platform/index.ts";

/**
 * The agreement of a request on paper. Its PDF lies in the bucket `agreements`, for ever and with
 * the names of then: both sides keep what they agreed on, also when one of them deletes its account
 * later. The row names nobody, so there is nothing in it to forget.
 */
export const Agreements = new Entity({
  model: { entity: "agreement", service: SERVICE, version: "1" },
  attributes: {
    adRequestId: { type: "string", required: true, readOnly: true },
    status: { type: WORK_STATUSES, required: true },
    offerVersion: { type: "number", required: true },
    /** SHA-256 of the terms, see `termsHash`. */
    hash: { type: "string", required: true },
    offeredBy: { type: SIDES, required: true },
    offeredAt: { type: "string", required: true },
    acceptedAt: { type: "string", required: true },
    /** Of the PDF in bytes, and where it lies, when it is ready. */
    size: { type: "number" },
    key: { type: "string" },
    /** Who makes it, until when (epoch milliseconds). */
    lease: { type: "string" },
    leasedUntil: { type: "number" },
  },
  indexes: {
    byRequest: primary(["adRequestId"], "agreement#${adRequestId}", [], "agreement"),
  },
});

export type AgreementRow = ItemOf<typeof Agreements>;
