import type { Import, NewImport, Upload } from "@tandem/contract";
import { type Accessor, createSignal } from "solid-js";
import type * as v from "valibot";
import { ApiProblem, api } from "../api.ts";
import { createAction } from "../data/action.ts";
import { createQuery, peek } from "../data/query.ts";
import { t } from "../language/t.ts";
import type { ImportWish } from "./import-wish.ts";

type UploadAnswer = v.InferOutput<typeof Upload>;

/** How one's own import goes, asked for again while it runs. */
export const createImport = (id: Accessor<string>) =>
  createQuery<Import>(
    () => `/admin/imports/${id()}`,
    (signal) => {
      const known = peek<Import>(`/admin/imports/${id()}`);
      // What has ended stays as it is: no more need to ask.
      if (known && isOver(known)) return Promise.resolve(known);
      return api.get(`/admin/imports/${id()}`, {}, { signal });
    },
    { refreshEvery: 1_000, freshFor: 0 },
  );

/** Whether nothing more will come of an import. */
export const isOver = ({ status }: Import) => status === "ready" || status === "failed";

/** Sends a file with its wish; `sent` is 0..1 of its bytes while they go up, null before. */
export function createFileImport(file: Accessor<File>) {
  const [sent, setSent] = createSignal<number | null>(null);
  let uploaded: { file: File; id: string } | null = null;
  const upload = createAction<string, UploadAnswer>((_, options) =>
    api.post("/admin/imports/uploads", {}, options),
  );
  const start = createAction<NewImport, Import>((wish, options) =>
    api.post("/admin/imports", wish, options),
  );
  const leaving = new AbortController();

  async function run(wish: ImportWish): Promise<Import> {
    // A file that is up already is not sent again when only the start has to be repeated.
    if (uploaded?.file !== file()) {
      setSent(0);
      try {
        const place = await upload.run(crypto.randomUUID());
        await put(place.uploadUrl, file(), setSent, leaving.signal);
        uploaded = { file: file(), id: place.uploadId };
      } finally {
        setSent(null);
      }
    }
    try {
      return await start.run({ ...wish, uploadId: uploaded.id });
    } catch (cause) {
      if (cause instanceof ApiProblem && !cause.uncertain) uploaded = null;
      throw cause;
    }
  }
  return { run, sent, abort: () => leaving.abort() };
}

/** One presigned PUT. XMLHttpRequest, because fetch tells nothing of what has gone up. */
function put(
  url: string,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const failed = () =>
      reject(
        new ApiProblem({
          title: t("The file did not go up"),
          detail: t("The connection broke or the address ran out. Nothing was imported."),
        }),
      );
    request.open("PUT", url);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = () => (request.status < 300 ? resolve() : failed());
    request.onerror = failed;
    request.onabort = failed;
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
