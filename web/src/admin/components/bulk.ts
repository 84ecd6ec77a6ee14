import { createSignal } from "solid-js";

/** What became of one of several rows; `problem` says why nothing did. */
export interface RowResult {
  id: string;
  name: string;
  problem: string | null;
}

/** What became of several rows that were decided alike. */
export interface BulkResult {
  /** The whole in words: "2 of 3 sponsors are approved." */
  words: string;
  rows: readonly RowResult[];
}

/**
 * Doing one thing to several rows, one after the other, so that each has an outcome of its own and
 * one that fails keeps no other from being done.
 */
export function createBulk<T extends { id: string }>(nameOf: (row: T) => string) {
  const [doing, setDoing] = createSignal<{ done: number; all: number } | null>(null);
  const [result, setResult] = createSignal<BulkResult | null>(null);
  return {
    /** How far it has come; null while nothing is done. */
    doing,
    result,
    forget: () => setResult(null),
    /** Gives the rows that it was done to. `words` tells how many of all those were. */
    async run(
      rows: readonly T[],
      act: (row: T) => Promise<unknown>,
      words: (done: number, all: number) => string,
    ): Promise<T[]> {
      const done: T[] = [];
      const results: RowResult[] = [];
      setResult(null);
      for (const row of rows) {
        setDoing({ done: results.length, all: rows.length });
        const { id } = row;
        try {
          await act(row);
          done.push(row);
          results.push({ id, name: nameOf(row), problem: null });
        } catch (cause) {
          results.push({ id, name: nameOf(row), problem: (cause as Error).message });
        }
      }
      setDoing(null);
      setResult({ words: words(done.length, rows.length), rows: results });
      return done;
    },
  };
}

export type Bulk<T extends { id: string }> = ReturnType<typeof createBulk<T>>;
