import { newId, now, type Platform, UnderWay, unlessRefused } from "../platform/index.ts";
import { Reports } from "./report.entity.ts";
import type { ReportRow } from "./report.rules.ts";

/** Who is silent for so long has died. */
const LEASE_MS = 60_000;

/** A report in the hands of whoever makes it. */
export interface Held {
  row: ReportRow;
  lease: string;
}

/**
 * Takes a report to make it; the row is made where there is none. Undefined where it is made
 * already: for this wish, or without one as the month closed.
 *
 * @throws UnderWay while another makes it.
 */
export async function takeReport(
  platform: Platform,
  { sponsorId, month, wish }: { sponsorId: string; month: string; wish?: number },
  at: Date,
): Promise<Held | undefined> {
  const lease = newId("job");
  const time = at.getTime();
  const taken = Reports.upsert({
    sponsorId,
    month,
    status: "running",
    lease,
    leasedUntil: time + LEASE_MS,
    movedAt: time,
  }).where(({ leasedUntil, scheduled, fulfilled }, { notExists, lt }) => {
    const free = `(${notExists(leasedUntil)} OR ${lt(leasedUntil, time)})`;
    return wish === undefined
      ? `${free} AND ${notExists(scheduled)}`
      : `${free} AND (${notExists(fulfilled)} OR ${lt(fulfilled, wish)})`;
  });
  const mine = await unlessRefused(platform.table.update(Reports, taken));
  if (mine) return { row: mine, lease };
  const row = await platform.table.get(Reports, { sponsorId, month });
  if (wish === undefined ? row?.scheduled : (row?.fulfilled ?? 0) >= wish) return undefined;
  throw new UnderWay(`${sponsorId}/${month}`);
}

/**
 * Keeps a report held while it takes long: to be called now and then.
 *
 * @throws UnderWay when another has taken over.
 */
export function keeping(platform: Platform, { row, lease }: Held): () => Promise<void> {
  const { sponsorId, month } = row;
  let renewedAt = now().getTime();
  return async () => {
    const time = now().getTime();
    if (time - renewedAt < LEASE_MS / 4) return;
    renewedAt = time;
    const renewed = Reports.patch({ sponsorId, month })
      .set({ leasedUntil: time + LEASE_MS })
      .where((held, { eq }) => eq(held.lease, lease));
    const kept = await unlessRefused(platform.table.update(Reports, renewed));
    if (!kept) throw new UnderWay(`${sponsorId}/${month}`);
  };
}

/** Gives a report back that was not made; nothing where another has taken it. */
export async function giveBack(platform: Platform, { row, lease }: Held): Promise<void> {
  const { sponsorId, month } = row;
  const free = Reports.patch({ sponsorId, month })
    .set({ leasedUntil: 0 })
    .where((held, { eq }) => eq(held.lease, lease));
  await unlessRefused(platform.table.update(Reports, free));
}
