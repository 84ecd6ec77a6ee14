import type { Shortlist } from "@tandem/contract";
import { createSignal, type JSX, onMount } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { createShortlistRename } from "../shortlist.data.ts";

/** Another name for a list, in its place. Escape leaves it as it was. */
export function RenameShortlist(props: {
  list: Pick<Shortlist, "id" | "name" | "version">;
  onDone: () => void;
}): JSX.Element {
  const rename = createShortlistRename();
  const [name, setName] = createSignal(props.list.name);
  let form: HTMLFormElement | undefined;
  onMount(() => form?.querySelector("input")?.select());
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const { id, version } = props.list;
    try {
      if (name().trim() !== props.list.name) await rename.run({ id, version, name: name() });
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
      aria-label={t("Rename {name}", { name: props.list.name })}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => event.key === "Escape" && props.onDone()}
    >
      <div class="max-w-sm grow basis-52">
        <TextField
          label={t("Name")}
          hideLabel
          value={name()}
          onValue={setName}
          maxLength={60}
          error={rename.error()?.message}
        />
      </div>
      <Button type="submit" variant="primary" busy={rename.busy()}>
        {t("Rename")}
      </Button>
      <Button onClick={() => props.onDone()}>{t("Cancel")}</Button>
    </form>
  );
}
