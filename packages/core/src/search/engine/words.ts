/**
 * From text to the words that it is found by, the same for documents and for queries.
 *
 * Compatibility forms, case and accents fall away (Unicode NFKD, then the marks of Latin, Greek,
 * Cyrillic, Arabic and Hebrew are dropped; vowel signs of Indic scripts stay, as they are letters in
 * all but name). Scripts written without spaces are cut into pairs of characters, so that any part
 * of a phrase is found. Handles and addresses count whole, without their punctuation, and by parts.
 */

/** Longer words are cut, in documents and in queries alike, so that they still meet. */
const MAX_WORD = 40;
/** A query is read up to here; what follows can only narrow it further. */
export const MAX_QUERY_WORDS = 10;
export const MAX_QUERY_LIFTS = 2;
const MAX_QUERY_CHARS = 400;

const ASCII = /^[\0-\x7f]*$/;
const MARKS =
  /\p{Cf}|\u0640|\u0670|\u093c|[\u0300-\u036f]|[\u0591-\u05bd]|[\u05bf-\u05c7]|[\u064b-\u065f]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]/gu;
/** Letters that Unicode does not take apart, but people type without. */
const PLAIN: Readonly<Record<string, string>> = {
  ς: "σ",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ى: "ي",
  ة: "ه",
};
const UNPLAIN = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");
const CHUNK = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[._\-@'’]+[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const JOINERS = /[._\-@'’]+/;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
/** Below this no script is written without spaces but those few of South-East Asia. */
const MAYBE_UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1100-\u11ff\u2e80-\u{3ffff}]/u;

/** Case, accents and compatibility forms fall away; punctuation and spaces stay. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(MARKS, "")
    .toUpperCase()
    .toLowerCase()
    .replace(UNPLAIN, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFC");
}

/** How the values of a folded keyword field compare. */
export const foldKeyword = (value: string): string => fold(value).trim();

/** The words of a document's text. May repeat. */
export function wordsOf(text: string): string[] {
  const out: string[] = [];
  for (const [chunk] of fold(text).matchAll(CHUNK)) {
    const parts = chunk.split(JOINERS);
    for (const part of parts) addPart(out, part, true);
    if (parts.length > 1) out.push(cut(parts.join("")));
  }
  return out;
}

interface QueryWords {
  /** Each must be found. */
  readonly must: readonly string[];
  /** Handles written out in full: they lift a document that has them, and exclude none. */
  readonly lift: readonly string[];
}

/** The words of a query, without repetition, at most {@link MAX_QUERY_WORDS}. */
export function queryWordsOf(text: string): QueryWords {
  const must: string[] = [];
  const lift: string[] = [];
  for (const [chunk] of fold(text.slice(0, MAX_QUERY_CHARS)).matchAll(CHUNK)) {
    const parts = chunk.split(JOINERS);
    for (const part of parts) addPart(must, part, false);
    if (parts.length > 1) lift.push(cut(parts.join("")));
  }
  return {
    must: [...new Set(must)].slice(0, MAX_QUERY_WORDS),
    lift: [...new Set(lift)].slice(0, MAX_QUERY_LIFTS),
  };
}

/** One unbroken part: a word, or pairs of characters where the script knows no spaces. */
function addPart(out: string[], part: string, indexing: boolean): void {
  if (!MAYBE_UNSPACED.test(part)) {
    out.push(cut(part));
    return;
  }
  let end = 0;
  for (const run of part.matchAll(UNSPACED)) {
    if (run.index > end) out.push(cut(part.slice(end, run.index)));
    addPairs(out, [...run[0]], indexing);
    end = run.index + run[0].length;
  }
  if (end < part.length) out.push(cut(part.slice(end)));
}

/** The last character stands alone too, so that a query of one character finds it anywhere. */
function addPairs(out: string[], chars: readonly string[], indexing: boolean): void {
  for (let i = 0; i + 1 < chars.length; i++) out.push(`${chars[i]}${chars[i + 1]}`);
  if (indexing || chars.length === 1) out.push(chars[chars.length - 1] as string);
}

/** Never through the middle of a surrogate pair. */
function cut(word: string): string {
  if (word.length <= MAX_WORD) return word;
  const last = word.charCodeAt(MAX_WORD - 1);
  return word.slice(0, last >= 0xd800 && last < 0xdc00 ? MAX_WORD - 1 : MAX_WORD);
}
