import type { CardBrand } from "@tandem/contract";

/** What the schemes call themselves; nothing where the digits do not tell. */
export const brandWords: Record<CardBrand, string> = {
  visa: "Visa",
  mastercard: "Mastercard",
  amex: "American Express",
  discover: "Discover",
  diners: "Diners Club",
  jcb: "JCB",
  unionpay: "UnionPay",
  other: "",
};
