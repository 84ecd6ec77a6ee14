import type { NewEvent, Told } from "../platform/index.ts";

/** `wish` counts how often the statement was asked for. */
export type StatementRequested = Told<
  "statement.requested",
  { influencerId: string; month: string; wish: number }
>;

/** What happens to a statement happens to this. */
export const subjectOf = (influencerId: string, month: string): string =>
  `${influencerId}/${month}`;

export const statementRequested = (data: StatementRequested["data"]): NewEvent => ({
  subjectType: "statement",
  subjectId: subjectOf(data.influencerId, data.month),
  kind: "statement.requested",
  data: { ...data },
});
