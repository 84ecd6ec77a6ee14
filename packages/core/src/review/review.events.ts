import type { Side } from "@tandem/contract";
import type { Parties } from "../ad-request/index.ts";
import type { NewEvent, Told } from "../platform/index.ts";

/** Who reviewed whom and how; the words stand in the review alone. */
export interface ReviewData {
  parties: Omit<Parties, "startedBy">;
  adRequestId: string;
  by: Side;
  rating: number;
  /** Why an admin hid it. */
  reason?: string;
}

export const REVIEW_KINDS = ["review.written", "review.hidden", "review.shown"] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];
export type ReviewEvent = Told<ReviewKind, ReviewData>;

export const reviewEvent = (
  kind: ReviewKind,
  id: string,
  data: ReviewData,
  change: Pick<NewEvent, "before" | "after">,
): NewEvent => ({ subjectType: "review", subjectId: id, kind, data: { ...data }, ...change });
