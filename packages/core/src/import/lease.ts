import { newId, now, type Platform } from "../platform/index.ts";
import { Imports } from "./import.entity.ts";
import type { StoredImport } from "./import.view.ts";

/** How long a worker may be silent before another goes on, and how long one works at a stretch. */
export interface Stretch {
  leaseMs: number;
  workMs: number;
}

/** Below the worker's timeout of 300 s by more than a batch can take. */
export const STRETCH: Stretch = { leaseMs: 20_000, workMs: 240_000 };

const LOOK_AGAIN_MS = 1_000;

/** The import as one's own for a while, or what there is instead of work. */
export type Taken = { row: StoredImport; lease: string } | "over" | "busy";

/**
 * Takes an import to work on. While another holds it, waits for it to be over or fall silent, up to
 * `until`: giving the message back instead would use up the queue's few attempts within seconds.
 */
export async function takeImport(
  platform: Platform,
  id: string,
  leaseMs: number,
  until: number,
): Promise<Taken> {
  const lease = newId("job");
  for (;;) {
    const at = now().getTime();
    try {
      const row = await platform.table.update(
        Imports,
        Imports.patch({ id })
          .set({ status: "running", lease, leasedUntil: at + leaseMs })
          .add({ attempts: 1 })
          .where(
            ({ status, leasedUntil }, { eq, lt }) =>
              `(${eq(status, "queued")} OR ${eq(status, "running")}) AND ${lt(leasedUntil, at)}`,
          ),
      );
      if (row) return { row, lease };
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
    const row = await platform.table.get(Imports, { id });
    if (!row) throw new Error(`There is no import ${id}.`);
    if (row.status === "ready" || row.status === "failed") return "over";
    const free = Math.max(row.leasedUntil - now().getTime(), 0) + 1;
    if (now().getTime() + free > until) return "busy";
    await new Promise((next) => setTimeout(next, Math.min(free, LOOK_AGAIN_MS)));
  }
}

/** Gives an import back before its lease has run out; nothing when another has taken it. */
export async function giveBack(platform: Platform, id: string, lease: string): Promise<void> {
  try {
    await platform.table.update(Imports, heldBy(id, lease, { leasedUntil: 0 }));
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
}

/** A change of an import's row that only its holder can make. */
export const heldBy = (id: string, lease: string, changes: Partial<StoredImport>) => {
  const { id: _, startedBy: __, uploadKey: ___, createdAt: ____, ...settable } = changes;
  return Imports.patch({ id })
    .set(settable)
    .where((held, { eq }) => eq(held.lease, lease));
};

const isRefused = (error: unknown) =>
  (error as { name?: string }).name === "ConditionalCheckFailedException";
