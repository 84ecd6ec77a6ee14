import type { AdRequest, Campaign, Deliverable } from "@tandem/contract";

/** What happens on a day of a campaign. */
export type Dated =
  | { kind: "starts" | "ends"; day: string }
  | { kind: "expires"; day: string; request: AdRequest }
  /** A piece of work is to be handed in and published; `done` when it is. */
  | { kind: "due"; day: string; request: AdRequest; piece: Deliverable; done: boolean }
  /** A piece of work that was handed in counts as approved from then on. */
  | { kind: "approves"; day: string; request: AdRequest; piece: Deliverable };

const order = { starts: 0, expires: 1, due: 2, approves: 3, ends: 4 } as const;

/**
 * All that has a day in a campaign, by that day: when it starts and ends, when offers on the table run
 * out, when agreed work is due and when it approves itself.
 *
 * @param dayOf the reader's day (`YYYY-MM-DD`) of an instant.
 */
export function datedOf(
  campaign: Pick<Campaign, "startDate" | "endDate">,
  requests: readonly AdRequest[],
  dayOf: (instant: string) => string,
): Map<string, Dated[]> {
  const all: Dated[] = [
    { kind: "starts", day: campaign.startDate },
    { kind: "ends", day: campaign.endDate },
  ];
  for (const request of requests) {
    if (request.status === "pending")
      all.push({ kind: "expires", day: dayOf(request.offer.expiresAt), request });
    if (request.status !== "accepted" && request.status !== "completed") continue;
    for (const piece of request.deliverables) {
      const done = piece.status === "published";
      all.push({ kind: "due", day: piece.dueDate, request, piece, done });
      if (piece.status === "submitted" && piece.approvesAt)
        all.push({ kind: "approves", day: dayOf(piece.approvesAt), request, piece });
    }
  }
  const days = new Map<string, Dated[]>();
  for (const each of all.sort((a, b) => order[a.kind] - order[b.kind]))
    days.set(each.day, [...(days.get(each.day) ?? []), each]);
  return days;
}
