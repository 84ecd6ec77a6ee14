import { type Accessor, createSignal } from "solid-js";
import { ApiProblem } from "../api.ts";
import { invalidate } from "./cache.ts";

export interface ActionOptions<I, O> {
  /** Key prefixes that are stale once this succeeded. */
  invalidates?: readonly string[] | ((input: I, output: O) => readonly string[]);
  /** Changes what is on screen at once; the returned function takes it back on failure. */
  optimistic?: (input: I) => () => void;
}

export interface Action<I, O> {
  /** Does it; the outcome is thrown or returned. A second call while busy joins the first. */
  run: (input: I) => Promise<O>;
  busy: Accessor<boolean>;
  error: Accessor<Error | undefined>;
  reset: () => void;
}

/**
 * One thing that a person does. `act` gets the Idempotency-Key to pass to its one POST: trying the
 * same input again after an outcome that is not known (no answer, 5xx) keeps the key, so that it
 * happens once; any other try has a key of its own.
 */
export function createAction<I, O>(
  act: (input: I, options: { idempotencyKey: string }) => Promise<O>,
  options: ActionOptions<I, O> = {},
): Action<I, O> {
  const [error, setError] = createSignal<Error | undefined>();
  const [busy, setBusy] = createSignal(false);
  let open: { input: string; key: string } | null = null;
  let running: Promise<O> | null = null;

  async function once(input: I): Promise<O> {
    const text = JSON.stringify(input) ?? "";
    if (open?.input !== text) open = { input: text, key: crypto.randomUUID() };
    setBusy(true);
    setError(undefined);
    const undo = options.optimistic?.(input);
    try {
      const output = await act(input, { idempotencyKey: open.key });
      open = null;
      const stale = options.invalidates;
      for (const prefix of typeof stale === "function" ? stale(input, output) : (stale ?? [])) {
        invalidate(prefix);
      }
      return output;
    } catch (cause) {
      undo?.();
      const failure = cause instanceof Error ? cause : new Error(String(cause));
      if (!(failure instanceof ApiProblem && failure.uncertain)) open = null;
      setError(failure);
      throw failure;
    } finally {
      setBusy(false);
      running = null;
    }
  }

  return {
    run: (input) => {
      running ??= once(input);
      return running;
    },
    busy,
    error,
    reset: () => setError(undefined),
  };
}
