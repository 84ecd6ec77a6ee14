import { onMail, onObjects, onSecrets } from "@tandem/core/platform";
import type { PlannedReports, ReportRequested } from "@tandem/core/report";
import { workOffReports } from "@tandem/core/report/making";
import { queues } from "../wiring.ts";
import { eachRecord } from "./each-record.ts";

/** Makes the reports that a planner found due and mails them, and those that a sponsor asked for. */
export const handler = eachRecord<PlannedReports | ReportRequested>(
  (message, platform, { receives }) =>
    workOffReports(platform, message, receives >= queues.reports.maxReceives),
  { ...onMail, ...onObjects, ...onSecrets },
);
