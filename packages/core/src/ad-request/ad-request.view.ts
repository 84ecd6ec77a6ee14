import {
  type AdRequest,
  type Deliverable,
  type Payment,
  SIDES,
  type TimelineEntry,
} from "@tandem/contract";
import { type Actor, dayIn, type StoredEvent } from "../platform/index.ts";
import type { AdRequestData } from "./ad-request.events.ts";
import { type AdRequestRow, isToDo, statusNow, turnNow } from "./negotiation.rules.ts";
import { approvesAt, isDisputed, releasesAt } from "./wake.rules.ts";

type Piece = AdRequestRow["deliverables"][number];

function pieceOf(r: AdRequestRow, piece: Piece, n: number, now: Date): Deliverable {
  const { platform, format, dueDate, disclosure } = piece;
  const { url, text, submittedAt: at, note, liveUrl, publishedAt } = piece;
  const approves = r.status === "accepted" && !isDisputed(r) ? approvesAt(piece) : undefined;
  // Approved is approved from the instant that it names, whether or not the sweep has run.
  const isApproved = approves !== undefined && Date.parse(approves) <= now.getTime();
  return {
    n,
    platform,
    format,
    dueDate,
    disclosure,
    status: isApproved ? "approved" : piece.status,
    overdue: isToDo(piece) && r.status === "accepted" && dueDate < dayIn(r.timeZone, now),
    rounds: piece.rounds ?? 0,
    ...(url && text && at && { submission: { url, text, at } }),
    note,
    approvesAt: isApproved ? undefined : approves,
    approvedAt: isApproved ? approves : piece.approvedAt,
    liveUrl,
    publishedAt,
  };
}

/** What the gateway and the receipt know of it is not everyone's. */
function paymentOf(r: AdRequestRow): Payment {
  const { status, amount, heldAt, settledAt, influencerAmount, fee } = r.payment;
  const releases = isDisputed(r) ? undefined : releasesAt(r);
  return { status, amount, heldAt, releasesAt: releases, settledAt, influencerAmount, fee };
}

/** The request as both sides and admins see it, at this instant. */
export const viewOf = (r: AdRequestRow, now: Date): AdRequest => ({
  id: r.id,
  campaignId: r.campaignId,
  campaignName: r.campaignName,
  sponsorId: r.sponsorId,
  sponsorName: r.sponsorName,
  influencerId: r.influencerId,
  influencerName: r.influencerName,
  startedBy: r.startedBy,
  status: statusNow(r, now),
  turn: turnNow(r, now),
  offer: r.offer,
  payment: paymentOf(r),
  deliverables: r.deliverables.map((one, i) => pieceOf(r, one, i + 1, now)),
  acceptedAt: r.acceptedAt ?? null,
  cancellation: r.cancellation ?? null,
  dispute: r.dispute ?? null,
  reviewedBy: SIDES.filter((side) => r.reviewedBy?.includes(side)),
  version: r.version,
  createdAt: r.createdAt,
  updatedAt: r.updatedAt,
});

/**
 * One line of the thread as a reader sees it, made of the event that tells of it. Why a card was
 * refused is not for the influencer.
 */
export function timelineEntry(event: StoredEvent, { role }: Pick<Actor, "role">): TimelineEntry {
  const data = event.data as AdRequestData;
  const kind = event.kind.slice(event.kind.indexOf(".") + 1) as TimelineEntry["kind"];
  const { work, payment } = data;
  const termsChanged =
    kind === "offered" || kind === "applied" || kind === "edited" || kind === "countered";
  return {
    id: event.id,
    at: event.at,
    actor: event.actor,
    kind,
    ...(termsChanged || kind === "accepted" ? { offer: data.offer } : {}),
    ...(data.text ? { text: data.text } : {}),
    ...(data.reason && !(kind === "declined" && role === "influencer")
      ? { reason: data.reason }
      : {}),
    ...(work
      ? { deliverable: { n: work.n, platform: work.platform, format: work.format, url: work.url } }
      : {}),
    ...(payment
      ? {
          money: {
            amount: payment.amount,
            currency: payment.currency,
            influencerAmount: payment.influencerAmount,
            refunded: payment.refunded,
          },
        }
      : {}),
  };
}
