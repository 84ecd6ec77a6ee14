import { type Ctx, log, now, type Platform, systemCtx, UnderWay } from "../platform/index.ts";
import { type ExportFailed, type ExportReady, exportEvent } from "./export.events.ts";
import { dataOf } from "./export.rules.ts";
import { giveBack, PACE, type Pace, takeExport } from "./lease.ts";
import { ExportRun } from "./run.ts";
import { head, slices } from "./slices.ts";

/** Begun so often without anything noted, an export is given up: the queue brings it five times. */
const MOST_ATTEMPTS = 4;
const OUR_FAULT = "Something on our side stopped this export. Ask for it again.";
const GONE = "What was written of this export is no longer there. Ask for it again.";

/**
 * Writes a requested export into the bucket `exports`, page by page in bounded memory. Can be
 * killed at any moment and asked for any number of times: every row is in the file once.
 *
 * `over` when there is nothing left to do; `more` when the stretch of work has ended before the
 * rows did, and the same export is to be worked on again. `UnderWay` when another worker took over.
 */
export async function runExport(
  platform: Platform,
  { exportId }: { exportId: string },
  pace: Pace = PACE,
): Promise<"over" | "more"> {
  const until = now().getTime() + pace.workMs;
  const taken = await takeExport(platform, exportId, pace.leaseMs, until);
  if (taken === "over") return "over";
  if (taken === "busy") return "more";
  const ctx = systemCtx(platform, now(), exportId);
  const run = new ExportRun(ctx, taken.row, taken.lease, pace);
  try {
    if (taken.row.attempts > MOST_ATTEMPTS) await fail(run, OUR_FAULT);
    else if ((await write(ctx, run, pace, until)) === "more") {
      await giveBack(platform, exportId, taken.lease);
      return "more";
    }
    return "over";
  } catch (error) {
    if (error instanceof UnderWay) throw error;
    return again(platform, run, taken.lease, error);
  }
}

/** After a failure that may pass. */
async function again(
  platform: Platform,
  run: ExportRun,
  lease: string,
  error: unknown,
): Promise<"over" | "more"> {
  const { id, attempts, rows } = run.row;
  const reason = error instanceof Error ? error.name : typeof error;
  log.warn("export stopped", { exportId: id, attempts, rows, reason });
  if (attempts < MOST_ATTEMPTS) {
    await giveBack(platform, id, lease);
    if (attempts === 0) return "more";
    throw error;
  }
  await fail(run, OUR_FAULT);
  return "over";
}

async function write(
  ctx: Ctx,
  run: ExportRun,
  pace: Pace,
  until: number,
): Promise<"over" | "more"> {
  if (!run.row.wholeRead) {
    if (!(await run.open(head(run.row)))) return fail(run, GONE);
    const coming = slices(ctx, run.row, pace.pageRows);
    for (;;) {
      const { done, value } = await run.waitFor(coming.next());
      if (done) break;
      await run.add(value);
      if (value.after && now().getTime() >= until) {
        await run.sendRest();
        return "more";
      }
    }
  }
  const object = await run.close();
  if (!object) return fail(run, GONE);
  const rows = run.rows;
  const event = exportEvent<ExportReady>("export.ready", { ...dataOf(run.row), rows });
  await run.finish({ ...object, status: "ready", progress: 1 }, event);
  return "over";
}

async function fail(run: ExportRun, error: string): Promise<"over"> {
  const event = exportEvent<ExportFailed>("export.failed", { ...dataOf(run.row), error });
  await run.finish({ status: "failed", error }, event);
  await run.abandon();
  return "over";
}
