import { CARD_BRANDS } from "@tandem/contract";
import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";

/**
 * A charge in the books of the test gateway, which stand for those that a real one keeps outside.
 * Of the card there is what a receipt says, and nothing else.
 */
export const TestCharges = new Entity({
  model: { entity: "testCharge", service: SERVICE, version: "1" },
  attributes: {
    /** Made of the key by which it was asked for. */
    id: { type: "string", required: true },
    /** `closed`: it was asked for before anything was charged, and never will be. */
    state: {
      type: ["succeeded", "declined", "insufficient_funds", "closed"] as const,
      required: true,
    },
    amount: { type: "number", required: true },
    currency: { type: "string", required: true },
    brand: { type: CARD_BRANDS },
    last4: { type: "string" },
    /** What was not paid back of it, in minor units; nothing where nothing was charged. */
    left: { type: "number", required: true },
  },
  indexes: { byId: primary(["id"], "test-charge#${id}", [], "charge") },
});

/** That something was paid back of a charge, by the key of the wish. */
export const TestRefunds = new Entity({
  model: { entity: "testRefund", service: SERVICE, version: "1" },
  attributes: {
    chargeId: { type: "string", required: true },
    key: { type: "string", required: true },
    amount: { type: "number", required: true },
  },
  indexes: {
    ofCharge: primary(["chargeId"], "test-charge#${chargeId}", ["key"], "refund#${key}"),
  },
});
