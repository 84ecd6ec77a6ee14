import { type Run, runJob } from "../job/index.ts";
import { dayIn, type ItemOf, type Platform, type Position } from "../platform/index.ts";
import { DUE_SHARDS, ReportAgendas, ReportZones } from "./agenda.entity.ts";
import { monthsDue } from "./report.rules.ts";
import type { PlannedReports } from "./work-off.ts";

/** Sponsors a page, and of these in one message: a message is worked off within the worker's time. */
const SPONSORS_A_PAGE = 100;
const SPONSORS_A_MESSAGE = 10;

/** Where planning stopped: in this shard of this zone, after that row. */
interface Place {
  zone: string;
  shard: number;
  after: Position | null;
  /** Noted before they are sent: whoever takes the run up sends them again, and they are worked off once. */
  messages: PlannedReports[];
}

/**
 * Puts on the queue what is due: for each zone in use, the sponsors for whom a month has closed that
 * is not reported. Reads only what is due, and a query a shard where nothing is. Notes each page
 * before it is sent, so that a run that was killed goes on from there and counts what it planned,
 * also where workers have taken it out of the index meanwhile.
 */
export const planReports = (platform: Platform, jobId: string) =>
  runJob(platform, { kind: "monthly-reports", id: jobId }, planZones);

async function planZones(run: Run): Promise<Record<string, number>> {
  const { platform, now } = run.ctx;
  let place = (run.position as Place | null) ?? undefined;
  if (place) await platform.queues.sendAll("reports", place.messages);
  let zones = 0;
  for await (const { zone } of platform.table.all(ReportZones, ReportZones.query.all({}))) {
    zones += 1;
    if (place && zone < place.zone) continue;
    const today = dayIn(zone, now);
    const began = place?.zone === zone ? place : undefined;
    for (let shard = began?.shard ?? 0; shard < DUE_SHARDS; shard++) {
      const after = began?.shard === shard ? began.after : null;
      place = (await planShard(run, { zone, shard, after }, today)) ?? place;
    }
  }
  // What it put on the queue is with its workers: the row need not hold it any longer.
  if (place) await run.note({ ...place, messages: [] } satisfies Place);
  return { zones };
}

/** Plans a shard from a row on; the place that it noted last, if any was due. */
async function planShard(
  run: Run,
  { zone, shard, after: start }: Omit<Place, "messages">,
  today: string,
): Promise<Place | undefined> {
  const { table, queues } = run.ctx.platform;
  const rows = ReportAgendas.query.dueIn({ place: `${zone}#${shard}` }).lte({ dueDay: today });
  let place: Place | undefined;
  let after = start;
  do {
    const page: Page = await table.query(ReportAgendas, rows, { limit: SPONSORS_A_PAGE, after });
    const due = page.items.flatMap(({ sponsorId, dueDay }) => {
      const months = monthsDue(dueDay, today);
      return months.length > 0 ? [{ sponsorId, months }] : [];
    });
    after = page.last;
    if (due.length === 0) continue;
    const messages = messagesOf(run.id, due);
    place = { zone, shard: after ? shard : shard + 1, after, messages };
    const planned = due.reduce((sum, { months }) => sum + months.length, 0);
    await run.note(place, planned);
    await queues.sendAll("reports", messages);
  } while (after);
  return place;
}

type Page = { items: Array<ItemOf<typeof ReportAgendas>>; last: Position | null };

const messagesOf = (jobId: string, due: PlannedReports["sponsors"]): PlannedReports[] =>
  Array.from({ length: Math.ceil(due.length / SPONSORS_A_MESSAGE) }, (_, i) => ({
    jobId,
    sponsors: due.slice(i * SPONSORS_A_MESSAGE, (i + 1) * SPONSORS_A_MESSAGE),
  }));
