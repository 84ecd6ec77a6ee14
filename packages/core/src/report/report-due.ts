import { findPerson } from "../account/index.ts";
import { type Outcome, tally } from "../job/index.ts";
import {
  type Ctx,
  now,
  type Platform,
  Refusal,
  save,
  systemCtx,
  write,
} from "../platform/index.ts";
import { ReportAgendas, ReportsSettled } from "./agenda.entity.ts";
import { mailReport } from "./mail-report.ts";
import { makeReport } from "./make-report.ts";
import { Reports } from "./report.entity.ts";
import { dueDayOf } from "./report.rules.ts";

/** A closed month of a sponsor, as a run planned it. */
export interface DueReport {
  jobId: string;
  sponsorId: string;
  month: string;
}

const KEPT_SECONDS = 31 * 86_400;

/** This run has counted it. */
class AlreadySettled extends Refusal {}
/** Another run has come first. */
class MovedOn extends Refusal {}

/**
 * Makes the report that is due and mails it, each once, and then counts for its run what became of
 * it, in the transaction that moves the sponsor's agenda on. It can be killed at any moment and
 * brought any number of times.
 */
export async function reportDue(platform: Platform, due: DueReport): Promise<void> {
  const { jobId, sponsorId, month } = due;
  const ctx = systemCtx(platform, now(), jobId);
  const { settled, agenda } = await platform.table.getTogether({
    settled: [ReportsSettled, { jobId, sponsorId, month }],
    agenda: [ReportAgendas, { sponsorId }],
  });
  if (settled) return;
  if (!agenda || agenda.dueDay > dueDayOf(month)) return settle(ctx, due, "repeated");
  if (agenda.dueDay < dueDayOf(month)) throw new Error("An earlier month comes first.");
  const person = await findPerson(platform, sponsorId);
  // Of who is suspended nothing is made until the suspension ends.
  if (person?.account.status !== "active") return settle(ctx, due, "skipped");
  const made = await makeReport(platform, { sponsorId, month }, person);
  const outcome = await mailReport(ctx, person, month, made);
  try {
    await settle(ctx, due, outcome, true);
  } catch (error) {
    if (!(error instanceof MovedOn)) throw error;
    await settle(ctx, due, "repeated");
  }
}

/** Counts as failed what the queue does not bring again. The next run takes it up anew. */
export const reportFailed = (platform: Platform, due: DueReport): Promise<void> =>
  settle(systemCtx(platform, now(), due.jobId), due, "failed");

async function settle(
  ctx: Ctx,
  { jobId, sponsorId, month }: DueReport,
  outcome: Outcome,
  done = false,
): Promise<void> {
  const dueDay = dueDayOf(month);
  const ttl = Math.floor(ctx.now.getTime() / 1000) + KEPT_SECONDS;
  const next = ReportAgendas.patch({ sponsorId })
    .set({ dueDay: dueDayOf(dueDay.slice(0, 7)) })
    .where((row, { eq }) => eq(row.dueDay, dueDay));
  const mailed = Reports.patch({ sponsorId, month }).set({ mailedAt: ctx.now.toISOString() });
  try {
    await save(ctx, {
      writes: [
        write(
          ReportsSettled.create({ jobId, sponsorId, month, ttl }),
          () => new AlreadySettled("request.conflict"),
        ),
        ...(done ? [write(next, () => new MovedOn("request.conflict"))] : []),
        ...(outcome === "sent" ? [write(mailed)] : []),
        tally(jobId, outcome, 1),
      ],
      events: [],
      answer: undefined,
    });
  } catch (error) {
    if (!(error instanceof AlreadySettled)) throw error;
  }
}
