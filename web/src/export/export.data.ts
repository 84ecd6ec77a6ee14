import type { Export, NewExport, Page } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api } from "../api.ts";
import { createAction } from "../data/action.ts";
import { download } from "../data/download.ts";
import { createPages, type PagesResult, patch } from "../data/query.ts";
import { paceOf } from "../work.ts";

const all = "/exports";
const first = `${all}?limit=20`;

/** One's exports of the last 30 days, newest first; asked for often while one is under way. */
export function createExports(): PagesResult<Export> {
  const list: PagesResult<Export> = createPages<Export>(
    () => first,
    (cursor, signal) => api.get(all, { limit: 20, cursor }, { signal }),
    { refreshEvery: () => paceOf(list.items()) },
  );
  return list;
}

/** Asks for a CSV; it stands in the list at once. */
export const createExportRequest = () =>
  createAction<NewExport, Export>(
    async (wish, options) => {
      const asked = await api.post<Export>(all, wish, options);
      patch<Page<Export>[]>(first, ([top, ...rest]) =>
        top ? [{ ...top, items: [asked, ...top.items] }, ...rest] : rest,
      );
      return asked;
    },
    { invalidates: [all] },
  );

/** Gets a fresh address of the file, which works for 15 minutes, and hands the file over. */
export const createExportDownload = (id: Accessor<string>) =>
  createAction<void, void>(async () => download(await api.get<Export>(`${all}/${id()}`)));
