import { type Platform, type Taken, takeWork, unlessRefused } from "../platform/index.ts";
import { Imports } from "./import.entity.ts";
import type { StoredImport } from "./import.view.ts";

/** How long a worker may be silent before another goes on, and how long one works at a stretch. */
export interface Stretch {
  leaseMs: number;
  workMs: number;
}

/** Below the worker's timeout of 300 s by more than a batch can take. */
export const STRETCH: Stretch = { leaseMs: 20_000, workMs: 240_000 };

/** Takes an import to work on, waiting up to `until` while another does. */
export const takeImport = (
  platform: Platform,
  id: string,
  leaseMs: number,
  until: number,
): Promise<Taken<StoredImport>> =>
  takeWork(
    {
      take: (lease, at) =>
        platform.table.update(
          Imports,
          Imports.patch({ id })
            .set({ status: "running", lease, leasedUntil: at + leaseMs })
            .add({ attempts: 1 })
            .where(
              ({ status, leasedUntil }, { eq, lt }) =>
                `(${eq(status, "queued")} OR ${eq(status, "running")}) AND ${lt(leasedUntil, at)}`,
            ),
        ),
      heldUntil: async () => {
        const row = await platform.table.get(Imports, { id });
        if (!row) throw new Error(`There is no import ${id}.`);
        return row.status === "ready" || row.status === "failed" ? undefined : row.leasedUntil;
      },
    },
    until,
  );

/** Gives an import back before its lease has run out; nothing when another has taken it. */
export async function giveBack(platform: Platform, id: string, lease: string): Promise<void> {
  await unlessRefused(platform.table.update(Imports, heldBy(id, lease, { leasedUntil: 0 })));
}

/** A change of an import's row that only its holder can make. */
export const heldBy = (id: string, lease: string, changes: Partial<StoredImport>) => {
  const { id: _, startedBy: __, uploadKey: ___, createdAt: ____, ...settable } = changes;
  return Imports.patch({ id })
    .set(settable)
    .where((held, { eq }) => eq(held.lease, lease));
};
