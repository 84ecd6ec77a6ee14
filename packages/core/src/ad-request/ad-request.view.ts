import type { AdRequest, TimelineEntry } from "@tandem/contract";
import { dayIn, type StoredEvent } from "../platform/index.ts";
import type { AdRequestData } from "./ad-request.events.ts";
import { type AdRequestRow, isToDo, statusNow, turnNow } from "./negotiation.rules.ts";

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
  payment: r.payment,
  deliverables: r.deliverables.map((one, i) => ({
    n: i + 1,
    ...one,
    overdue: isToDo(one) && one.dueDate < dayIn(r.timeZone, now),
  })),
  version: r.version,
  createdAt: r.createdAt,
  updatedAt: r.updatedAt,
});

/** One line of the thread, made of the event that tells of it. */
export function timelineEntry(event: StoredEvent): TimelineEntry {
  const data = event.data as AdRequestData;
  const kind = event.kind.slice("ad_request.".length) as TimelineEntry["kind"];
  const termsChanged =
    kind === "offered" || kind === "applied" || kind === "edited" || kind === "countered";
  return {
    id: event.id,
    at: event.at,
    actor: event.actor,
    kind,
    ...(termsChanged || kind === "accepted" ? { offer: data.offer } : {}),
    ...(data.text ? { text: data.text } : {}),
    ...(data.reason ? { reason: data.reason } : {}),
  };
}
