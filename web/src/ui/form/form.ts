import { batch, createSignal, onMount } from "solid-js";
import type * as v from "valibot";
import type { FormState } from "./binding.ts";
import { makeCheck, type SchemaSource } from "./check.ts";
import { dotted, type FieldErrors, filled, valueAt, withValueAt } from "./issues.ts";

export { FormContext, type FormState } from "./binding.ts";

/** A refusal that names fields; `ApiProblem` is one. */
interface FieldRefusal extends Error {
  errors: readonly { path: string; message: string }[];
}

export interface FormOptions<S extends v.GenericSchema, O> {
  /**
   * The contract's own schema, the same that the API checks with; or what fetches it, which is done
   * once the form is on screen.
   */
  schema: SchemaSource<S>;
  /** What the fields start with, by the names of the schema. */
  initial: Record<string, unknown>;
  /** Sends what the schema let through; what it throws is shown at the fields or above them. */
  submit: (value: v.InferOutput<S>) => Promise<O>;
  /** Called with the answer once it was taken. */
  done?: (output: O) => void;
  /** The name of a field for a path of the API that is called otherwise here. */
  rename?: (path: string) => string;
}

/**
 * The state of one form: values by dotted path, messages by the schema on leaving a field and on
 * submit, and those that the API answers with at the same places.
 */
export function createForm<S extends v.GenericSchema, O>(options: FormOptions<S, O>): FormState {
  const [start, setStart] = createSignal(options.initial);
  const [values, setValues] = createSignal(options.initial);
  const [errors, setErrors] = createSignal<FieldErrors>({});
  const [failure, setFailure] = createSignal<Error | undefined>();
  const [failures, setFailures] = createSignal(0);
  const [busy, setBusy] = createSignal(false);
  const fields = new Map<string, { id: string; label: string }>();

  const check = makeCheck(options.schema);
  onMount(() => void setTimeout(check.load));
  const wrongNow = (): FieldErrors => check.now(values())?.errors ?? {};

  const showOnly = (path: string, message: string | undefined) => {
    const { [path]: _, ...others } = errors();
    setErrors(message ? { ...others, [path]: message } : others);
  };

  const failed = (found: FieldErrors, cause?: Error) => {
    batch(() => {
      setErrors(found);
      setFailure(cause);
      setFailures(failures() + 1);
    });
    return false;
  };

  async function submit(): Promise<boolean> {
    if (busy()) return false;
    setBusy(true);
    await check.load();
    const sent = values();
    // Where the schema cannot be had, the API says what is wrong, by the same rules.
    const checked = check.now(sent) ?? { output: filled(sent) as v.InferOutput<S>, errors: {} };
    if (checked.output === undefined) {
      setBusy(false);
      return failed(checked.errors);
    }
    setFailure(undefined);
    setErrors({});
    try {
      const output = await options.submit(checked.output);
      batch(() => {
        setBusy(false);
        setStart(sent);
      });
      options.done?.(output);
      return true;
    } catch (cause) {
      setBusy(false);
      const error = cause instanceof Error ? cause : new Error(String(cause));
      const found: FieldErrors = {};
      for (const each of (error as Partial<FieldRefusal>).errors ?? []) {
        const path = dotted(each.path);
        found[options.rename?.(path) ?? path] ??= each.message;
      }
      return failed(found, error);
    }
  }

  return {
    value: (path) => valueAt(values(), path),
    set(path, value) {
      setValues(withValueAt(values(), path, value) as Record<string, unknown>);
      if (errors()[path]) showOnly(path, wrongNow()[path]);
    },
    leave: (path) => void check.load().then(() => showOnly(path, wrongNow()[path])),
    wrong: () => check.load().then(wrongNow),
    error: (path) => errors()[path],
    errors,
    register: (path, field) => fields.set(path, field),
    field: (path) => fields.get(path),
    submit,
    busy,
    dirty: () => JSON.stringify(values()) !== JSON.stringify(start()),
    failure,
    failures,
    values,
    reset(next) {
      batch(() => {
        setStart(next);
        setValues(next);
        setErrors({});
        setFailure(undefined);
      });
    },
  };
}
