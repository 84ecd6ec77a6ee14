import type * as v from "valibot";
import { type FieldErrors, fieldErrors, filled, type Spoken } from "./issues.ts";

/** A schema, or what fetches it, so that a form is drawn and filled before its rules have come. */
export type SchemaSource<S extends v.GenericSchema> = S | (() => Promise<S>);

/** What a schema made of a form's values: `output` is undefined when something is wrong. */
export interface Checked<S extends v.GenericSchema> {
  output: v.InferOutput<S> | undefined;
  errors: FieldErrors;
}

export interface Check<S extends v.GenericSchema> {
  /** By the schema; null while it is not here. */
  now: (values: Record<string, unknown>) => Checked<S> | null;
  /** Fetches the schema once and never throws: without it {@link Check.now} stays null. */
  load: () => Promise<void>;
}

/** Checks values of a form by the contract's schema, as soon as that is here. */
export function makeCheck<S extends v.GenericSchema>(source: SchemaSource<S>): Check<S> {
  let schema = typeof source === "function" ? undefined : source;
  let loading: Promise<void> | undefined;
  let spoken: Spoken = () => undefined;
  /** Schemas speak English; without other words theirs have to do. */
  const loadWords = async () => {
    if (__LANGUAGE__ === "en") return;
    const [refusals, figures] = await Promise.all([
      import("../../api/refusals.ts"),
      import("../../api/refusal-figures.ts"),
    ]);
    spoken = (issue) => refusals.spoken(issue.message) ?? figures.issueWords(issue);
  };
  return {
    now(values) {
      if (!schema) return null;
      // By the interface that schemas carry themselves: valibot's own function would bring it along.
      const result = schema["~run"]({ value: filled(values) }, {});
      return result.issues
        ? { output: undefined, errors: fieldErrors(result.issues, spoken) }
        : { output: result.value as v.InferOutput<S>, errors: {} };
    },
    load() {
      if (loading) return loading;
      const fetched = (async () => {
        await loadWords().catch(() => {});
        if (!schema) schema = await (source as () => Promise<S>)();
      })();
      loading = fetched.catch(() => {
        // The next need tries again; the API checks with the same rules in any case.
        loading = undefined;
      });
      return loading;
    },
  };
}
