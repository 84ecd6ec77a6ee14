import type { OfferOutcome } from "@tandem/contract";

/** An offer that one thinks of. */
export interface ThoughtOf {
  influencerId: string;
  amount: number;
}

/** What stands in the way of an offer besides money, if anything does. */
export type InTheWay = Exclude<OfferOutcome, "fits" | "over_budget"> | undefined;

export interface Judged extends ThoughtOf {
  outcome: OfferOutcome;
  /** What is left of the budget when its turn has come and gone. */
  available: number;
}

/**
 * What would become of offers sent one after another: each takes its amount where it can be sent and
 * the rest of the budget covers it; one that does not fit leaves the rest to those behind it.
 * Amounts in minor units of one currency.
 */
export function judgeOffers(
  offers: readonly ThoughtOf[],
  available: number,
  inTheWay: (influencerId: string) => InTheWay,
): Judged[] {
  let rest = available;
  return offers.map(({ influencerId, amount }) => {
    const outcome: OfferOutcome =
      inTheWay(influencerId) ?? (amount > rest ? "over_budget" : "fits");
    if (outcome === "fits") rest -= amount;
    return { influencerId, amount, outcome, available: rest };
  });
}
