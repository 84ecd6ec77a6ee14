export {
  type Amounts,
  type LedgerAccount,
  type Line,
  linesOf,
  type MovementKind,
  movementId,
  type SettlementKind,
  type Shares,
  settled,
} from "./ledger.rules.ts";
export { LedgerBalances } from "./ledger-balance.entity.ts";
export { DAY_SHARDS, type LedgerLineRow, LedgerLines } from "./ledger-line.entity.ts";
export { type Movement, movementWrites } from "./movement-writes.ts";
export { readLedgerOfDay } from "./read-day.ts";
export { linesOfOwner, listLedger, readSummary } from "./read-ledger.ts";
export { renameLines } from "./rename-lines.ts";
