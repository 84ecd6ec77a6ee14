import type { Page, Report } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api } from "../api.ts";
import { createAction } from "../data/action.ts";
import { download } from "../data/download.ts";
import { createPages, type PagesResult, patch } from "../data/query.ts";
import { paceOf } from "../work.ts";

const all = "/reports";
const first = `${all}?limit=24`;

/** The archived monthly reports, newest first; asked for often while one is being made. */
export function createReports(): PagesResult<Report> {
  const list: PagesResult<Report> = createPages<Report>(
    () => first,
    (cursor, signal) => api.get(all, { limit: 24, cursor }, { signal }),
    { refreshEvery: () => paceOf(list.items()) },
  );
  return list;
}

/** Makes the report on a closed month, or makes it again; it stands in the list at once. */
export const createReportMaking = (month: Accessor<string>) =>
  createAction<void, Report>(
    async (_, options) => {
      const asked = await api.post<Report>(`${all}/${month()}`, {}, options);
      patch<Page<Report>[]>(first, (pages) =>
        pages.map((page) => ({
          ...page,
          items: page.items.map((each) => (each.month === asked.month ? asked : each)),
        })),
      );
      return asked;
    },
    { invalidates: [all] },
  );

/** Gets a fresh address of the PDF, which works for 15 minutes, and hands the file over. */
export const createReportDownload = (month: Accessor<string>) =>
  createAction<void, void>(async () => download(await api.get<Report>(`${all}/${month()}`)));
