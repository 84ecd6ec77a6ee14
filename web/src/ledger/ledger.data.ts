import type { LedgerLine, LedgerSummary, Page, Statement } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api } from "../api.ts";
import { createAction } from "../data/action.ts";
import { download } from "../data/download.ts";
import { createPages, createQuery, type PagesResult } from "../data/query.ts";
import { paceOf } from "../work.ts";

const lines = "/ledger";
const summary = `${lines}/summary`;
const statements = "/statements";

/** What moved on one's own accounts, newest first. */
export const createLines = (): PagesResult<LedgerLine> =>
  createPages<LedgerLine>(
    () => `${lines}?limit=50`,
    (cursor, signal) => api.get<Page<LedgerLine>>(lines, { limit: 50, cursor }, { signal }),
    { refreshEvery: 15_000 },
  );

/** What one's own accounts came to, by currency. */
export const createSummary = () =>
  createQuery<LedgerSummary>(
    () => summary,
    (signal) => api.get<LedgerSummary>(summary, {}, { signal }),
    { refreshEvery: 15_000 },
  );

/** The statements that were made, newest month first; asked for often while one is being made. */
export function createStatements(): PagesResult<Statement> {
  const list: PagesResult<Statement> = createPages<Statement>(
    () => `${statements}?limit=24`,
    (cursor, signal) => api.get<Page<Statement>>(statements, { limit: 24, cursor }, { signal }),
    { refreshEvery: () => paceOf(list.items()) },
  );
  return list;
}

/** Makes the statement of a closed month. */
export const createStatementMaking = (month: Accessor<string>) =>
  createAction<void, Statement>(
    (_, options) => api.post<Statement>(`${statements}/${month()}`, {}, options),
    { invalidates: [statements] },
  );

/** Gets fresh addresses of a statement's files, which work for 15 minutes, and hands one over. */
export const createStatementDownload = (month: Accessor<string>) =>
  createAction<"pdf" | "csv", void>(async (file) => {
    const ready = await api.get<Statement>(`${statements}/${month()}`);
    download({ url: file === "pdf" ? ready.pdfUrl : ready.csvUrl });
  });
