import Check from "lucide-solid/icons/check";
import { createSignal, For, type JSX, Show } from "solid-js";
import { user } from "../../app/session.ts";
import { remember } from "../../app/theme.ts";
import { t } from "../../language/t.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { type FirstStep, isNew } from "../first-steps.ts";

const key = () => `tandem.first-steps.${user()?.id}`;

function wasPutAway(): boolean {
  try {
    return localStorage.getItem(key()) !== null;
  } catch {
    return false;
  }
}

/** The way from a new account to a first thread. Goes when all is done, or when it is put away. */
export default function FirstSteps(props: { steps: readonly FirstStep[] }): JSX.Element {
  const [away, setAway] = createSignal(wasPutAway());
  const done = () => props.steps.filter((step) => step.done).length;
  const next = () => props.steps.find((step) => !step.done && step.at);
  const putAway = () => {
    remember(key(), "away");
    setAway(true);
  };
  return (
    <Show when={!away() && isNew(user()?.createdAt ?? "", props.steps, Date.now())}>
      <section
        aria-labelledby="first-steps"
        class="mb-6 rounded-card border border-hairline bg-raised px-5 py-4"
      >
        <div class="flex flex-wrap items-center justify-between gap-x-4 pb-2">
          <h2 id="first-steps" class="text-16 font-semibold">
            {t("Your first steps: {done} of {all}", { done: done(), all: props.steps.length })}
          </h2>
          <Button variant="quiet" size="sm" onClick={putAway}>
            {t("I know my way")}
          </Button>
        </div>
        <ol class="divide-y divide-hairline">
          <For each={props.steps}>{(step) => <Step step={step} next={step === next()} />}</For>
        </ol>
      </section>
    </Show>
  );
}

function Step(props: { step: FirstStep; next: boolean }): JSX.Element {
  const step = () => props.step;
  return (
    <li class="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2 py-3 sm:grid-cols-[auto_minmax(0,1fr)_auto]">
      <span
        aria-hidden="true"
        class={classes(
          "grid size-6 shrink-0 place-items-center rounded-full",
          step().done ? "bg-influencer-tint text-influencer" : "ring-1 ring-edge ring-inset",
        )}
      >
        <Show when={step().done}>
          <Check size={14} />
        </Show>
      </span>
      <div class="min-w-0">
        <p class={step().done ? "text-14 text-muted line-through" : "text-14 font-semibold"}>
          {step().name}
          <Show when={step().done}>
            <span class="sr-only"> ({t("done")})</span>
          </Show>
        </p>
        <Show when={!step().done}>
          <p class="text-14 text-muted">{step().why}</p>
        </Show>
      </div>
      <Show when={!step().done && step().at}>
        {(at) => (
          <LinkButton
            href={at()}
            size="sm"
            variant={props.next ? "primary" : "secondary"}
            class="max-sm:col-start-2 max-sm:justify-self-start"
          >
            {t("Do it")}
            <span class="sr-only">: {step().name}</span>
          </LinkButton>
        )}
      </Show>
    </li>
  );
}
