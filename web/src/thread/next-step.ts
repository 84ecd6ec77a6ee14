import type { AdRequest, Deliverable, Side } from "@tandem/contract";

/** What one side is to do next once both agreed, and on which piece of the work. */
export type Step =
  | { act: "answer" }
  | { act: "fund" }
  | { act: "submit" | "check" | "publish"; piece: Deliverable }
  | { act: "release" }
  | { act: "review" };

/** A dispute that no admin has settled: meanwhile nothing moves by itself. */
export const isDisputed = ({ dispute }: AdRequest): boolean =>
  Boolean(dispute && !dispute.settledAt);

/** The other side asked to cancel and waits for this side's answer. */
const isAsked = ({ cancellation }: AdRequest, side: Side): boolean =>
  cancellation != null && cancellation.by !== side;

const byDue = (a: Deliverable, b: Deliverable) => a.dueDate.localeCompare(b.dueDate);
const open = (request: AdRequest, statuses: readonly Deliverable["status"][]) =>
  request.deliverables.filter(({ status }) => statuses.includes(status)).sort(byDue)[0];

/** All of the work is live and the money waits: the sponsor may release it, also in a dispute. */
export const isReleasable = ({ status, payment, deliverables }: AdRequest): boolean =>
  status === "accepted" &&
  payment.status === "held" &&
  deliverables.every((piece) => piece.status === "published");

/** The one thing that a side is to do next; null where it has nothing to do but wait, or it is over. */
export function nextStep(request: AdRequest, side: Side): Step | null {
  if (request.status === "completed") {
    return request.reviewedBy.includes(side) ? null : { act: "review" };
  }
  if (request.status !== "accepted" || isDisputed(request)) return null;
  if (isAsked(request, side)) return { act: "answer" };
  if (side === "influencer") {
    const piece = open(request, ["due", "changes_requested", "approved"]);
    return piece ? { act: piece.status === "approved" ? "publish" : "submit", piece } : null;
  }
  if (request.payment.status === "unpaid") return { act: "fund" };
  const piece = open(request, ["submitted"]);
  if (piece) return { act: "check", piece };
  return isReleasable(request) ? { act: "release" } : null;
}
