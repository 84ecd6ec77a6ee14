import type { Statement } from "@tandem/contract";
import type { StatementRow } from "./statement.entity.ts";

/** Nothing happened for so long to one that is to be made: whoever was at it is gone. */
const SILENCE_MS = 60 * 60_000;
const STALLED = "It stopped on the way. Ask for it again.";

const isUnderWay = ({ status }: StatementRow): boolean =>
  status === "queued" || status === "running";

const isStalled = (row: StatementRow, now: Date): boolean =>
  isUnderWay(row) && Math.max(row.movedAt, row.leasedUntil ?? 0) + SILENCE_MS <= now.getTime();

/** Somebody makes it, or will. */
export const isComing = (row: StatementRow, now: Date): boolean =>
  isUnderWay(row) && !isStalled(row, now);

/** A statement as its influencer sees it. */
export function statementView(row: StatementRow, now: Date): Statement {
  const stalled = isStalled(row, now);
  return {
    month: row.month,
    status: stalled ? "failed" : row.status,
    error: stalled ? STALLED : (row.error ?? null),
    madeAt: row.madeAt ?? null,
  };
}

/** Where its files lie in the bucket `statements`. */
export const fileKey = (influencerId: string, month: string, ending: "pdf" | "csv"): string =>
  `${influencerId}/${month}.${ending}`;
