import type { CARD_BRANDS, Card } from "@tandem/contract";

/** A charge that went through, with what a receipt may say of the card. */
export interface Charge {
  id: string;
  brand: (typeof CARD_BRANDS)[number];
  last4: string;
}

/** What is asked of a gateway. `key` names the wish: the same key is the same charge. Minor units. */
export interface WantedCharge {
  key: string;
  amount: number;
  currency: string;
}

/** Why a gateway did not do what was asked. */
export type GatewayReason = "declined" | "insufficient_funds" | "unreachable";

/**
 * A gateway did not do what was asked. After `declined` and `insufficient_funds` nothing was
 * charged; after `unreachable` nobody knows. It never says anything of the card.
 */
export class GatewayProblem extends Error {
  override readonly name = "GatewayProblem";
  readonly reason: GatewayReason;

  constructor(reason: GatewayReason) {
    super(`The payment gateway says: ${reason}.`);
    this.reason = reason;
  }
}

/**
 * Where money is really charged and paid back. Every wish carries a key, and repeating it does
 * nothing more, so that whatever was interrupted can be done again.
 *
 * An adapter for Stripe does this:
 * - `charge`: creates a PaymentIntent without a card (`amount`, `currency`, the key in `metadata`,
 *   idempotency key `key`), then confirms it with the card (idempotency key `key.confirm`).
 *   `succeeded` gives its id as `Charge.id`, brand and last four digits from
 *   `latest_charge.payment_method_details.card`; `card_declined` with the decline code
 *   `insufficient_funds` is `insufficient_funds`, any other card error `declined`; a connection
 *   error, a time-out or a 5xx `unreachable`.
 * - `conclude`: repeats the creation with the same idempotency key, which answers with the same
 *   PaymentIntent; one that `succeeded` is the charge, any other is cancelled, after which no
 *   confirmation under way can succeed any more.
 * - `refund`: creates a Refund of the PaymentIntent (`amount`, idempotency key `key`).
 */
export interface PaymentGateway {
  /** Charges a card. @throws GatewayProblem */
  charge(wanted: WantedCharge & { card: Card; description: string }): Promise<Charge>;
  /**
   * What became of a charge; undefined where nothing was charged, and then nothing will be with
   * this key, not even by whoever is at it. @throws GatewayProblem `unreachable`
   */
  conclude(wanted: WantedCharge): Promise<Charge | undefined>;
  /**
   * Pays back a part of a charge, or all of it. @throws GatewayProblem `unreachable`, `declined`
   * for more than is left of the charge
   */
  refund(wanted: { key: string; chargeId: string; amount: number }): Promise<void>;
}
