import { useBeforeLeave } from "@solidjs/router";
import { createEffect, For, type JSX, on, onCleanup, onMount, Show } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Button } from "../Button.tsx";
import { ask } from "../Confirm.tsx";
import { ErrorState } from "../States.tsx";
import { FormContext, type FormState } from "./binding.ts";

export interface FormProps {
  form: FormState;
  /** Names the form for screen readers. */
  label: string;
  /** The verb on the button. Without it the form's owner places the buttons itself. */
  submitLabel?: string;
  /** Further buttons before the submit button. */
  actions?: JSX.Element;
  /** Asks before leaving with changes; on unless told. */
  guard?: boolean;
  /** False where there is nothing to save, as in logging in: a failure then does not speak of it. */
  saves?: boolean;
  /** The id for a submit button outside the form (`form="…"`). */
  id?: string;
  children: JSX.Element;
}

/** One column of fields with a summary of what needs another look, and a guard on leaving. */
export function Form(props: FormProps): JSX.Element {
  const guarded = () => props.guard !== false && props.form.dirty() && !props.form.busy();

  useBeforeLeave((event) => {
    if (event.defaultPrevented || !guarded()) return;
    event.preventDefault();
    void ask({
      title: t("Leave without saving?"),
      body: t("What you changed on this page is not saved yet."),
      action: t("Leave"),
      keep: t("Stay"),
      danger: true,
    }).then((leave) => leave && event.retry(true));
  });
  onMount(() => {
    const closing = (event: BeforeUnloadEvent) => {
      if (guarded()) event.preventDefault();
    };
    window.addEventListener("beforeunload", closing);
    onCleanup(() => window.removeEventListener("beforeunload", closing));
  });

  return (
    <FormContext.Provider value={props.form}>
      <form
        id={props.id}
        noValidate
        aria-label={props.label}
        class="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void props.form.submit();
        }}
      >
        <Summary form={props.form} saves={props.saves !== false} />
        {props.children}
        <Show when={props.submitLabel}>
          <div class="flex flex-wrap items-center justify-end gap-2 pt-1 max-sm:*:grow">
            {props.actions}
            <Button type="submit" variant="primary" busy={props.form.busy()}>
              {props.submitLabel}
            </Button>
          </div>
        </Show>
      </form>
    </FormContext.Provider>
  );
}

/** What needs another look, with a way to each field; takes the focus after each failed try. */
function Summary(props: { form: FormState; saves: boolean }): JSX.Element {
  let box: HTMLDivElement | undefined;
  createEffect(on(props.form.failures, () => box?.focus(), { defer: true }));
  const entries = () => Object.entries(props.form.errors());
  const alone = () => entries().length === 0 && props.form.failure();
  const uncertain = () =>
    (props.form.failure() as { uncertain?: boolean } | undefined)?.uncertain === true;
  return (
    <div
      ref={(element) => {
        box = element;
      }}
      tabindex="-1"
      class="empty:hidden"
    >
      <Show when={alone()}>
        {(failure) => (
          <ErrorState
            inline
            error={failure()}
            saved={props.saves ? (uncertain() ? "unknown" : "nothing") : undefined}
          />
        )}
      </Show>
      <Show when={props.form.failures() > 0 && entries().length > 0}>
        <div role="alert" class="rounded-card bg-bad-tint px-4 py-3 text-14">
          <p class="font-semibold">
            {t(
              "{n, plural, =1 {One field needs another look.} other {# fields need another look.}}",
              { n: entries().length },
            )}
            {props.saves && ` ${t("Nothing was saved.")}`}
          </p>
          <ul>
            <For each={entries()}>
              {([path, message]) => <Line field={props.form.field(path)} message={message} />}
            </For>
          </ul>
        </div>
      </Show>
    </div>
  );
}

function Line(props: {
  field: { id: string; label: string } | undefined;
  message: string;
}): JSX.Element {
  return (
    <li>
      <Show when={props.field} fallback={props.message}>
        {(field) =>
          rich("<field>{label}</field>: {message}", {
            label: field().label,
            message: props.message,
            field: (label) => (
              <a
                href={`#${field().id}`}
                class="inline-block py-0.5 underline underline-offset-4"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field().id)?.focus();
                }}
              >
                {label}
              </a>
            ),
          })
        }
      </Show>
    </li>
  );
}
