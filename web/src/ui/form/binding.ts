import { type Accessor, createContext, useContext } from "solid-js";
import type { FieldErrors } from "./issues.ts";

/** What a field needs of its form. It knows no schema, so that a filter outside of forms loads none. */
export interface FormState {
  value: (path: string) => unknown;
  set: (path: string, value: unknown) => void;
  /** Checks the field that was just left; shows its message only. */
  leave: (path: string) => void;
  error: (path: string) => string | undefined;
  errors: Accessor<FieldErrors>;
  /** Fields tell their label and id, so that the summary can name and reach them. */
  register: (path: string, field: { id: string; label: string }) => void;
  field: (path: string) => { id: string; label: string } | undefined;
  /** What is wrong as it stands, by field, without showing it. */
  wrong: () => Promise<FieldErrors>;
  /** Checks all, sends, and resolves with whether it was taken. */
  submit: () => Promise<boolean>;
  busy: Accessor<boolean>;
  /** True when something differs from what it was at the start or at the last success. */
  dirty: Accessor<boolean>;
  /** Why the last sending failed, when that is not (only) about fields. */
  failure: Accessor<Error | undefined>;
  /** Counts failed tries, so that the summary can take the focus at each. */
  failures: Accessor<number>;
  /** All values as they stand. */
  values: Accessor<Record<string, unknown>>;
  /** Takes other values as the start, such as what the API answered. */
  reset: (values: Record<string, unknown>) => void;
}

/** The form around a field, when there is one. */
export const FormContext = createContext<FormState | undefined>();

/** What every field takes: a `name` inside a form, or `value` and `onValue` outside of one. */
export interface FieldProps<T> {
  label: string;
  /** The dotted path in the form's schema. */
  name?: string;
  value?: T;
  onValue?: (value: T) => void;
  error?: string | undefined;
  /** A line under the label's control that helps before anything went wrong. */
  help?: string;
  optional?: boolean;
  disabled?: boolean;
  /** Keeps the label for screen readers only, where the place explains the field. */
  hideLabel?: boolean;
}

export interface Binding<T> {
  value: Accessor<T>;
  set: (value: T) => void;
  leave: () => void;
  error: Accessor<string | undefined>;
}

/** Joins a field to its form, or to its own `value` and `onValue`. */
export function createBinding<T>(props: FieldProps<T>, id: string, empty: T): Binding<T> {
  const form = useContext(FormContext);
  const bound = form && props.name !== undefined ? { form, path: props.name } : undefined;
  if (!bound) {
    return {
      value: () => props.value ?? empty,
      set: (value) => props.onValue?.(value),
      leave: () => {},
      error: () => props.error,
    };
  }
  bound.form.register(bound.path, { id, label: props.label });
  return {
    value: () => (bound.form.value(bound.path) as T | undefined) ?? empty,
    set(value) {
      bound.form.set(bound.path, value);
      props.onValue?.(value);
    },
    leave: () => bound.form.leave(bound.path),
    error: () => props.error ?? bound.form.error(bound.path),
  };
}
