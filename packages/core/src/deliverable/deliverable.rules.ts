import { discloses, MAX_ROUNDS } from "@tandem/contract";
import {
  type AdRequestRow,
  approvesAt,
  isDisputed,
  isToDo,
  type Move,
} from "../ad-request/index.ts";
import { dayIn, refuse } from "../platform/index.ts";

export type Piece = AdRequestRow["deliverables"][number];

/**
 * The piece numbered from 1, where work may be done on it. What was accepted goes on, whatever
 * became of the campaign or of the standing of either side.
 */
function pieceAt(r: AdRequestRow, n: number): Piece {
  if (r.status !== "accepted") {
    throw refuse("ad_request.not_accepted", `This request is ${r.status}.`, {
      facts: { status: r.status },
    });
  }
  const piece = r.deliverables[n - 1];
  if (!piece) throw refuse("request.not_found");
  if (isDisputed(r)) throw refuse("ad_request.disputed");
  return piece;
}

const wrong = (piece: Piece, now: Date) =>
  refuse(
    "deliverable.wrong_status",
    isApprovedByItself(piece, now)
      ? "Nobody answered for 72 hours: this piece is approved."
      : `This piece of work is ${piece.status.replace("_", " ")}.`,
  );

/** A submission is approved from the instant at which its time to be answered is over. */
function isApprovedByItself(piece: Piece, now: Date): boolean {
  const at = approvesAt(piece);
  return at !== undefined && Date.parse(at) <= now.getTime();
}

/** Work moves no money of the campaign. */
const worked = (r: AdRequestRow, n: number, change: Partial<Piece>, now: Date): Move => ({
  next: {
    ...r,
    deliverables: r.deliverables.map((one, i) => (i === n - 1 ? { ...one, ...change } : one)),
    version: r.version + 1,
    updatedAt: now.toISOString(),
  },
  pots: { reserved: 0, committed: 0 },
});

/** The influencer hands a piece in, late or not; its caption has to disclose that it is paid for. */
export function submit(
  r: AdRequestRow,
  n: number,
  { url, text }: { url: string; text: string },
  now: Date,
): Move {
  const piece = pieceAt(r, n);
  if (!isToDo(piece)) throw wrong(piece, now);
  if (!discloses(text, piece.disclosure)) {
    const message = `The text has to say ${piece.disclosure}, as was agreed.`;
    throw refuse("deliverable.undisclosed", message, {
      errors: [{ path: "text", message, why: { kind: "undisclosed", text: piece.disclosure } }],
    });
  }
  const submittedAt = now.toISOString();
  const firstSubmittedAt = piece.firstSubmittedAt ?? submittedAt;
  return worked(r, n, { status: "submitted", url, text, submittedAt, firstSubmittedAt }, now);
}

/** The sponsor sends a submission back, saying what is to change. */
export function requestChanges(r: AdRequestRow, n: number, note: string, now: Date): Move {
  const piece = submitted(r, n, now);
  const rounds = piece.rounds ?? 0;
  if (rounds >= MAX_ROUNDS) throw refuse("deliverable.no_more_changes");
  return worked(r, n, { status: "changes_requested", rounds: rounds + 1, note }, now);
}

export function approve(r: AdRequestRow, n: number, now: Date): Move {
  submitted(r, n, now);
  return worked(r, n, { status: "approved", approvedAt: now.toISOString() }, now);
}

/** The influencer says where an approved piece is live. */
export function publish(r: AdRequestRow, n: number, url: string, now: Date): Move {
  const piece = pieceAt(r, n);
  if (piece.status !== "approved") throw wrong(piece, now);
  const publishedAt = now.toISOString();
  return worked(r, n, { status: "published", liveUrl: url, publishedAt }, now);
}

/** The first piece that nobody answered in time, approved; undefined where there is none. */
export function approveDue(r: AdRequestRow, now: Date): { n: number; move: Move } | undefined {
  if (r.status !== "accepted" || isDisputed(r)) return undefined;
  const i = r.deliverables.findIndex((piece) => isApprovedByItself(piece, now));
  const piece = r.deliverables[i];
  if (!piece) return undefined;
  const change = { status: "approved" as const, approvedAt: approvesAt(piece) };
  return { n: i + 1, move: worked(r, i + 1, change, now) };
}

function submitted(r: AdRequestRow, n: number, now: Date): Piece {
  const piece = pieceAt(r, n);
  if (piece.status !== "submitted" || isApprovedByItself(piece, now)) throw wrong(piece, now);
  return piece;
}

/** Whether a piece was first handed in by its due day, which is meant in the sponsor's zone. */
export const isOnTime = (r: AdRequestRow, { dueDate, firstSubmittedAt }: Piece): boolean =>
  firstSubmittedAt !== undefined && dayIn(r.timeZone, new Date(firstSubmittedAt)) <= dueDate;
