import { type Accessor, createSignal } from "solid-js";
import type { FormState } from "../ui/form/form.ts";

export interface Step {
  title: string;
  /** The fields asked for here, by path; a path stands for all that is under it too. */
  paths: readonly string[];
}

export interface Steps {
  at: Accessor<number>;
  last: Accessor<boolean>;
  back: () => void;
  /** The form to give to `Form`: its submit goes to the next step until there is none. */
  form: FormState;
}

/** Whether a field belongs to a step. */
export const belongs = (step: Step, path: string): boolean =>
  step.paths.some((each) => path === each || path.startsWith(`${each}.`));

/**
 * A long form in calm steps. A step is left only when its own fields are right; when the API
 * refuses a field, the step that holds it is shown again.
 */
export function createSteps(form: FormState, steps: Accessor<readonly Step[]>): Steps {
  const [at, setAt] = createSignal(0);
  const last = () => at() >= steps().length - 1;

  const wrongHere = async () => {
    const wrong = Object.keys(await form.wrong());
    const step = steps()[at()];
    return step ? wrong.filter((path) => belongs(step, path)) : [];
  };
  const focus = (path: string | undefined) => {
    const id = path && form.field(path)?.id;
    if (id) document.getElementById(id)?.focus();
  };

  async function submit(): Promise<boolean> {
    const wrong = await wrongHere();
    if (wrong.length > 0) {
      for (const path of wrong) form.leave(path);
      focus(wrong[0]);
      return false;
    }
    if (!last()) {
      setAt(at() + 1);
      return false;
    }
    const taken = await form.submit();
    const paths = Object.keys(form.errors());
    const first = steps().findIndex((step) => paths.some((path) => belongs(step, path)));
    if (!taken && first >= 0) setAt(first);
    return taken;
  }

  return { at, last, back: () => setAt(Math.max(0, at() - 1)), form: { ...form, submit } };
}
