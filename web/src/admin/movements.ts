import type { LedgerLine } from "@tandem/contract";

/** What moved at once: lines that sum to zero. */
export interface Movement {
  id: string;
  lines: LedgerLine[];
}

/**
 * Puts the lines of each movement together, in the order in which movements come first and with the
 * lines in the order in which they were written.
 *
 * @param more whether further pages follow: the last movement may then go on there, and is left out
 *   until it is whole.
 */
export function movementsOf(lines: readonly LedgerLine[], more = false): Movement[] {
  const movements = new Map<string, Movement>();
  for (const line of lines) {
    const known = movements.get(line.movementId) ?? { id: line.movementId, lines: [] };
    known.lines.push(line);
    movements.set(line.movementId, known);
  }
  const found = [...movements.values()];
  for (const { lines: own } of found) own.sort((a, b) => (a.id < b.id ? -1 : 1));
  return more ? found.slice(0, -1) : found;
}

export const sumOf = ({ lines }: Movement): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);
