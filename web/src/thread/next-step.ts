import type { AdRequest, Deliverable, Side } from "@tandem/contract";
import { otherSide } from "@tandem/contract";
import { date, money } from "../ui/format.ts";
import { pieceWord } from "./deliverable-words.ts";

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
  cancellation?.by === otherSide(side);

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

/** "hand in the Instagram reel": what the step is, to stand behind whose it is. */
export function stepWords(request: AdRequest, step: Step): string {
  const amount = money(request.offer.amount, request.offer.currency, { whole: true });
  switch (step.act) {
    case "answer":
      return "answer the wish to cancel";
    case "fund":
      return `fund it with ${amount}`;
    case "submit":
      return step.piece.status === "changes_requested"
        ? `hand in the ${pieceWord(step.piece)} again`
        : `hand in the ${pieceWord(step.piece)}`;
    case "check":
      return `look at the ${pieceWord(step.piece)}`;
    case "publish":
      return `publish the ${pieceWord(step.piece)}`;
    case "release":
      return `release ${amount}`;
    case "review":
      return "say how it went";
  }
}

/** By when, or what happens by itself then; an empty string where nothing presses. */
export function untilWords(request: AdRequest, step: Step): string {
  switch (step.act) {
    case "submit":
      return step.piece.overdue
        ? `overdue since ${date(step.piece.dueDate, "day")}`
        : `due ${date(step.piece.dueDate, "day")}`;
    case "publish":
      return `due ${date(step.piece.dueDate, "day")}`;
    case "check":
      return step.piece.approvesAt
        ? `it approves itself on ${date(step.piece.approvesAt, "moment")}`
        : "";
    case "release":
      return request.payment.releasesAt
        ? `it is released by itself on ${date(request.payment.releasesAt, "moment")}`
        : "";
    default:
      return "";
  }
}

/** A sentence for a row of a list: whose step it is, and what; empty where none is left. */
export function rowWords(request: AdRequest, me: Side): string {
  const mine = nextStep(request, me);
  if (mine) {
    const until = untilWords(request, mine);
    const words = stepWords(request, mine);
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}${until && `, ${until}`}.`;
  }
  if (isDisputed(request)) return "An admin settles a dispute.";
  if (request.status !== "accepted") return "";
  const theirs = nextStep(request, otherSide(me));
  return theirs ? `Their step: ${stepWords(request, theirs)}.` : "";
}
