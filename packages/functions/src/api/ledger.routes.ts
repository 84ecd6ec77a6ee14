import { endpoints } from "@tandem/contract";
import { listLedger, readLedgerOfDay, readSummary } from "@tandem/core/ledger";
import { listProofs } from "@tandem/core/ledger-proof";
import { implement } from "./implement.ts";

const { justice, ledger } = endpoints;

export const ledgerRoutes = [
  implement(ledger.lines, ({ ctx, query }) => listLedger(ctx, query)),
  implement(ledger.summary, ({ ctx }) => readSummary(ctx)),
  implement(justice.ledger, ({ ctx, query }) => readLedgerOfDay(ctx, query)),
  implement(justice.ledgerProofs, ({ ctx, query }) => listProofs(ctx, query)),
];
