import type { Shortlist } from "@tandem/contract";
import Plus from "lucide-solid/icons/plus";
import { createSignal, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { createNewShortlist } from "../shortlist.data.ts";

/** Begins a list under a name, in one line. */
export function NewShortlistForm(props: {
  onMade: (list: Shortlist) => void | Promise<void>;
  autofocus?: boolean;
}): JSX.Element {
  const making = createNewShortlist();
  const [name, setName] = createSignal("");
  const [missing, setMissing] = createSignal(false);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(name().trim() === "");
    if (missing()) return;
    try {
      const list = await making.run(name().trim());
      setName("");
      await props.onMade(list);
    } catch {
      // The field says what is wrong.
    }
  };
  return (
    <form
      class="flex items-start gap-2"
      aria-label={t("Begin a shortlist")}
      onSubmit={(event) => void send(event)}
    >
      <div class="min-w-0 grow">
        <TextField
          label={t("New shortlist")}
          placeholder={t("Spring launch")}
          value={name()}
          onValue={(text) => {
            setName(text);
            setMissing(false);
            making.reset();
          }}
          maxLength={60}
          autofocus={props.autofocus === true}
          error={missing() ? t("Give it a name.") : making.error()?.message}
        />
      </div>
      <Button type="submit" icon={Plus} busy={making.busy()} class="mt-6.5">
        {t("Begin")}
      </Button>
    </form>
  );
}
