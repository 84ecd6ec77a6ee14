import { Export, ExportPage, ExportQuery, NewExport } from "../export.ts";
import {
  LedgerPage,
  LedgerQuery,
  LedgerSummary,
  Statement,
  StatementPage,
  StatementQuery,
} from "../ledger.ts";
import { Report, ReportPage, ReportQuery } from "../report.ts";
import { endpoint } from "./endpoint.ts";

const who = ["sponsor"] as const;

/** What a sponsor takes away: exports as CSV. */
export const exportEndpoints = {
  create: endpoint({
    method: "POST",
    path: "/exports",
    summary: "Ask for a CSV of one's campaigns, or of one campaign's requests",
    who,
    body: NewExport,
    status: 202,
    answer: Export,
    errors: ["request.not_found"],
  }),
  list: endpoint({
    method: "GET",
    path: "/exports",
    summary: "One's exports of the last 30 days, newest first",
    who,
    query: ExportQuery,
    status: 200,
    answer: ExportPage,
  }),
  get: endpoint({
    method: "GET",
    path: "/exports/{id}",
    summary: "How an export goes; when it is ready, where it lies for the next 15 minutes",
    who,
    status: 200,
    answer: Export,
    cache: "never",
  }),
};

const bothSides = ["sponsor", "influencer"] as const;
const earner = ["influencer"] as const;

/** One's own part of the books. */
export const ledgerEndpoints = {
  lines: endpoint({
    method: "GET",
    path: "/ledger",
    summary: "What moved on one's own accounts, newest first",
    who: bothSides,
    query: LedgerQuery,
    status: 200,
    answer: LedgerPage,
  }),
  summary: endpoint({
    method: "GET",
    path: "/ledger/summary",
    summary: "What one's own accounts came to, by currency",
    who: bothSides,
    status: 200,
    answer: LedgerSummary,
  }),
};

/** An influencer's earnings month by month, as PDF and CSV. */
export const statementEndpoints = {
  list: endpoint({
    method: "GET",
    path: "/statements",
    summary: "The statements that were made, newest month first",
    who: earner,
    query: StatementQuery,
    status: 200,
    answer: StatementPage,
  }),
  get: endpoint({
    method: "GET",
    path: "/statements/{month}",
    summary: "One statement; when it is ready, where its files lie for the next 15 minutes",
    who: earner,
    status: 200,
    answer: Statement,
    cache: "never",
  }),
  make: endpoint({
    method: "POST",
    path: "/statements/{month}",
    summary: "Make the statement of a closed month",
    who: earner,
    status: 202,
    answer: Statement,
    errors: ["report.month_open"],
  }),
};

/** Monthly reports as PDF. */
export const reportEndpoints = {
  list: endpoint({
    method: "GET",
    path: "/reports",
    summary: "The archived monthly reports, newest month first",
    who,
    query: ReportQuery,
    status: 200,
    answer: ReportPage,
  }),
  download: endpoint({
    method: "GET",
    path: "/reports/{month}.pdf",
    summary: "Redirects to the PDF, at an address that works for 15 minutes",
    who,
    status: 302,
  }),
  get: endpoint({
    method: "GET",
    path: "/reports/{month}",
    summary: "One report; when it is ready, where its PDF lies for the next 15 minutes",
    who,
    status: 200,
    answer: Report,
    cache: "never",
  }),
  make: endpoint({
    method: "POST",
    path: "/reports/{month}",
    summary: "Make the report on a closed month, or make it again",
    who,
    status: 202,
    answer: Report,
    errors: ["report.month_open"],
  }),
};
