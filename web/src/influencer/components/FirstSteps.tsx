import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { StepList } from "../../account/components/StepList.tsx";
import { user } from "../../app/session.ts";
import { remember } from "../../app/theme.ts";
import { t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
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
  const next = () => props.steps.find((step) => !step.done && step.at);
  const steps = createMemo(() =>
    props.steps.map((step) => ({
      name: step.name,
      done: step.done,
      ...(!step.done && { why: step.why, act: <Way step={step} next={step === next()} /> }),
    })),
  );
  const putAway = () => {
    remember(key(), "away");
    setAway(true);
  };
  return (
    <Show when={!away() && isNew(user()?.createdAt ?? "", props.steps, Date.now())}>
      <div class="pb-6">
        <StepList steps={steps()} onHide={putAway} />
      </div>
    </Show>
  );
}

function Way(props: { step: FirstStep; next: boolean }): JSX.Element {
  return (
    <Show when={props.step.at}>
      {(at) => (
        <LinkButton href={at()} size="sm" variant={props.next ? "primary" : "secondary"}>
          {t("Do it")}
          <span class="sr-only">: {props.step.name}</span>
        </LinkButton>
      )}
    </Show>
  );
}
