import { createSignal, type JSX, onMount } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/form/TextField.tsx";

/** Another name for something one keeps, in its place. Escape leaves it as it was. */
export function RenameForm(props: {
  name: string;
  /** Rejects where the name cannot be had; `error` then says why. */
  rename: (name: string) => Promise<unknown>;
  busy: boolean;
  error: string | undefined;
  onDone: () => void;
}): JSX.Element {
  const [name, setName] = createSignal(props.name);
  let form: HTMLFormElement | undefined;
  onMount(() => form?.querySelector("input")?.select());
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    try {
      if (name().trim() !== props.name) await props.rename(name());
      props.onDone();
    } catch {
      // The field says what is wrong.
    }
  };
  return (
    <form
      ref={(element) => {
        form = element;
      }}
      class="flex flex-wrap items-start gap-2 py-1"
      aria-label={t("Rename {name}", { name: props.name })}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // It may stand in a dialog, which is to stay open.
        event.preventDefault();
        event.stopPropagation();
        props.onDone();
      }}
    >
      <div class="max-w-sm grow basis-44">
        <TextField
          label={t("Name")}
          hideLabel
          value={name()}
          onValue={setName}
          maxLength={60}
          error={props.error}
        />
      </div>
      <Button type="submit" variant="primary" busy={props.busy}>
        {t("Rename")}
      </Button>
      <Button onClick={() => props.onDone()}>{t("Cancel")}</Button>
    </form>
  );
}
