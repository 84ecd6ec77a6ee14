import { Entity } from "electrodb";
import { type ItemOf, primary, SERVICE } from "../platform/index.ts";

/**
 * What the lines of an owner's accounts add up to, by currency, in minor units; absent is zero.
 * Changed in the transactions that write the lines. `escrow` is what is held at present of what a
 * sponsor paid in, or for an influencer's agreed work: the same money seen from two sides.
 */
export const LedgerBalances = new Entity({
  model: { entity: "ledgerBalance", service: SERVICE, version: "1" },
  attributes: {
    ownerId: { type: "string", required: true },
    currency: { type: "string", required: true },
    funding: { type: "number" },
    escrow: { type: "number" },
    earnings: { type: "number" },
    refunds: { type: "number" },
  },
  indexes: {
    /** What did this owner's accounts come to? */
    ofOwner: primary(["ownerId"], "balances#${ownerId}", ["currency"], "${currency}"),
  },
});

export type LedgerBalanceRow = ItemOf<typeof LedgerBalances>;
