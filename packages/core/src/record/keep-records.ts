import {
  type Ctx,
  Refusal,
  refuse,
  save,
  type Told,
  tellChanged,
  type Write,
  write,
} from "../platform/index.ts";
import { Recorded, Records } from "./record.entity.ts";
import { type Mark, type Marks, marked, marksOf, type RecordRow } from "./record.rules.ts";

const KEPT_SECONDS = 30 * 86_400;
const ATTEMPTS = 8;

/** The event is in the records already. */
class AlreadyRecorded extends Refusal {}

/**
 * Notes in the records of its parties what an event says of their punctuality, once however often
 * it comes: its mark and the records are one transaction. Records are read and written on condition
 * that nobody wrote meanwhile, because a list that keeps its last times cannot be added to blindly.
 */
export async function keepRecords(ctx: Ctx, event: Told): Promise<void> {
  const marks = marksOf(event);
  if (marks.length === 0) return;
  for (let attempt = 1; ; attempt++) {
    const rows = await recordsOf(ctx, marks);
    try {
      await save(ctx, { writes: writesOf(ctx, event, marks, rows), events: [], answer: undefined });
      await tellChanged(
        ctx.platform,
        marks.map(({ id }) => `account#${id}`),
      );
      return;
    } catch (error) {
      if (error instanceof AlreadyRecorded) return;
      const meanwhile = error instanceof Refusal && error.code === "request.stale";
      if (!meanwhile || attempt === ATTEMPTS) throw error;
    }
  }
}

async function recordsOf(ctx: Ctx, marks: readonly Mark[]): Promise<Map<string, RecordRow>> {
  const keys = marks.map(({ id }) => ({ id }));
  const rows = await ctx.platform.table.getAll(Records, keys, true);
  return new Map(rows.map((row) => [row.id, row]));
}

function writesOf(ctx: Ctx, event: Told, marks: Mark[], rows: Map<string, RecordRow>): Write[] {
  const ttl = Math.floor(ctx.now.getTime() / 1000) + KEPT_SECONDS;
  return [
    write(
      Recorded.create({ eventId: event.id, ttl }),
      () => new AlreadyRecorded("request.conflict"),
    ),
    ...marks.map((mark) => {
      const row = rows.get(mark.id);
      const next = { id: mark.id, side: mark.side, ...marked(bare(row), mark) };
      const op = Records.put({ ...next, rev: (row?.rev ?? 0) + 1 }).where(
        ({ rev }, { eq, notExists }) => (row ? eq(rev, row.rev) : notExists(rev)),
      );
      return write(op, () => refuse("request.stale"));
    }),
  ];
}

function bare(row: RecordRow | undefined): Marks {
  if (!row) return {};
  const { id: _, side: _side, rev: _rev, ...marks } = row;
  return marks;
}
