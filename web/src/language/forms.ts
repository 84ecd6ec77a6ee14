import { locale } from "./locale.ts";

const rules = new Intl.PluralRules(locale);
const ordinals = new Intl.PluralRules(locale, { type: "ordinal" });
const figures = new Intl.NumberFormat(locale);

type Forms = Record<string, (n: string) => string>;

/** The form of a message for a figure, in compiled messages; `=0` and its like come first. */
export const plural = (n: number, forms: Forms): string =>
  (forms[`=${n}`] ?? forms[rules.select(n)] ?? forms.other)?.(figures.format(n)) ?? "";

/** As {@link plural}, for a place in a row: first, second. */
export const ordinal = (n: number, forms: Forms): string =>
  (forms[`=${n}`] ?? forms[ordinals.select(n)] ?? forms.other)?.(figures.format(n)) ?? "";

/** The form of a message for a word, in compiled messages. */
export const select = (word: string, forms: Record<string, () => string>): string =>
  (forms[word] ?? forms.other)?.() ?? "";
