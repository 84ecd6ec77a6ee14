/** Marks above and below letters, left over when those are taken apart. */
const MARKS = /\p{M}+/gu;
/** Words that say nothing of a topic. */
const EMPTY = new Set(["and", "the", "for", "with", "from", "all", "of", "in", "on", "to", "my"]);

/** The words of a text that can tell of a topic: folded, without a plural's s, each once. */
export function wordsOf(text: string): string[] {
  const words = text
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const telling = words.filter((word) => word.length > 1 && !EMPTY.has(word));
  return [...new Set(telling.map((word) => (word.length > 4 ? word.replace(/s$/, "") : word)))];
}

export const isSameNiche = (a: string, b: string): boolean =>
  a !== "" && wordsOf(a).toSorted().join(" ") === wordsOf(b).toSorted().join(" ");

/** How much of what is wanted is there, 0..1, and by which words. */
export function overlap(wanted: string, there: string): { share: number; words: string[] } {
  const found = new Set(wordsOf(there));
  const all = wordsOf(wanted);
  const words = all.filter((word) => found.has(word));
  return { share: all.length === 0 ? 0 : words.length / all.length, words };
}
