import type { AdRequestRow, WorkTold } from "../ad-request/index.ts";
import { isOnTime } from "./deliverable.rules.ts";

/** What is told of a piece of work after a step; of the first submission also whether it came in time. */
export function workTold(before: AdRequestRow, next: AdRequestRow, n: number): WorkTold {
  const piece = next.deliverables[n - 1] as AdRequestRow["deliverables"][number];
  const { platform, format, dueDate, firstSubmittedAt } = piece;
  const isFirst = firstSubmittedAt && !before.deliverables[n - 1]?.firstSubmittedAt;
  return {
    n,
    platform,
    format,
    dueDate,
    url: piece.liveUrl ?? piece.url,
    ...(isFirst && { onTime: isOnTime(next, piece) }),
  };
}
