import type { DISPUTE_OUTCOMES } from "@tandem/contract";
import { hourOf, shardOf } from "../platform/index.ts";
import { WAKE_SHARDS } from "./ad-request.entity.ts";
import type { AdRequestRow } from "./negotiation.rules.ts";

const HOUR_MS = 3_600_000;
/** A submission that nobody answers for so long approves itself. */
export const APPROVES_AFTER_MS = 72 * HOUR_MS;
/** Held money goes to the influencer by itself so long after all work was published. */
export const RELEASES_AFTER_MS = 14 * 24 * HOUR_MS;
/** A charge whose outcome is not noted after so long is asked for at the gateway. */
export const ATTEMPT_LOST_AFTER_MS = HOUR_MS / 4;

export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];
type Piece = AdRequestRow["deliverables"][number];

const after = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();

export const isDisputed = (r: AdRequestRow): boolean =>
  r.dispute !== undefined && r.dispute.settledAt === undefined;

/** The dispute settled, where one is open: to be spread over the request that ends. */
export const withDisputeSettled = (
  r: AdRequestRow,
  outcome: DisputeOutcome,
  now: Date,
): Pick<AdRequestRow, "dispute"> =>
  r.dispute && isDisputed(r)
    ? { dispute: { ...r.dispute, outcome, settledAt: now.toISOString() } }
    : {};

/** When a submission approves itself; undefined where nothing waits for an answer. */
export const approvesAt = ({ status, submittedAt }: Piece): string | undefined =>
  status === "submitted" && submittedAt ? after(submittedAt, APPROVES_AFTER_MS) : undefined;

/** When all of the work was live; undefined while a piece is not. */
export function allPublishedAt(r: AdRequestRow): string | undefined {
  const times = r.deliverables.map((one) =>
    one.status === "published" ? one.publishedAt : undefined,
  );
  return times.every((at) => at !== undefined) ? times.sort().at(-1) : undefined;
}

/**
 * When held money goes to the influencer by itself: after the sponsor could see all of the work
 * for 14 days and did nothing, and not sooner after it was paid in.
 */
export function releasesAt(r: AdRequestRow): string | undefined {
  const published = allPublishedAt(r);
  const { status, heldAt } = r.payment;
  if (r.status !== "accepted" || status !== "held" || !published || !heldAt) return undefined;
  const from = [published, heldAt].sort()[1] as string;
  return after(from, RELEASES_AFTER_MS);
}

/** The next instant at which something happens to a request by itself; undefined where nothing will. */
export function wakesAt(r: AdRequestRow): string | undefined {
  if (r.status === "pending") return r.offer.expiresAt;
  const { attemptId, attemptAt } = r.payment;
  const lost = attemptId && attemptAt ? after(attemptAt, ATTEMPT_LOST_AFTER_MS) : undefined;
  // A charge is asked for also when its request was ended meanwhile: then it has to go back.
  if (r.status !== "accepted") return lost;
  const moves = isDisputed(r) ? [] : [...r.deliverables.map(approvesAt), releasesAt(r)];
  return [lost, ...moves].filter((at) => at !== undefined).sort()[0];
}

/**
 * The keys by which the sweep finds it. The sweep has gone by the hours before this one, so what
 * was due in one of them, and was kept from happening, is put where it comes next.
 */
export function wakeOf(r: AdRequestRow, now: Date): Pick<AdRequestRow, "wakeBucket" | "wakeAt"> {
  const due = wakesAt(r);
  const at = due && [due, now.toISOString()].sort()[1];
  return {
    wakeAt: at,
    wakeBucket: at && `${hourOf(new Date(at))}#${shardOf(r.id, WAKE_SHARDS)}`,
  };
}
