import Circle from "lucide-solid/icons/circle";
import CircleCheck from "lucide-solid/icons/circle-check";
import { For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";

/** One of the things by which somebody new arrives, in one's own words. */
export interface ListedStep {
  name: string;
  done: boolean;
  /** Why it is worth doing, where that is to be shown now. */
  why?: string | undefined;
  /** The way there. */
  act?: JSX.Element;
}

/** The first steps of somebody new, with what is done of them; the first that is not is the next. */
export function StepList(props: { steps: readonly ListedStep[]; onHide: () => void }): JSX.Element {
  const done = () => props.steps.filter((step) => step.done).length;
  const next = () => props.steps.find((step) => !step.done);
  return (
    <section
      aria-labelledby="first-steps"
      class="rounded-card border border-hairline bg-raised p-5"
    >
      <div class="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="first-steps" class="text-20 font-semibold tracking-tight">
          {t("Your first steps: {done} of {all}", { done: done(), all: props.steps.length })}
        </h2>
        <Button size="sm" variant="quiet" onClick={() => props.onHide()}>
          {t("I know my way")}
        </Button>
      </div>
      <ol class="pt-2">
        <For each={props.steps}>{(step) => <Step step={step} next={step === next()} />}</For>
      </ol>
    </section>
  );
}

function Step(props: { step: ListedStep; next: boolean }): JSX.Element {
  return (
    <li
      aria-current={props.next ? "step" : undefined}
      class="flex flex-wrap items-center gap-x-3 gap-y-2 py-2"
    >
      <Show
        when={props.step.done}
        fallback={
          <Circle
            size={20}
            class={classes("mt-0.75 shrink-0 self-start", props.next ? "text-ink" : "text-edge")}
          />
        }
      >
        <CircleCheck size={20} class="mt-0.75 shrink-0 self-start text-good" />
      </Show>
      <div class="min-w-0 grow basis-52">
        <p class={props.step.done ? "text-muted" : props.next ? "font-semibold" : undefined}>
          {props.step.name}
          <Show when={props.step.done}>
            <span class="sr-only"> {t("(done)")}</span>
          </Show>
        </p>
        <Show when={props.step.why}>
          <p class="text-14 text-muted">{props.step.why}</p>
        </Show>
      </div>
      {props.step.act}
    </li>
  );
}
