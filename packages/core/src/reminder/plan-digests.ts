import { randomUUID } from "node:crypto";
import type { Job } from "@tandem/contract";
import { type Run, runJob } from "../job/index.ts";
import { dayIn, type Platform, type Position } from "../platform/index.ts";
import { Zones } from "./agenda.entity.ts";
import { isDigestTime } from "./digest-time.ts";
import { dueSources, type Local, newsSources, type Source } from "./due-accounts.ts";
import type { DigestBatch } from "./send-digests.ts";

/** Rows read at once, and accounts a message. */
const PAGE = 250;
const BATCH = 25;

/** How far a planner has come: in which zone, in which list of it, up to which row. */
interface Place {
  zone: string;
  day: string;
  source: string;
  /** Absent when the list was read to its end. */
  after?: Position;
  /** Noted before they are sent: whoever takes the job up sends them again, and counts them once. */
  batches: DigestBatch[];
}

/**
 * Puts on the queue whose digest is due: in every zone where it is nine or later, and not yet
 * evening, those with something on their agenda, and those in whose niche a campaign was
 * published. Asks nothing of those who have neither. Killed half-way it goes on where it was; run
 * again it finds only what is not settled yet.
 */
export const planDigests = (platform: Platform, id: string): Promise<unknown> =>
  runJob(platform, { kind: "daily-reminders" satisfies Job["kind"], id }, planZones);

async function planZones(run: Run): Promise<Record<string, number>> {
  const { platform, now } = run.ctx;
  let place = (run.position as Place | null) ?? undefined;
  if (place) await platform.queues.sendAll("reminders", place.batches);
  let zones = 0;
  for await (const { zone, freshDay } of platform.table.all(Zones, Zones.query.inUse({}))) {
    if (!isDigestTime(zone, now)) continue;
    zones++;
    if (place && zone < place.zone) continue;
    const local: Local = { zone, day: dayIn(zone, now) };
    if (place && (zone !== place.zone || local.day !== place.day)) place = undefined;
    await planLists(run, local, dueSources(local), place);
    if (freshDay !== undefined && freshDay >= local.day) continue;
    await planLists(run, local, await newsSources(run.ctx, local, freshDay), place);
    await platform.table.update(Zones, Zones.upsert({ zone, freshDay: local.day }));
  }
  // What it put on the queue is with its workers: the row need not hold it any longer.
  await run.note(null);
  return { zones };
}

/** Plans the lists of a zone in their order, from where an attempt before stopped. */
async function planLists(
  run: Run,
  local: Local,
  sources: readonly Source[],
  place: Place | undefined,
): Promise<void> {
  for (const source of sources) {
    if (place && source.name < place.source) continue;
    const resumed = place?.source === source.name ? place : undefined;
    if (resumed && !resumed.after) continue;
    await planList(run, local, source, resumed?.after ?? null);
  }
}

async function planList(
  run: Run,
  { zone, day }: Local,
  source: Source,
  start: Position | null,
): Promise<void> {
  const { queues } = run.ctx.platform;
  let after: Position | null = start;
  do {
    const { accounts, last } = await source.read(run.ctx, after, PAGE);
    after = last;
    if (accounts.length === 0) continue;
    const batches = batchesOf(run.id, day, accounts);
    const place: Place = { zone, day, source: source.name, batches, ...(after && { after }) };
    await run.note(place, accounts.length);
    await queues.sendAll("reminders", batches);
  } while (after);
}

const batchesOf = (jobId: string, day: string, accounts: readonly string[]): DigestBatch[] =>
  Array.from({ length: Math.ceil(accounts.length / BATCH) }, (_, i) => ({
    jobId,
    batch: randomUUID(),
    day,
    accounts: accounts.slice(i * BATCH, (i + 1) * BATCH),
  }));
