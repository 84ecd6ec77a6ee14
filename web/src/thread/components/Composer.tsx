import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { user } from "../../app/session.ts";
import { rich, t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { control, outline } from "../../ui/form/Frame.tsx";
import { count } from "../../ui/format.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { ErrorState, type Failure } from "../../ui/States.tsx";
import { draftOf } from "../message-draft.ts";

export interface ComposerProps {
  /** The request that it is written to, under which a draft is kept. */
  id: string;
  /** Whom it goes to. */
  to: string;
  busy: boolean;
  error: (Failure & { uncertain?: boolean }) | undefined;
  /** Sends; rejects when it was not taken, and then the text comes back. */
  send: (text: string) => Promise<unknown>;
}

const most = 2_000;

/** Writes a message; what is not sent yet is there again after leaving the page. What could not be sent stands in the field again. */
export default function Composer(props: ComposerProps): JSX.Element {
  const id = createUniqueId();
  const draft = draftOf(user()?.id ?? "", props.id);
  const [text, keep] = createSignal(draft.read());
  const setText = (words: string) => {
    keep(words);
    draft.write(words);
  };
  const named = () => t("Message to {to}", { to: props.to });
  const left = () => most - text().trim().length;

  const send = async () => {
    const words = text().trim();
    if (words === "" || left() < 0 || props.busy) return;
    setText("");
    try {
      await props.send(words);
    } catch {
      // The failure stands above the field, by the action's own error.
      setText([words, text()].filter(Boolean).join("\n\n"));
    }
  };

  return (
    <form
      aria-label={named()}
      class="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Show when={props.error}>
        {(error) => (
          <ErrorState
            inline
            title={
              error().uncertain
                ? t("Your message may not have been sent")
                : t("Your message was not sent")
            }
            error={error()}
            saved={error().uncertain ? "unknown" : "nothing"}
            retry={send}
          />
        )}
      </Show>
      <label for={id} class="sr-only">
        {named()}
      </label>
      <div class="flex items-end gap-2">
        <textarea
          id={id}
          rows="1"
          value={text()}
          placeholder={t("Write to {to}", { to: props.to })}
          dir="auto"
          aria-invalid={left() < 0 ? "true" : undefined}
          aria-describedby={`${id}-left`}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void send();
          }}
          class={classes(
            control,
            outline(left() < 0 ? "too long" : undefined),
            "field-sizing-content max-h-48 resize-none py-2.5 text-16! leading-6",
          )}
        />
        <Button type="submit" variant="secondary" busy={props.busy} disabled={left() < 0}>
          {t("Send")}
        </Button>
      </div>
      <p id={`${id}-left`} class="flex gap-3 text-12 text-muted">
        <span class="grow">{t("Both sides keep what is written here, at any status.")}</span>
        <Show when={left() < 200}>
          <span class={classes(left() < 0 && "font-semibold text-bad")}>
            {left() < 0
              ? t("{n} too many", { n: count(-left()) })
              : t("{n} left", { n: count(left()) })}
          </span>
        </Show>
        <span class="max-md:hidden pointer-coarse:hidden">
          {rich("{keys} sends", {
            keys: (
              <>
                <Kbd>{t("Ctrl")}</Kbd> <Kbd>Enter</Kbd>
              </>
            ),
          })}
        </span>
      </p>
    </form>
  );
}
