import { log, type Platform, UnderWay } from "../platform/index.ts";
import { giveUpReport, makeReport } from "./make-report.ts";
import type { ReportRequested } from "./report.events.ts";
import { reportDue, reportFailed } from "./report-due.ts";

/** What a planner puts on the queue: closed months of some sponsors, oldest first. */
export interface PlannedReports {
  jobId: string;
  sponsors: Array<{ sponsorId: string; months: string[] }>;
}

/**
 * Works off what the queue brings: a wish for one report, or reports that are due. One sponsor's
 * failure does not keep the others waiting; what failed is thrown at the end, so that the queue
 * brings the message again, and what is done is then left.
 *
 * @param isLast the queue does not bring it again: what fails now is counted or shown as failed.
 */
export const workOffReports = (
  platform: Platform,
  message: PlannedReports | ReportRequested,
  isLast: boolean,
): Promise<void> =>
  "sponsors" in message
    ? makePlanned(platform, message, isLast)
    : makeWished(platform, message, isLast);

async function makeWished(
  platform: Platform,
  { data }: ReportRequested,
  isLast: boolean,
): Promise<void> {
  const { sponsorId, month, wish } = data;
  try {
    await makeReport(platform, { sponsorId, month, wish });
  } catch (error) {
    if (isLast && !(error instanceof UnderWay)) {
      await giveUpReport(platform, { sponsorId, month, wish });
    }
    throw error;
  }
}

async function makePlanned(
  platform: Platform,
  { jobId, sponsors }: PlannedReports,
  isLast: boolean,
): Promise<void> {
  const errors: unknown[] = [];
  for (const { sponsorId, months } of sponsors) {
    const left = [...months];
    try {
      for (let month = left[0]; month; left.shift(), month = left[0]) {
        await reportDue(platform, { jobId, sponsorId, month });
      }
    } catch (error) {
      errors.push(error);
      const errorName = error instanceof Error ? error.name : "unknown";
      log.error("report not made", { jobId, sponsorId, month: left[0], errorName });
      if (isLast) {
        for (const month of left) await reportFailed(platform, { jobId, sponsorId, month });
      }
    }
  }
  if (errors.length > 0) throw errors[0];
}
