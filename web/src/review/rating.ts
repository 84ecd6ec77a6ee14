import { locale } from "../language/locale.ts";

const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** An average of ratings as it stands on screen, with one decimal: `4.7`; a dash where there is none. */
export const rated = (average: number | null | undefined): string =>
  average?.toLocaleString(locale, digits) ?? "–";
