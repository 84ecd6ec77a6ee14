import { endpoints } from "@tandem/contract";
import { getReport, listReports, reportLink, requestReport } from "@tandem/core/report";
import { implement } from "./implement.ts";

/** The PDF comes before the report: its path is one of a report too, of a month that ends in `.pdf`. */
export const reportRoutes = [
  implement(endpoints.report.list, ({ ctx, query }) => listReports(ctx, query)),
  implement(endpoints.report.download, async ({ ctx, params, c }) =>
    c.redirect(await reportLink(ctx, params.month.replace(/\.pdf$/, "")), 302),
  ),
  implement(endpoints.report.get, ({ ctx, params }) => getReport(ctx, params.month)),
  implement(endpoints.report.make, ({ ctx, params }) => requestReport(ctx, params.month)),
];
