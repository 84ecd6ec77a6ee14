import type { NewEvent, Told } from "../platform/index.ts";

/** The books of a day do not agree; `problems` is how many things do not. */
export type LedgerProofEvent = Told<"ledger.unbalanced", { day: string; problems: number }>;

export const ledgerUnbalanced = (data: LedgerProofEvent["data"]): NewEvent => ({
  subjectType: "ledger",
  subjectId: `ledger_${data.day}`,
  kind: "ledger.unbalanced",
  data: { ...data },
});
