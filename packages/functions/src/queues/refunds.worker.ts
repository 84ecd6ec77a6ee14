import type { AdRequestEvent } from "@tandem/core/ad-request";
import { gatewayOf, refundCharge } from "@tandem/core/payment";
import { eachRecord } from "./each-record.ts";

/** Pays back to the sponsor's card what a collaboration gave back. */
export const handler = eachRecord<AdRequestEvent>((event, platform) =>
  refundCharge(platform, gatewayOf(platform), event),
);
