import type { Statement } from "@tandem/contract";
import { standingOf } from "../platform/index.ts";
import type { StatementRow } from "./statement.entity.ts";

/** A statement as its influencer sees it. */
export function statementView(row: StatementRow, now: Date): Statement {
  return {
    month: row.month,
    ...standingOf(row, now),
    madeAt: row.madeAt ?? null,
  };
}

/** Where its files lie in the bucket `statements`. */
export const fileKey = (influencerId: string, month: string, ending: "pdf" | "csv"): string =>
  `${influencerId}/${month}.${ending}`;
