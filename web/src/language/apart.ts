import { direction } from "./language.ts";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * What a person wrote, as a value of a message: where it may run against the sentence around it, it
 * is set apart by marks that nobody sees (U+2068, U+2069), so that no comma or figure changes sides.
 */
export const apart = (words: string): string =>
  words && (direction === "rtl" || RIGHT_TO_LEFT.test(words)) ? `\u2068${words}\u2069` : words;
