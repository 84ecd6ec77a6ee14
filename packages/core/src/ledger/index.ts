export {
  type Amounts,
  type LedgerAccount,
  linesOf,
  type MovementKind,
  movementId,
  type SettlementKind,
  type Shares,
  settled,
} from "./ledger.rules.ts";
export { LedgerBalances } from "./ledger-balance.entity.ts";
export { type LedgerLineRow, LedgerLines } from "./ledger-line.entity.ts";
export { type Movement, movementWrites } from "./movement-writes.ts";
