import type { AuditEntry } from "@tandem/contract";

/** As many like changes in a row as are shown one by one. */
const FEW = 3;

/**
 * Neighbouring changes of one kind by one actor that tell nothing of before and after, such as the
 * profiles of one import, as one run; everything else stands alone. The order stays.
 */
export function runsOf(entries: readonly AuditEntry[]): AuditEntry[][] {
  const runs: AuditEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isLike(last, entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run) => (run.length > FEW ? [run] : run.map((entry) => [entry])));
}

const isLike = (one: AuditEntry, other: AuditEntry) =>
  one.kind === other.kind &&
  one.actor.id === other.actor.id &&
  [one, other].every((each) => !each.before && !each.after && each.reason === undefined);
