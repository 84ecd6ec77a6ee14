export { forgetReports, reportsOf } from "./forget-reports.ts";
export { getReport, reportLink } from "./get-report.ts";
export { listReports } from "./list-reports.ts";
export { noteReportAgenda, REPORT_AGENDA_KINDS } from "./note-agenda.ts";
export { planReports } from "./plan-reports.ts";
export { Reports } from "./report.entity.ts";
export type { ReportReady, ReportRequested } from "./report.events.ts";
export { requestReport } from "./request-report.ts";
export type { PlannedReports } from "./work-off.ts";
