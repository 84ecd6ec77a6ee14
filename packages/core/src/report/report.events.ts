import type { NewEvent, Told } from "../platform/index.ts";

/** `wish` counts how often the report was asked for by hand. */
export type ReportRequested = Told<
  "report.requested",
  { sponsorId: string; month: string; wish: number }
>;
export type ReportReady = Told<
  "report.ready",
  { sponsorId: string; month: string; quiet: boolean }
>;
type ReportEvent = ReportRequested | ReportReady;

export const reportEvent = <E extends ReportEvent>(kind: E["kind"], data: E["data"]): NewEvent => ({
  subjectType: "report",
  subjectId: `${data.sponsorId}/${data.month}`,
  kind,
  data: { ...data },
});
