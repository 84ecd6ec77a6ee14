/** Currencies whose hundredth is worth about a cent, within a factor of two. */
const LIKE_DOLLARS = new Set("USD EUR GBP CHF CAD AUD NZD SGD JPY".split(" "));

/**
 * What one post to so many people costs about, in minor units: one hundredth a follower, the trade's
 * rule of thumb of 100 USD for 10,000 followers. An order of magnitude is all that is asked of it;
 * undefined in currencies that it says nothing of.
 */
export const usualPrice = (reach: number, currency: string): number | undefined =>
  LIKE_DOLLARS.has(currency) ? reach : undefined;

/** The part of a budget that one collaboration takes, from a twentieth to all of it. */
export const SHARE_LOW = 1 / 20;

/** How a price lies to what there is: 1 up to a half of it, 0 at all of it. */
export const priceFit = (price: number, available: number): number =>
  Math.max(0, Math.min(1, 2 - (2 * price) / available));
