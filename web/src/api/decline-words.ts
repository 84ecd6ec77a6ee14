import { t } from "../language/t.ts";

/** Why a payment came to nothing, by the sentence that is kept of it. */
export const declines = new Map([
  [
    "The card was declined. Use another card, or ask your bank.",
    t("The card was declined. Use another card, or ask your bank."),
  ],
  [
    "The card does not cover this amount. Use another card.",
    t("The card does not cover this amount. Use another card."),
  ],
  [
    "The payment was interrupted, and nothing was charged.",
    t("The payment was interrupted, and nothing was charged."),
  ],
]);

/** The reason in the reader's language; as it was kept where it is not known here. */
export const declineWords = (reason: string): string => declines.get(reason) ?? reason;
