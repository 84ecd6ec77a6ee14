import { type MonthlyReport, reportPdf } from "@tandem/mail/report";
import { findPerson, nameOf, type Person } from "../account/index.ts";
import {
  type Ctx,
  log,
  now,
  type Platform,
  refuse,
  save,
  systemCtx,
  unlessRefused,
  write,
} from "../platform/index.ts";
import { gatherReport } from "./gather.ts";
import { giveBack, type Held, keeping, takeReport } from "./lease.ts";
import { Reports } from "./report.entity.ts";
import { type ReportReady, reportEvent } from "./report.events.ts";
import { pdfKey } from "./report.rules.ts";
import { spanOf } from "./span.ts";

/** One report to be made: by hand for the so-manieth time, or as the month closed. */
export interface Wanted {
  sponsorId: string;
  month: string;
  wish?: number;
}

const GAVE_UP = "Something on our side stopped this report. Ask for it again.";

/** What was made. */
export interface Made {
  report: MonthlyReport;
  pdf: Uint8Array;
}

/**
 * Makes a report: figures, PDF, the object, and then its row and the event that tells of it in one
 * transaction. Once for each wish and once as the month closed, however often it is asked for; a
 * worker that died is taken over from after a minute. Undefined where it was made before.
 *
 * @throws UnderWay while another makes it.
 */
export async function makeReport(
  platform: Platform,
  wanted: Wanted,
  person?: Person,
): Promise<Made | undefined> {
  const { sponsorId, month } = wanted;
  const sponsor = person ?? (await findPerson(platform, sponsorId));
  if (sponsor?.profile.role !== "sponsor") return undefined;
  const at = now();
  const held = await takeReport(platform, wanted, at);
  if (!held) return undefined;
  try {
    const ctx = systemCtx(platform, at, `${sponsorId}/${month}`);
    const report = await figuresOf(ctx, sponsor, month, keeping(platform, held));
    return await keep(ctx, held, wanted, report);
  } catch (error) {
    await giveBack(platform, held);
    throw error;
  }
}

/** The figures of a sponsor's month, as the report shows them. */
export function figuresOf(
  ctx: Ctx,
  person: Person,
  month: string,
  onPage?: () => Promise<void>,
): Promise<MonthlyReport> {
  const { account, profile } = person;
  const currency = profile.role === "sponsor" ? profile.row.currency : "";
  const about = { sponsor: { name: nameOf(person), currency }, madeAt: ctx.now.toISOString() };
  const span = spanOf(month, account.timeZone);
  return gatherReport(ctx.platform, account.id, span, about, onPage);
}

async function keep(ctx: Ctx, held: Held, wanted: Wanted, report: MonthlyReport): Promise<Made> {
  const { sponsorId, month, wish } = wanted;
  const pdf = await reportPdf(report);
  await ctx.platform.objects.write("reports", pdfKey(sponsorId, month), pdf, "application/pdf");
  const { quiet, madeAt } = report;
  const done = Reports.patch({ sponsorId, month })
    .set({
      status: "ready",
      quiet,
      madeAt,
      size: pdf.byteLength,
      leasedUntil: 0,
      movedAt: ctx.now.getTime(),
      ...(wish === undefined ? { scheduled: true } : { fulfilled: wish }),
    })
    .remove(["error"])
    .where((row, { eq }) => eq(row.lease, held.lease));
  return save(ctx, {
    writes: [write(done, () => refuse("request.stale"))],
    events: [reportEvent<ReportReady>("report.ready", { sponsorId, month, quiet })],
    answer: { report, pdf },
  });
}

/**
 * Says in words that nothing comes of a wish, when the queue does not bring it again; nothing where
 * another worker moved it meanwhile.
 */
export async function giveUpReport(platform: Platform, wanted: Wanted): Promise<void> {
  const { sponsorId, month, wish = 0 } = wanted;
  const row = await platform.table.get(Reports, { sponsorId, month });
  if (!row || (row.fulfilled ?? 0) >= wish) return;
  const failed = Reports.patch({ sponsorId, month })
    .set({ status: "failed", error: GAVE_UP, movedAt: now().getTime() })
    .where(({ movedAt }, { eq }) => eq(movedAt, row.movedAt));
  const given = await unlessRefused(platform.table.update(Reports, failed));
  if (given) log.error("report given up", { sponsorId, month, wish });
}
