import type { LedgerProof, LedgerProofQuery, Page } from "@tandem/contract";
import type * as v from "valibot";
import { type Ctx, listPage } from "../platform/index.ts";
import { LedgerProofs } from "./ledger-proof.entity.ts";

/** The proofs, newest day first. */
export const listProofs = (
  ctx: Ctx,
  { limit, cursor }: v.InferOutput<typeof LedgerProofQuery>,
): Promise<Page<LedgerProof>> =>
  listPage(ctx, {
    entity: LedgerProofs,
    op: LedgerProofs.query.inOrder({}),
    list: "ledger-proofs",
    limit,
    cursor,
    newestFirst: true,
    show: ({ day, at, movements, balances, problems }) => ({
      day,
      at,
      movements,
      balances,
      problems,
    }),
  });
