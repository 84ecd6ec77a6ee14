import { ADDRESS_CHANNELS, SUPPRESSION_REASONS } from "@tandem/contract";
import { Entity } from "electrodb";
import { answeredBy, type ItemOf, primary, SERVICE } from "../platform/index.ts";

/** An address that nothing is sent to. Found by a digest, so that it holds also when the address is forgotten. */
export const Suppressions = new Entity({
  model: { entity: "suppression", service: SERVICE, version: "1" },
  attributes: {
    /** Made of channel and address: see `suppressionId`. */
    id: { type: "string", required: true, readOnly: true },
    channel: { type: ADDRESS_CHANNELS, required: true },
    /** For admins to read; absent once its owner's account is deleted. */
    address: { type: "string" },
    reason: { type: SUPPRESSION_REASONS, required: true },
    /** What the other side said, in short. */
    detail: { type: "string" },
    at: { type: "string", required: true },
    /** The account with this address when it was suppressed. */
    accountId: { type: "string" },
  },
  indexes: {
    byId: primary(["id"], "suppression#${id}", [], "suppression"),
    /** Which addresses is nothing sent to? */
    all: answeredBy("gsi1", [], "suppressions", ["at", "id"], "${at}#${id}"),
  },
});

export type SuppressionRow = ItemOf<typeof Suppressions>;
