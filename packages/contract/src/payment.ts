import * as v from "valibot";
import { brandOf, cvcLengthOf, isLuhn } from "./card.ts";
import { CARD_BRANDS, DISPUTE_OUTCOMES } from "./money-lists.ts";
import { Instant, line, MAX_AMOUNT, prose, whole } from "./primitives.ts";

/**
 * A card as it is typed in. It goes to the payment gateway and nowhere else: it is never kept,
 * never logged. That it has not run out is judged where the time is known.
 */
export const Card = v.pipe(
  v.object({
    number: v.pipe(
      v.string("Enter the card number."),
      v.transform((text) => text.replace(/[\s-]/g, "")),
      v.regex(/^\d{12,19}$/, "Enter the card number."),
      v.check(isLuhn, "There is a typing mistake in the card number."),
    ),
    expMonth: whole(1, 12),
    expYear: whole(2000, 2199),
    cvc: v.pipe(
      v.string("Enter the security code."),
      v.regex(/^\d{3,4}$/, "Enter the security code."),
    ),
    name: line(1, 100),
  }),
  v.forward(
    v.partialCheck(
      [["number"], ["cvc"]],
      ({ number, cvc }) => cvc.length === cvcLengthOf(brandOf(number)),
      "The security code has another length on this card.",
    ),
    ["cvc"],
  ),
);
export type Card = v.InferOutput<typeof Card>;
export const NewPayment = v.object({ card: Card });
export type NewPayment = v.InferOutput<typeof NewPayment>;

/** What the sponsor paid, and with which card as far as a receipt says it. Amounts in minor units. */
export const Receipt = v.object({
  id: v.string(),
  status: v.picklist(["held", "released", "refunded", "split"]),
  adRequestId: v.string(),
  campaignName: v.string(),
  sponsorName: v.string(),
  influencerName: v.string(),
  amount: v.number(),
  currency: v.string(),
  refunded: v.number(),
  card: v.object({ brand: v.picklist(CARD_BRANDS), last4: v.string() }),
  heldAt: Instant,
  settledAt: v.nullable(Instant),
});
export type Receipt = v.InferOutput<typeof Receipt>;

/** `influencerAmount` is what the influencer gets of a split, in minor units, before the platform's fee. */
export const Settlement = v.pipe(
  v.object({
    outcome: v.picklist(DISPUTE_OUTCOMES, "Choose release, refund or split."),
    influencerAmount: v.optional(whole(1, MAX_AMOUNT)),
    reason: v.optional(prose(0, 2000)),
  }),
  v.forward(
    v.partialCheck(
      [["outcome"], ["influencerAmount"]],
      ({ outcome, influencerAmount }) => outcome !== "split" || influencerAmount !== undefined,
      "Say how much the influencer gets.",
    ),
    ["influencerAmount"],
  ),
);
export type Settlement = v.InferOutput<typeof Settlement>;
