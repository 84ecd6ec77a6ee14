import type { Payout } from "@tandem/mail/statement";
import { BYTE_ORDER_MARK, csvLine } from "../export/index.ts";
import { dayIn } from "../platform/index.ts";

const COLUMNS = [
  "movement_id",
  "date",
  "campaign_name",
  "sponsor_name",
  "ad_request_id",
  "kind",
  "gross",
  "fee",
  "net",
  "currency",
];

/**
 * A statement as CSV, written as exports are: UTF-8 with a byte order mark, RFC 4180, amounts in
 * minor units beside their currency. `date` is the day in the influencer's zone.
 */
export const statementCsv = (payouts: readonly Payout[], timeZone: string): string =>
  BYTE_ORDER_MARK +
  csvLine(COLUMNS) +
  payouts
    .map((one) =>
      csvLine([
        one.movementId,
        dayIn(timeZone, new Date(one.at)),
        one.campaignName,
        one.sponsorName,
        one.adRequestId,
        one.kind,
        one.gross,
        one.fee,
        one.net,
        one.currency,
      ]),
    )
    .join("");
