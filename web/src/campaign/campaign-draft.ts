import { createEffect, createSignal, on, onCleanup } from "solid-js";
import { createRest } from "../data/rest.ts";
import type { FormState } from "../ui/form/form.ts";

interface Kept {
  at: string;
  values: Record<string, unknown>;
}

/** What was typed into a form and not sent yet, kept on this device under `key`; undefined if none. */
export function keptDraft(key: string): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
    return kept && typeof kept.values === "object" ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A device without storage has kept nothing.
  }
}

/** Keeps the form's values while they differ from its start. Returns when that was last done. */
export function createDraft(key: string, form: FormState): () => string | undefined {
  const [at, setAt] = createSignal<string | undefined>();
  let ended = false;
  const keep = (values: Record<string, unknown>) => {
    if (ended) return;
    const now = new Date().toISOString();
    try {
      localStorage.setItem(key, JSON.stringify({ at: now, values } satisfies Kept));
      setAt(now);
    } catch {
      setAt(undefined);
    }
  };
  const rested = createRest(keep, 400);
  createEffect(
    on(form.values, (values) => (form.dirty() ? rested(values) : undefined), { defer: true }),
  );
  onCleanup(() => {
    ended = true;
  });
  return at;
}
