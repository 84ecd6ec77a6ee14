import { LEDGER_ACCOUNTS, MOVEMENT_KINDS } from "@tandem/contract";
import { Entity } from "electrodb";
import { answeredBy, type ItemOf, primary, SERVICE } from "../platform/index.ts";

/** Over how many partitions the lines of one day are spread. */
export const DAY_SHARDS = 4;

/**
 * One line of the ledger. Lines are written in the transaction that changes the collaboration and
 * are never changed or removed; only the names in them go when an account is deleted.
 */
export const LedgerLines = new Entity({
  model: { entity: "ledgerLine", service: SERVICE, version: "1" },
  attributes: {
    /** The movement's id and the number of the line in it. */
    id: { type: "string", required: true, readOnly: true },
    movementId: { type: "string", required: true, readOnly: true },
    kind: { type: MOVEMENT_KINDS, required: true, readOnly: true },
    account: { type: LEDGER_ACCOUNTS, required: true, readOnly: true },
    /** Minor units: positive into the account, negative out of it. */
    amount: { type: "number", required: true, readOnly: true },
    currency: { type: "string", required: true, readOnly: true },
    adRequestId: { type: "string", required: true, readOnly: true },
    campaignId: { type: "string", required: true, readOnly: true },
    campaignName: { type: "string", required: true },
    sponsorId: { type: "string", required: true, readOnly: true },
    sponsorName: { type: "string", required: true },
    influencerId: { type: "string", required: true, readOnly: true },
    influencerName: { type: "string", required: true },
    at: { type: "string", required: true, readOnly: true },
    /** UTC. */
    day: { type: "string", required: true, readOnly: true },
    /** The same for all lines of a movement. */
    shard: { type: "number", required: true, readOnly: true },
    /** Whose account it is; nobody's for escrow and fees. */
    ownerId: { type: "string", readOnly: true },
    /** `at#id`, where it has an owner. */
    ownedAt: { type: "string", readOnly: true },
  },
  indexes: {
    /** What moved for this collaboration? */
    ofRequest: primary(["adRequestId"], "ledger#${adRequestId}", ["id"], "${id}"),
    /** What moved on this owner's accounts, in order? */
    ofOwner: answeredBy("gsi1", ["ownerId"], "ledger-of#${ownerId}", ["ownedAt"], "${ownedAt}"),
    /** What moved on this day? */
    onDay: answeredBy(
      "gsi2",
      ["day", "shard"],
      "ledger-on#${day}#${shard}",
      ["at", "id"],
      "${at}#${id}",
    ),
  },
});

export type LedgerLineRow = ItemOf<typeof LedgerLines>;
