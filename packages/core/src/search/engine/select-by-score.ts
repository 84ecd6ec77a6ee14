/**
 * The best-scoring documents of a matched set, equals by rank, behind a given place. When many
 * documents match, scores are not added up document by document: every combination of levels (this
 * word in the name, that one in the bio) is a set of its own, and the best are read first until
 * there are enough.
 */
import { countBits, eachBit, lowestBit } from "./bits.ts";
import { passes } from "./match-conditions.ts";
import { type Levels, MOST_SCORE } from "./match-words.ts";
import { behind, type Picked, type Selection } from "./select.ts";

/** Up to this many, adding up is cheaper. */
const FEW = 20_000;
const MOST_COMBINATIONS = 64;

/** The key is the negated score. */
export function pickByScore(selection: Selection, words: readonly Levels[]): Picked[] {
  const combinations = words.reduce((product, levels) => product * levels.length, 1);
  return combinations > MOST_COMBINATIONS || countBits(selection.bits) <= FEW
    ? pickByAdding(selection, words)
    : pickByCombination(selection, words);
}

function pickByCombination(selection: Selection, words: readonly Levels[]): Picked[] {
  const { bits, tests, limit, after } = selection;
  const start = behind(selection);
  const out: Picked[] = [];
  for (const [score, combinations] of byScore(words)) {
    if (after && -score < after.first) continue;
    const from = after && -score === after.first ? start : 0;
    for (let w = from >>> 5; w < bits.length; w++) {
      const matched = bits[w] as number;
      if (matched === 0) continue;
      let rest = 0;
      for (const sets of combinations) {
        let both = matched;
        for (const docs of sets) both &= docs[w] as number;
        rest |= both;
      }
      if (w === from >>> 5) rest &= -1 << (from & 31);
      for (; rest !== 0; rest &= rest - 1) {
        const doc = (w << 5) | lowestBit(rest);
        if (!passes(tests, doc)) continue;
        out.push({ doc, key: -score });
        if (out.length === limit) return out;
      }
    }
  }
  return out;
}

/** Scores, the highest first, each with the combinations of levels that add up to it. */
function byScore(words: readonly Levels[]): Array<[score: number, sets: Uint32Array[][]]> {
  let sums: Array<{ score: number; sets: Uint32Array[] }> = [{ score: 0, sets: [] }];
  for (const levels of words)
    sums = sums.flatMap((sum) =>
      levels.map(({ score, docs }) => ({ score: sum.score + score, sets: [...sum.sets, docs] })),
    );
  const grouped = new Map<number, Uint32Array[][]>();
  for (const { score, sets } of sums) grouped.set(score, [...(grouped.get(score) ?? []), sets]);
  return [...grouped].sort(([a], [b]) => b - a);
}

function pickByAdding(selection: Selection, words: readonly Levels[]): Picked[] {
  const { bits, tests, limit, after } = selection;
  const start = behind(selection);
  const top = after ? -after.first : Infinity;
  const counts = new Uint32Array(MOST_SCORE + 1);
  const size = countBits(bits);
  const docs = new Uint32Array(size);
  const scores = new Uint16Array(size);
  let found = 0;
  eachBit(bits, (doc) => {
    const score = scoreOf(words, doc);
    if (score > top || (score === top && doc < start) || !passes(tests, doc)) return;
    counts[score] = (counts[score] as number) + 1;
    docs[found] = doc;
    scores[found++] = score;
  });
  const lowest = lowestOfBest(counts, limit);
  const out: Picked[] = [];
  for (let i = 0; i < found; i++)
    if ((scores[i] as number) >= lowest)
      out.push({ doc: docs[i] as number, key: -(scores[i] as number) });
  return out.sort((a, b) => (a.key === b.key ? a.doc - b.doc : a.key - b.key)).slice(0, limit);
}

/** The lowest score among the best `limit`. */
function lowestOfBest(counts: Uint32Array, limit: number): number {
  let room = limit;
  for (let score = counts.length - 1; score > 0; score--) {
    room -= counts[score] as number;
    if (room <= 0) return score;
  }
  return 0;
}

function scoreOf(words: readonly Levels[], doc: number): number {
  const w = doc >>> 5;
  const bit = 1 << (doc & 31);
  let sum = 0;
  for (const levels of words)
    for (const { score, docs } of levels)
      if ((docs[w] as number) & bit) {
        sum += score;
        break;
      }
  return sum;
}
