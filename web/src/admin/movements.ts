import type { LedgerLine } from "@tandem/contract";

/** What moved at once: lines that sum to zero. */
export interface Movement {
  id: string;
  lines: LedgerLine[];
}

/** Puts the lines of each movement together, in the order in which movements come first. */
export function movementsOf(lines: readonly LedgerLine[]): Movement[] {
  const movements = new Map<string, Movement>();
  for (const line of lines) {
    const known = movements.get(line.movementId) ?? { id: line.movementId, lines: [] };
    known.lines.push(line);
    movements.set(line.movementId, known);
  }
  return [...movements.values()];
}

export const sumOf = ({ lines }: Movement): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);
