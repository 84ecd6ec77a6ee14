type Measured = (words: string) => number;

const ELLIPSIS = "\u2026";
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const words = new Intl.Segmenter("en", { granularity: "word" });
const signsOf = (text: string): string[] => [...graphemes.segment(text)].map((one) => one.segment);

/** The text, or as much of it as fits with an ellipsis; never half a character. */
export function cutTo(text: string, width: number, measured: Measured): string {
  if (measured(text) <= width) return text;
  const signs = signsOf(text);
  return `${signs
    .slice(0, fitting(signs, width, measured, ELLIPSIS))
    .join("")
    .trimEnd()}${ELLIPSIS}`;
}

/** How many of these signs fit, with what is put after them. */
function fitting(signs: readonly string[], width: number, measured: Measured, end = ""): number {
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measured(signs.slice(0, middle).join("") + end) <= width) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where lines may end: after spaces, and between the words of scripts that have none; a sign that
 * closes stays with what it closes.
 */
function breakable(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = parts.at(-1);
    const joins = last !== undefined && !/\s$/u.test(last);
    const latin =
      /^[\p{Script=Latin}\p{N}]/u.test(segment) && /[\p{L}\p{N}\p{P}\p{S}]$/u.test(last ?? "");
    const glued = /^[\s\p{P}\p{S}]/u.test(segment) || /\p{Ps}$/u.test(last ?? "");
    const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;
    if (joins && (glued || (latin && !eastAsian.test(last)))) parts[parts.length - 1] += segment;
    else parts.push(segment);
  }
  return parts;
}

/** The text on at most so many lines of this width; a word that is wider than a line is broken. */
export function brokenLines(
  text: string,
  width: number,
  most: number,
  measured: Measured,
): string[] {
  if (measured(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  let rest = breakable(text);
  while (rest.length > 0 && lines.length < most - 1) {
    const [part = "", ...after] = rest;
    if (used + measured(part.trimEnd()) <= width) {
      line += part;
      used += measured(part);
      rest = after;
      continue;
    }
    if (line.trim() === "") {
      const signs = signsOf(part);
      const fits = Math.max(1, fitting(signs, width, measured));
      line = signs.slice(0, fits).join("");
      rest = [signs.slice(fits).join(""), ...after].filter((one) => one !== "");
    }
    lines.push(line.trim());
    line = "";
    used = 0;
  }
  const remainder = (line + rest.join("")).trim();
  return remainder === "" ? lines : [...lines, cutTo(remainder, width, measured)];
}
