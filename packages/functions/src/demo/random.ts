/** Chance that repeats: the same seed gives the same row of numbers on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  between(min: number, max: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, as often as its weight says. */
  weighted<T>(list: ReadonlyArray<readonly [value: T, weight: number]>): T;
  /** Some of a list, none twice, in chance order. */
  some<T>(list: readonly T[], count: number): T[];
  /** Chance of its own for one thing, so that a change to another leaves it as it was. */
  of(label: string): Random;
}

const MULTIPLIER = 3432918353;

/** A text made a number of 32 bits (xmur3). */
function hashOf(text: string): () => number {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), MULTIPLIER);
    h = (h << 13) | (h >>> 19);
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
}

/** The generator sfc32, seeded with a text. */
export function randomFrom(seed: string): Random {
  const part = hashOf(seed);
  let [a, b, c, d] = [part(), part(), part(), part()] as [number, number, number, number];
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T;
  return {
    next,
    int,
    pick,
    between: (min, max) => min + next() * (max - min),
    chance: (share) => next() < share,
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) {
        left -= weight;
        if (left < 0) return value;
      }
      return (list.at(-1) as (typeof list)[number])[0];
    },
    some(list, count) {
      const rest = [...list];
      const wanted = Math.min(count, rest.length);
      return Array.from(
        { length: wanted },
        () => rest.splice(int(0, rest.length - 1), 1)[0],
      ) as never;
    },
    of: (label) => randomFrom(`${seed}/${label}`),
  };
}
