import * as v from "valibot";
import { NewAdRequest } from "./ad-request.ts";
import { Amount, Id } from "./primitives.ts";

/** To so many influencers at once offers are looked at. */
export const MAX_PREVIEWED = 50;

/** What would become of an offer. `unavailable` is also who is not there. */
export const OFFER_OUTCOMES = ["fits", "already_open", "unavailable", "over_budget"] as const;
export type OfferOutcome = (typeof OFFER_OUTCOMES)[number];

/**
 * Offers that one thinks of, in the order in which they would be sent: `amounts` by influencer, and
 * `amount` for those whom it does not name. Minor units of the campaign's currency.
 */
export const OffersToPreview = v.object({
  influencerIds: v.pipe(
    v.array(Id),
    v.minLength(1, "Name at least one."),
    v.maxLength(MAX_PREVIEWED, `Name at most ${MAX_PREVIEWED}.`),
    v.check((ids) => new Set(ids).size === ids.length, "Name each only once."),
  ),
  amount: v.optional(Amount),
  amounts: v.optional(
    v.pipe(
      v.record(v.string(), Amount),
      v.check((all) => Object.keys(all).length <= MAX_PREVIEWED, `Name at most ${MAX_PREVIEWED}.`),
    ),
  ),
});
export type OffersToPreview = v.InferOutput<typeof OffersToPreview>;

/**
 * One offer of the preview. `available` is what is left when its turn has come and gone;
 * `influencerName` is null where nobody is there; `adRequestId` is the open request in its way.
 */
export const PreviewedOffer = v.object({
  influencerId: v.string(),
  influencerName: v.nullable(v.string()),
  amount: v.number(),
  outcome: v.picklist(OFFER_OUTCOMES),
  available: v.number(),
  adRequestId: v.optional(v.string()),
});
export type PreviewedOffer = v.InferOutput<typeof PreviewedOffer>;

/** `available` of the campaign before all of them and after those that fit. */
export const OffersPreview = v.object({
  currency: v.string(),
  before: v.number(),
  after: v.number(),
  offers: v.array(PreviewedOffer),
});
export type OffersPreview = v.InferOutput<typeof OffersPreview>;

/** The terms of an offer besides whom it goes to and for how much: what several offers share. */
export const SharedTerms = v.omit(NewAdRequest, ["influencerId", "amount"]);
export type SharedTerms = v.InferOutput<typeof SharedTerms>;
