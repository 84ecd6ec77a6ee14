import {
  now,
  type Platform,
  type Taken,
  takeWork,
  UnderWay,
  unlessRefused,
} from "../platform/index.ts";
import { type StatementRow, Statements } from "./statement.entity.ts";

/** Who is silent for so long has died. */
export const LEASE_MS = 60_000;

/** One statement, asked for for the so-manieth time. */
export interface Wanted {
  influencerId: string;
  month: string;
  wish: number;
}

/** Takes a statement to make it; over is one that was made for this wish, or forgotten. */
export const takeStatement = (
  { table }: Platform,
  { influencerId, month, wish }: Wanted,
  until: number,
): Promise<Taken<StatementRow>> =>
  takeWork(
    {
      take: (lease, at) =>
        table.update(
          Statements,
          Statements.patch({ influencerId, month })
            .set({ status: "running", lease, leasedUntil: at + LEASE_MS, movedAt: at })
            .remove(["error"])
            .where(
              ({ leasedUntil, fulfilled }, { notExists, lt }) =>
                `(${notExists(leasedUntil)} OR ${lt(leasedUntil, at)}) AND ` +
                `(${notExists(fulfilled)} OR ${lt(fulfilled, wish)})`,
            ),
        ),
      heldUntil: async () => {
        const row = await table.get(Statements, { influencerId, month });
        if (!row || (row.fulfilled ?? 0) >= wish) return undefined;
        return row.leasedUntil ?? 0;
      },
    },
    until,
  );

type Changes = Partial<
  Pick<StatementRow, "status" | "madeAt" | "fulfilled" | "leasedUntil" | "movedAt">
>;

/** A change that only the holder can make. */
export const heldBy = ({ influencerId, month }: Wanted, lease: string, changes: Changes) =>
  Statements.patch({ influencerId, month })
    .set(changes)
    .where((held, { eq }) => eq(held.lease, lease));

/**
 * Keeps a statement held while it takes long: to be called now and then.
 *
 * @throws UnderWay when another has taken over, or it is forgotten.
 */
export function keeping(platform: Platform, wanted: Wanted, lease: string): () => Promise<void> {
  let renewedAt = now().getTime();
  return async () => {
    const time = now().getTime();
    if (time - renewedAt < LEASE_MS / 4) return;
    renewedAt = time;
    const renewed = heldBy(wanted, lease, { leasedUntil: time + LEASE_MS });
    if (!(await unlessRefused(platform.table.update(Statements, renewed)))) {
      throw new UnderWay(`${wanted.influencerId}/${wanted.month}`);
    }
  };
}
