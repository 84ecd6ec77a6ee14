import type { LedgerLine, LedgerProof } from "@tandem/contract";
import { createList } from "./admin.data.ts";

/** All movements of money of one day (UTC), newest first. */
export const createDayLines = createList<LedgerLine>("/admin/ledger", 15_000);

/** The nightly proofs that the books balance, newest first. */
export const createProofs = createList<LedgerProof>("/admin/ledger/proofs", 15_000);
