import { Entity } from "electrodb";
import { type ItemOf, primary, SERVICE } from "../platform/index.ts";

/** That the books of a day were looked at, what they came to and what does not agree. One row a day. */
export const LedgerProofs = new Entity({
  model: { entity: "ledgerProof", service: SERVICE, version: "1" },
  attributes: {
    day: { type: "string", required: true },
    at: { type: "string", required: true },
    movements: { type: "number", required: true },
    /** By currency what was left in each kind of account at the end of the day, in minor units. */
    balances: {
      type: "list",
      required: true,
      items: {
        type: "map",
        properties: {
          currency: { type: "string", required: true },
          funding: { type: "number", required: true },
          escrow: { type: "number", required: true },
          earnings: { type: "number", required: true },
          fee: { type: "number", required: true },
          refunds: { type: "number", required: true },
        },
      },
    },
    problems: { type: "list", required: true, items: { type: "string" } },
  },
  indexes: {
    /** Which days were proved, in order? */
    inOrder: primary([], "ledger-proofs", ["day"], "${day}"),
  },
});

export type LedgerProofRow = ItemOf<typeof LedgerProofs>;
