import type { ChannelTest, DataExport } from "@tandem/contract";
import { type Accessor, createSignal, onCleanup } from "solid-js";
import { api } from "../api.ts";
import { depart } from "../app/session.ts";
import { type Action, createAction } from "../data/action.ts";
import { download } from "../data/download.ts";
import { t } from "../language/t.ts";

const every = 1_500;
const pause = () => new Promise((done) => setTimeout(done, every));

export interface OwnData extends Action<void, void> {
  /** How far the file is, 0..1; null while none is being made. */
  progress: Accessor<number | null>;
}

/**
 * Asks for the file of everything that is kept of one's account, waits for it and hands it over.
 * Asking is also how one learns how far it is. Leaving the page ends the waiting, not the making.
 */
export function createOwnData(): OwnData {
  const [progress, setProgress] = createSignal<number | null>(null);
  let here = true;
  onCleanup(() => {
    here = false;
  });
  const action = createAction<void, void>(async () => {
    let asked: string | undefined;
    try {
      while (here) {
        const file = await api.get<DataExport>("/me/data");
        asked ??= file.id;
        // Asking after one that failed begins another, which is for the person to decide.
        if (file.status === "failed" || file.id !== asked) {
          throw new Error(t("It stopped on the way. Your data is untouched."));
        }
        if (file.status === "ready") return download(file);
        setProgress(file.progress);
        await pause();
      }
    } finally {
      setProgress(null);
    }
  });
  return { ...action, progress };
}

/** Deletes one's own account for good. The session ends with it, here and everywhere. */
export const createAccountDeletion = (): Action<{ password: string }, void> =>
  createAction(async (input) => {
    await api.delete("/me", input);
    depart();
  });

/** Sends oneself something over a channel now. */
export const createChannelTest = (): Action<ChannelTest, void> =>
  createAction((input, options) => api.post("/me/preferences/test", input, options));
