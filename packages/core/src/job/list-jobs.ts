import type { Job, Page } from "@tandem/contract";
import { type Ctx, type Position, readCursor, writeCursor } from "../platform/index.ts";
import { Jobs } from "./job.entity.ts";
import { viewOf } from "./job.rules.ts";

const MONTHS_BACK = 12;
interface Place {
  month: string;
  after: Position | null;
}

/** What ran, newest first, month by month back over a year. */
export async function listJobs(
  ctx: Ctx,
  query: { limit: number; cursor?: string },
): Promise<Page<Job>> {
  const list = `${ctx.actor.id}:jobs`;
  const newest = ctx.now.toISOString().slice(0, 7);
  const oldest = monthsBefore(newest, MONTHS_BACK);
  let place: Place | null = (await readCursor<Place>(ctx.platform, list, query.cursor)) ?? {
    month: newest,
    after: null,
  };
  const items: Job[] = [];
  while (place && items.length < query.limit) {
    const page: { items: Array<Parameters<typeof viewOf>[0]>; last: Position | null } =
      await ctx.platform.table.query(Jobs, Jobs.query.inMonth({ month: place.month }), {
        limit: query.limit - items.length,
        after: place.after,
        newestFirst: true,
      });
    items.push(...page.items.map(viewOf));
    const before = monthsBefore(place.month, 1);
    place = page.last
      ? { month: place.month, after: page.last }
      : before > oldest
        ? { month: before, after: null }
        : null;
  }
  return { items, nextCursor: place ? await writeCursor(ctx.platform, list, place) : null };
}

const monthsBefore = (month: string, n: number): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 - n, 1)).toISOString().slice(0, 7);
};
