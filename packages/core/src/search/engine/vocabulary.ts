/**
 * Looking words up in a sorted table of UTF-8 terms. Answers are stretches of the table, `[lo, hi)`;
 * byte order is code-point order, so terms with a common beginning lie together.
 */
import type { Strings } from "./bytes.ts";
import { FIRST_WORD_CODE } from "./schema.ts";

export interface Stretch {
  readonly lo: number;
  readonly hi: number;
}

/** From here on scripts have no letters to mistype: a character is a syllable or a word. */
const LAST_ALPHABET_BYTE = 0xe2;

const whole = (terms: Strings): Stretch => ({ lo: 0, hi: terms.at.length - 1 });

/** The terms that begin with `prefix`. The first of them is the prefix itself, if it is a term. */
export function startingWith(terms: Strings, prefix: string): Stretch {
  return descend(terms, whole(terms), 0, Buffer.from(prefix));
}

/** The place of a term, or −1. */
export function exactly(terms: Strings, text: string): number {
  const bytes = Buffer.from(text);
  const { lo, hi } = descend(terms, whole(terms), 0, bytes);
  return lo < hi && lengthOf(terms, lo) === bytes.length ? lo : -1;
}

/**
 * The terms with a beginning that is one edit away from `word`: a letter left out, put in, replaced,
 * or exchanged with its neighbour. Stretches are ascending and do not overlap.
 */
export function startingNear(terms: Strings, word: string): Stretch[] {
  const letters = [...word].map((letter) => Buffer.from(letter));
  const rest = letters.map((_, i) => Buffer.concat(letters.slice(i)));
  rest.push(Buffer.alloc(0), Buffer.alloc(0));
  const found: Stretch[] = [];
  const keep = (stretch: Stretch) => {
    if (stretch.lo < stretch.hi) found.push(stretch);
  };
  let here: Stretch = { lo: firstWord(terms), hi: terms.at.length - 1 };
  let depth = 0;
  for (let i = 0; i <= letters.length && here.lo < here.hi; i++) {
    const letter = letters[i] ?? Buffer.alloc(0);
    const after = rest[i + 1] as Buffer;
    const next = letters[i + 1];
    if (i < letters.length) keep(descend(terms, here, depth, after));
    if (next) {
      const swapped = Buffer.concat([next, letter, rest[i + 2] as Buffer]);
      keep(descend(terms, here, depth, swapped));
    }
    for (const { stretch, length } of nextLetters(terms, here, depth)) {
      keep(descend(terms, stretch, depth + length, rest[i] as Buffer));
      if (i < letters.length) keep(descend(terms, stretch, depth + length, after));
    }
    here = descend(terms, here, depth, letter);
    depth += letter.length;
    if (i === letters.length) break;
  }
  return coalesce(found);
}

/** The terms of a stretch grouped by their next letter, within the alphabetic scripts. */
function* nextLetters(
  terms: Strings,
  { lo, hi }: Stretch,
  depth: number,
): Iterable<{ stretch: Stretch; length: number }> {
  let at = lo;
  while (at < hi && lengthOf(terms, at) === depth) at++;
  while (at < hi) {
    const start = (terms.at[at] as number) + depth;
    const lead = terms.bytes[start] as number;
    if (lead > LAST_ALPHABET_BYTE) return;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : 3;
    const letter = terms.bytes.subarray(start, start + length);
    const stretch = descend(terms, { lo: at, hi }, depth, letter);
    yield { stretch, length };
    at = stretch.hi;
  }
}

/** Of terms that agree in their first `depth` bytes, those that go on with `bytes`. */
function descend(terms: Strings, { lo, hi }: Stretch, depth: number, bytes: Buffer): Stretch {
  if (bytes.length === 0 || lo >= hi) return { lo, hi };
  const first = boundary(terms, lo, hi, depth, bytes, false);
  return { lo: first, hi: boundary(terms, first, hi, depth, bytes, true) };
}

/** The first term whose part after `depth` is not below `bytes`, or else above all that begin so. */
function boundary(
  terms: Strings,
  lo: number,
  hi: number,
  depth: number,
  bytes: Buffer,
  beyond: boolean,
): number {
  let from = lo;
  let to = hi;
  while (from < to) {
    const mid = (from + to) >>> 1;
    const order = compareAt(terms, mid, depth, bytes);
    if (order < 0 || (beyond && order === 0)) from = mid + 1;
    else to = mid;
  }
  return from;
}

/** Compares a term's part after `depth` with `bytes`; zero when it begins with them. */
function compareAt(terms: Strings, term: number, depth: number, bytes: Buffer): number {
  const end = terms.at[term + 1] as number;
  let at = (terms.at[term] as number) + depth;
  for (let i = 0; i < bytes.length; i++, at++) {
    if (at >= end) return -1;
    const difference = (terms.bytes[at] as number) - (bytes[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

const firstWord = (terms: Strings): number =>
  boundary(terms, 0, terms.at.length - 1, 0, Buffer.from([FIRST_WORD_CODE]), false);

const lengthOf = (terms: Strings, term: number): number =>
  (terms.at[term + 1] as number) - (terms.at[term] as number);

function coalesce(stretches: Stretch[]): Stretch[] {
  const out: { lo: number; hi: number }[] = [];
  for (const { lo, hi } of stretches.sort((a, b) => a.lo - b.lo)) {
    const last = out[out.length - 1];
    if (last && lo <= last.hi) last.hi = Math.max(last.hi, hi);
    else out.push({ lo, hi });
  }
  return out;
}
