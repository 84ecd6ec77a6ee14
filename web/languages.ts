/** Languages that the app speaks, BCP 47; the first is that of the source, and what everyone gets else. */
export const LANGUAGES = ["en", "de", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Of these, the ones that are written from right to left. */
const RIGHT_TO_LEFT: readonly Language[] = ["ar"];

export const directionOf = (language: Language): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";
