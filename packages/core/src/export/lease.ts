import { now, type Platform, type Taken, takeWork, unlessRefused } from "../platform/index.ts";
import { Exports } from "./export.entity.ts";
import type { ExportRow } from "./export.rules.ts";

/** How a worker goes about it; times in milliseconds. */
export interface Pace {
  /** How long it may be silent before another goes on. */
  leaseMs: number;
  /** How long it works at a stretch. */
  workMs: number;
  /** After how long it notes where it stands, where no part is full by then. */
  noteMs: number;
  /** How large a part is; S3 takes none below 5 MiB but the last. */
  partBytes: number;
  pageRows: number;
}

/** The stretch is below the worker's timeout of 300 s by more than a page and a part can take. */
export const PACE: Pace = {
  leaseMs: 60_000,
  workMs: 240_000,
  noteMs: 30_000,
  partBytes: 6 * 1024 * 1024,
  pageRows: 400,
};

/** Takes an export to work on, waiting up to `until` while another does. */
export const takeExport = (
  platform: Platform,
  id: string,
  leaseMs: number,
  until: number,
): Promise<Taken<ExportRow>> =>
  takeWork(
    {
      take: (lease, at) =>
        platform.table.update(
          Exports,
          Exports.patch({ id })
            .set({ status: "running", lease, leasedUntil: at + leaseMs })
            .add({ attempts: 1, nextPart: 1 })
            .where(
              ({ status, leasedUntil }, { eq, lt }) =>
                `(${eq(status, "queued")} OR ${eq(status, "running")}) AND ${lt(leasedUntil, at)}`,
            ),
        ),
      heldUntil: async () => {
        const row = await platform.table.get(Exports, { id });
        // Its 30 days are over, or its owner is gone: there is nobody to write it for.
        if (!row || row.status === "ready" || row.status === "failed") return undefined;
        return row.leasedUntil;
      },
    },
    until,
  );

/** Gives an export back before its lease has run out; nothing when another has taken it. */
export async function giveBack(platform: Platform, id: string, lease: string): Promise<void> {
  const leasedUntil = now().getTime() - 1;
  await unlessRefused(platform.table.update(Exports, heldBy(id, lease, { leasedUntil })));
}

type Fixed = "id" | "ownerId" | "kind" | "campaignId" | "campaignName" | "createdAt" | "ttl";
export type Changes = Partial<Omit<ExportRow, Fixed>>;

/** A change of an export's row that only its holder can make. */
export const heldBy = (id: string, lease: string, changes: Changes) =>
  Exports.patch({ id })
    .set(changes)
    .where((held, { eq }) => eq(held.lease, lease));
