import type { Doc, Gone } from "./index.ts";
import { foldKeyword, queryWordsOf, wordsOf } from "./words.ts";

/** The collection that the properties of the engine are stated on. */
export const schema = {
  text: { name: 8, handles: 6, bio: 1 },
  keywords: { category: "exact", niche: "folded", platforms: "exact" },
  numbers: ["reach", "rating", "price"],
  sorts: {
    reach: { by: "reach", order: "desc" },
    rating: { by: "rating", order: "desc" },
    price: { by: "price", order: "asc" },
  },
  rank: "reach",
} as const;

export type Profile = Doc<typeof schema>;
export type SortName = "reach" | "rating" | "price" | "relevance";
export interface Asked {
  text: string;
  where: {
    category?: string | string[];
    niche?: string;
    platforms?: string[];
    reach?: { min?: number; max?: number };
    rating?: { min?: number };
    price?: { max?: number };
  };
  sort: SortName;
}

/** Search the plain way, for tests: look at every document, then sort. Written apart from the engine's own code. */
export class Model {
  readonly docs = new Map<string, Profile>();
  readonly revs = new Map<string, number>();

  apply(changes: ReadonlyArray<Profile | Gone>): void {
    for (const change of changes) {
      if (change.rev <= (this.revs.get(change.id) ?? -Infinity)) continue;
      this.revs.set(change.id, change.rev);
      if ("gone" in change) this.docs.delete(change.id);
      else this.docs.set(change.id, change);
    }
  }

  search({ text, where, sort }: Asked): string[] {
    const { must, lift } = queryWordsOf(text);
    const all = [...this.docs.values()].map((doc) => ({ doc, fields: fieldsOf(doc) }));
    const edits = must.map(
      (word) =>
        [...word].length >= 4 &&
        !all.some(({ fields }) =>
          fields.some(({ words }) => words.some((w) => w.startsWith(word))),
        ),
    );
    const score = (fields: Fields) => {
      let sum = 0;
      for (const [i, word] of must.entries()) {
        const best = bestMatch(fields, word, edits[i] as boolean);
        if (best === 0) return 0;
        sum += best;
      }
      for (const word of lift) sum += bestMatch(fields, word, false);
      return sum;
    };
    const found = all
      .map(({ doc, fields }) => ({ doc, score: score(fields) }))
      .filter((one) => (must.length === 0 || one.score > 0) && holds(one.doc, where));
    const key = (one: { doc: Profile; score: number }, by: SortName) => {
      if (by === "relevance") return -one.score;
      const value = one.doc.numbers[by];
      return value == null ? Infinity : by === "price" ? value : -value;
    };
    return found
      .sort(
        (a, b) =>
          order(key(a, sort), key(b, sort)) ||
          order(key(a, "reach"), key(b, "reach")) ||
          (a.doc.id < b.doc.id ? -1 : 1),
      )
      .map((one) => one.doc.id);
  }
}

type Fields = Array<{ weight: number; words: string[] }>;

const fieldsOf = (doc: Profile): Fields =>
  (["name", "handles", "bio"] as const).map((name) => ({
    weight: schema.text[name],
    words: [doc.text[name] ?? []].flat().flatMap(wordsOf),
  }));

function bestMatch(fields: Fields, word: string, edit: boolean): number {
  let best = 0;
  for (const { weight, words } of fields)
    for (const w of words) {
      const kind = w === word ? 4 : w.startsWith(word) ? 2 : edit && beginsNear(w, word) ? 1 : 0;
      best = Math.max(best, weight * kind);
    }
  return best;
}

const beginsNear = (word: string, query: string): boolean =>
  [-1, 0, 1].some(
    (more) => distance([...word].slice(0, [...query].length + more), [...query]) <= 1,
  );

/** Optimal string alignment. */
function distance(a: string[], b: string[]): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => [i, ...b.map((_, j) => j + 1)]);
  const at = (i: number, j: number) => d[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      (d[i] as number[])[j] = best;
    }
  return at(a.length, b.length);
}

function holds(doc: Profile, where: Asked["where"]): boolean {
  const values = (value: string | readonly string[] | undefined) => [value ?? []].flat();
  for (const name of ["category", "niche", "platforms"] as const) {
    const wanted = where[name];
    if (wanted === undefined) continue;
    const same = (v: string) => (name === "niche" ? foldKeyword(v) : v);
    const has = values(doc.keywords[name]).map(same);
    if (!values(wanted).some((value) => has.includes(same(value)))) return false;
  }
  for (const name of ["reach", "rating", "price"] as const) {
    const range: { min?: number; max?: number } | undefined = where[name];
    if (range?.min === undefined && range?.max === undefined) continue;
    const value = doc.numbers[name];
    if (value == null || value < (range.min ?? -Infinity) || value > (range.max ?? Infinity))
      return false;
  }
  return true;
}

const order = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
