export { LedgerProofs } from "./ledger-proof.entity.ts";
export type { LedgerProofEvent } from "./ledger-proof.events.ts";
export { listProofs } from "./list-proofs.ts";
export { runLedgerProof } from "./run-proof.ts";
