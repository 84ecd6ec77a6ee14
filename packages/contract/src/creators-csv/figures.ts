import { ABSENT, type Cell, isNoValue, problem, shown, value } from "./cell.ts";

/** More than any account has followers or any post has views; beyond it a figure is a mistake. */
export const HIGHEST_COUNT = 10_000_000_000;

/** The highest rate taken: 1,000 %, ten reactions a follower. */
export const HIGHEST_RATE = 10;

const POWERS: Record<string, number> = {
  "": 0,
  k: 3,
  tsd: 3,
  thousand: 3,
  lakh: 5,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  million: 6,
  millions: 6,
  crore: 7,
  b: 9,
  bn: 9,
  mrd: 9,
  billion: 9,
  billions: 9,
};

/**
 * A count (followers, likes, views) as an integer.
 *
 * `value = round(number × 10^power)`, halves up; powers: k 3, m 6, b 9 and their words, lakh 5,
 * crore 7. How separators are read is told at {@link readDecimal}. A trailing `+` is dropped.
 */
export function readCount(text: string): Cell<number> {
  const number = readDecimal(text);
  if (number.kind !== "value") return number;
  const count = Math.round(number.value);
  if (count > HIGHEST_COUNT) return problem("large_count", { text: shown(text) });
  return value(count);
}

/**
 * A rate as a fraction: `1.39%` → 0.0139. Without a percent sign only numbers up to 1 are taken, as
 * fractions; `1.39` alone could be either.
 */
export function readRate(text: string): Cell<number> {
  const bare = text.trim().replace(/\s*%$/, "");
  const isPercent = bare !== text.trim();
  if (isNoValue(text) || isNoValue(bare)) return ABSENT;
  const number = readDecimal(bare, isPercent ? -2 : 0);
  if (number.kind !== "value") return number;
  if (!isPercent && number.value > 1) {
    return problem("percent_or_fraction", { text: shown(text) });
  }
  if (number.value > HIGHEST_RATE) return problem("large_rate", { text: shown(text) });
  return number;
}

/**
 * A number that is not negative, times `10^shift`, computed in decimal (so `475.8m` is 475800000).
 *
 * Separators: spaces and apostrophes group. Of `.` and `,` together the last one is the decimal
 * point. One kind several times groups by thousands (with commas by the Indian way too). One alone
 * before exactly three digits groups, `1,234` = `1.234` = 1234, unless a zero stands before it;
 * before a power, a dot is always the decimal point, and a comma before exactly three digits is a
 * problem, because `1,234k` could be either. Else it is the decimal point.
 */
export function readDecimal(text: string, shift = 0): Cell<number> {
  if (isNoValue(text)) return ABSENT;
  const clean = text.normalize("NFKC").trim().toLowerCase();
  if (/^[+-]?(inf|infinity|∞)$/.test(clean)) return problem("not_finite", { text: shown(text) });
  const parts = /^([+\-−]?)\s*([\d.,'’\s]*\d)(?:e\+?(\d{1,3}))?\s*([a-z]*)\.?\s*\+?$/.exec(clean);
  const unreadable = () => problem("not_number", { text: shown(text) });
  if (parts === null) return unreadable();
  const [, sign, digits = "", exponent, word = ""] = parts;
  const power = Object.hasOwn(POWERS, word) ? POWERS[word] : undefined;
  if (power === undefined) return unreadable();
  const plain = withoutGroups(digits, power > 0 || exponent !== undefined);
  if (plain === undefined) return unreadable();
  if (plain === "ambiguous") return problem("two_ways", { text: shown(text) });
  const number = Number(`${plain}e${Number(exponent ?? 0) + power + shift}`);
  if (!Number.isFinite(number)) return problem("not_finite", { text: shown(text) });
  if (sign !== "" && sign !== "+" && number !== 0)
    return problem("negative", { text: shown(text) });
  return value(number);
}

/** Digits with separators → `1234.5`; "ambiguous", or undefined when they make no number. */
function withoutGroups(digits: string, hasPower: boolean): string | undefined {
  const spaced = digits.replace(/[’\s]/g, "'");
  if (spaced.includes("'") && !/^\d{1,3}('\d{3})+([.,]\d+)?$/.test(spaced)) return undefined;
  const text = spaced.replaceAll("'", "");
  if (/^\d+$/.test(text)) return text;
  if (spaced !== text) return text.replace(",", ".");
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text)) return text.replaceAll(",", "");
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  if (/^\d{1,3}(,\d{3}){2,}$/.test(text) || /^\d{1,2}(,\d{2})+,\d{3}$/.test(text)) {
    return text.replaceAll(",", "");
  }
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(text)) return text.replaceAll(".", "");
  if (!/^\d*[.,]\d+$/.test(text)) return undefined;
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  if (couldGroup && !hasPower) return text.replace(/[.,]/, "");
  if (couldGroup && text.includes(",")) return "ambiguous";
  return text.replace(",", ".");
}
