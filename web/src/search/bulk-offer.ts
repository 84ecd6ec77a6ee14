import type { OfferOutcome, OffersPreview, SharedTerms } from "@tandem/contract";

/** One who shall get an offer, as far as they are known where they were chosen. */
export interface Asked {
  id: string;
  displayName?: string;
  minPrice?: number;
  currency?: string;
}

/**
 * How an offer goes: `waiting` for its turn; `unknown` where no answer came, so that it may have been
 * sent; `sent`; `refused` by the API; `left_out` since it did not fit.
 */
export type OfferState = "waiting" | "unknown" | "sent" | "refused" | "left_out";

export interface BulkItem {
  influencerId: string;
  name: string;
  /** Minor units. */
  amount: number;
  /** The Idempotency-Key of its one POST, made with the plan: the same after a reload. */
  key: string;
  state: OfferState;
  adRequestId?: string;
  /** The API's words of why it was refused. */
  why?: string;
  /** Why it was left out. */
  outcome?: OfferOutcome;
}

/** Offers on their way, one after another, as they are kept on this device until all have gone. */
export interface BulkPlan {
  campaignId: string;
  campaignName: string;
  currency: string;
  terms: SharedTerms;
  items: readonly BulkItem[];
}

/** The plan to send those that fit, in the order of the preview. */
export function planOf(
  campaign: { id: string; name: string },
  terms: SharedTerms,
  preview: OffersPreview,
  newKey: () => string,
): BulkPlan {
  return {
    campaignId: campaign.id,
    campaignName: campaign.name,
    currency: preview.currency,
    terms,
    items: preview.offers.map(({ influencerId, influencerName, amount, outcome, adRequestId }) => ({
      influencerId,
      name: influencerName ?? "",
      amount,
      key: newKey(),
      state: outcome === "fits" ? "waiting" : "left_out",
      outcome,
      ...(adRequestId && { adRequestId }),
    })),
  };
}

const open: readonly OfferState[] = ["waiting", "unknown"];

/** The one to send next; undefined when all have gone. What may have been sent is asked about first. */
export const nextOf = ({ items }: BulkPlan): BulkItem | undefined =>
  items.find(({ state }) => state === "unknown") ?? items.find(({ state }) => state === "waiting");

/** The plan after something became of one offer. */
export const withOutcome = (
  plan: BulkPlan,
  influencerId: string,
  change: Partial<Pick<BulkItem, "state" | "adRequestId" | "why">>,
): BulkPlan => ({
  ...plan,
  items: plan.items.map((item) =>
    item.influencerId === influencerId ? { ...item, ...change } : item,
  ),
});

/** How many were sent, of how many that were to be; and how many still are. */
export function progressOf({ items }: BulkPlan): { sent: number; all: number; left: number } {
  const meant = items.filter(({ state }) => state !== "left_out");
  return {
    sent: meant.filter(({ state }) => state === "sent").length,
    all: meant.length,
    left: meant.filter(({ state }) => open.includes(state)).length,
  };
}
