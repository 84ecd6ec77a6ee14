import type { LEDGER_ACCOUNTS, MOVEMENT_KINDS } from "@tandem/contract";

export type MovementKind = (typeof MOVEMENT_KINDS)[number];
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];
/** How held money leaves escrow. */
export type SettlementKind = Exclude<MovementKind, "hold">;

/** What the parties get of what was held, in minor units. */
export interface Shares {
  /** The influencer's part, before the platform's fee. */
  influencerAmount: number;
  /** The platform's part, taken out of the influencer's. */
  fee: number;
  /** The sponsor's part. */
  refunded: number;
}

/** Money that moves as a whole: into escrow (`hold`), or all of it out again. Minor units. */
export interface Amounts extends Partial<Shares> {
  kind: MovementKind;
  amount: number;
}

export interface Line {
  account: LedgerAccount;
  /** Positive where it enters the account, negative where it leaves. */
  amount: number;
}

/** A fee in hundredths of a percent of an amount, to the nearest minor unit, a half rounded down. */
export function feeOf(amount: number, basisPoints: number): number {
  // A product of both can be more than a number holds exactly.
  return Number((BigInt(amount) * BigInt(basisPoints) + 4_999n) / 10_000n);
}

/**
 * Who gets what when held money leaves escrow: `amount = influencerAmount + refunded`, and the fee
 * is part of what the influencer gets, so that no minor unit is lost or made.
 *
 * @param influencerAmount of a split, before the fee; without meaning for the other kinds.
 * @throws RangeError for a split that leaves one side nothing.
 */
export function settled(
  amount: number,
  kind: SettlementKind,
  influencerAmount: number | undefined,
  feeBasisPoints: number,
): Shares {
  if (kind === "refund") return { influencerAmount: 0, fee: 0, refunded: amount };
  const gross = kind === "release" ? amount : (influencerAmount ?? 0);
  if (kind === "split" && !(Number.isInteger(gross) && gross > 0 && gross < amount)) {
    throw new RangeError("A split gives both sides a part.");
  }
  return {
    influencerAmount: gross,
    fee: feeOf(gross, feeBasisPoints),
    refunded: amount - gross,
  };
}

/** The lines of a movement: they sum to zero, and none is zero itself. */
export function linesOf({ kind, amount, ...shares }: Amounts): Line[] {
  const { influencerAmount = 0, fee = 0, refunded = 0 } = shares;
  const lines: Line[] =
    kind === "hold"
      ? [
          { account: "funding", amount: -amount },
          { account: "escrow", amount },
        ]
      : [
          { account: "escrow", amount: -amount },
          { account: "earnings", amount: influencerAmount - fee },
          { account: "fee", amount: fee },
          { account: "refunds", amount: refunded },
        ];
  if (lines.reduce((sum, line) => sum + line.amount, 0) !== 0) {
    throw new RangeError("What leaves one account has to enter another.");
  }
  return lines.filter((line) => line.amount !== 0);
}

/**
 * The name of a movement. A collaboration has one that holds and one that settles, so that a
 * second of either finds its place taken, whatever was retried or raced.
 */
export const movementId = (adRequestId: string, kind: MovementKind): string =>
  `${adRequestId}.${kind === "hold" ? "hold" : "settle"}`;
