import { runJob } from "../job/index.ts";
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
}

/**
 * Puts on the queue what is due: for each zone in use, the sponsors for whom a month has closed that
 * is not reported. Reads only what is due, and a query a shard where nothing is. Notes each page, so
 * that a run that was killed goes on from there; a page that is sent twice is worked off once.
 */
export const planReports = (platform: Platform, jobId: string) =>
  runJob(platform, { kind: "monthly-reports", id: jobId }, async ({ ctx, id, position, note }) => {
    let from = position as Place | undefined;
    let zones = 0;
    for await (const { zone } of platform.table.all(ReportZones, ReportZones.query.all({}))) {
      zones += 1;
      if (from && zone < from.zone) continue;
      const today = dayIn(zone, ctx.now);
      const began = from?.zone === zone ? from : undefined;
      for (let shard = began?.shard ?? 0; shard < DUE_SHARDS; shard++) {
        let after = began?.shard === shard ? began.after : null;
        do {
          const page: Page = await platform.table.query(
            ReportAgendas,
            ReportAgendas.query.dueIn({ place: `${zone}#${shard}` }).lte({ dueDay: today }),
            { limit: SPONSORS_A_PAGE, after },
          );
          const due = page.items.flatMap(({ sponsorId, dueDay }) => {
            const months = monthsDue(dueDay, today);
            return months.length > 0 ? [{ sponsorId, months }] : [];
          });
          after = page.last;
          if (due.length === 0) continue;
          await platform.queues.sendAll("reports", messagesOf(id, due));
          const planned = due.reduce((sum, { months }) => sum + months.length, 0);
          await note(after ? { zone, shard, after } : { zone, shard: shard + 1, after }, planned);
        } while (after);
      }
      from = undefined;
    }
    return { zones };
  });

type Page = { items: Array<ItemOf<typeof ReportAgendas>>; last: Position | null };

const messagesOf = (jobId: string, due: PlannedReports["sponsors"]): PlannedReports[] =>
  Array.from({ length: Math.ceil(due.length / SPONSORS_A_MESSAGE) }, (_, i) => ({
    jobId,
    sponsors: due.slice(i * SPONSORS_A_MESSAGE, (i + 1) * SPONSORS_A_MESSAGE),
  }));
