import type { AdRequest } from "@tandem/contract";
import type { AdRequestRow } from "../ad-request/index.ts";
import { viewOf } from "../ad-request/index.ts";
import type { Column } from "./columns.ts";
import { type Work, workOf } from "./deliverables.rules.ts";
import { hours, replyTime } from "./figures.rules.ts";

export interface RequestFacts {
  request: AdRequest;
  work: Work;
  /** Milliseconds from the first offer to the first answer; null before there is one. */
  reply: number | null;
}

export function requestFacts(row: AdRequestRow, asOf: Date): RequestFacts {
  const request = viewOf(row, asOf);
  return { request, work: workOf(request), reply: replyTime(row) };
}

/** Of what was paid in, what did not go to the influencer; empty while it is held. */
const givenBack = ({ payment: { amount, influencerAmount } }: AdRequest): number | null =>
  amount === undefined || influencerAmount === undefined ? null : amount - influencerAmount;

/** One campaign's requests, as `packages/core/README.md` explains the columns. */
export const REQUEST_COLUMNS: readonly Column<RequestFacts>[] = [
  ["ad_request_id", ({ request }) => request.id],
  ["campaign_id", ({ request }) => request.campaignId],
  ["campaign_name", ({ request }) => request.campaignName],
  ["influencer_id", ({ request }) => request.influencerId],
  ["influencer_name", ({ request }) => request.influencerName],
  ["started_by", ({ request }) => request.startedBy],
  ["status", ({ request }) => request.status],
  ["turn", ({ request }) => request.turn],
  ["offer_version", ({ request }) => request.offer.version],
  ["offer_by", ({ request }) => request.offer.by],
  ["currency", ({ request }) => request.offer.currency],
  ["amount", ({ request }) => request.offer.amount],
  ["due_date", ({ request }) => request.offer.dueDate],
  ["deliverables", ({ request }) => request.offer.deliverables.length],
  ["deliverables_due", ({ work }) => work.due],
  ["deliverables_approved", ({ work }) => work.approved],
  ["deliverables_late", ({ work }) => work.late],
  ["payment_status", ({ request }) => request.payment.status],
  ["paid_in", ({ request }) => request.payment.amount],
  ["paid_out", ({ request }) => request.payment.influencerAmount],
  ["fee", ({ request }) => request.payment.fee],
  ["given_back", ({ request }) => givenBack(request)],
  ["paid_in_at", ({ request }) => request.payment.heldAt],
  ["settled_at", ({ request }) => request.payment.settledAt],
  ["dispute", ({ request: { dispute } }) => dispute && (dispute.outcome ?? "open")],
  ["reply_hours", ({ reply }) => (reply === null ? null : hours(reply))],
  ["expires_at", ({ request }) => (request.status === "pending" ? request.offer.expiresAt : null)],
  ["accepted_at", ({ request }) => request.acceptedAt],
  ["created_at", ({ request }) => request.createdAt],
  ["updated_at", ({ request }) => request.updatedAt],
];
