import type { Job, Page } from "@tandem/contract";
import { type Ctx, type Position, readCursor, writeCursor } from "../platform/index.ts";
import { Jobs } from "./job.entity.ts";
import { type JobRow, viewOf } from "./job.rules.ts";

interface Place {
  year: number;
  after: Position | null;
}

/** What ran, newest first, this year and the one before: rows are kept for a year. */
export async function listJobs(
  ctx: Ctx,
  query: { limit: number; cursor?: string },
): Promise<Page<Job>> {
  const list = `${ctx.actor.id}:jobs`;
  const thisYear = ctx.now.getUTCFullYear();
  let place: Place | null = (await readCursor<Place>(ctx.platform, list, query.cursor)) ?? {
    year: thisYear,
    after: null,
  };
  const items: Job[] = [];
  while (place && items.length < query.limit) {
    const { year, after }: Place = place;
    const page: { items: JobRow[]; last: Position | null } = await ctx.platform.table.query(
      Jobs,
      Jobs.query.inYear({ year: String(year) }),
      { limit: query.limit - items.length, after, newestFirst: true },
    );
    items.push(...page.items.map(viewOf));
    const before = year === thisYear ? { year: year - 1, after: null } : null;
    place = page.last ? { year, after: page.last } : before;
  }
  return { items, nextCursor: place ? await writeCursor(ctx.platform, list, place) : null };
}
