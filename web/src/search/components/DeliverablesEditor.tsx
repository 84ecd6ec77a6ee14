import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import { Index, type JSX, Show, useContext } from "solid-js";
import { t } from "../../language/t.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { DateField } from "../../ui/form/DateField.tsx";
import { FormContext } from "../../ui/form/form.ts";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { formatChoices, platformChoices } from "../../words.ts";

/** A deliverable as its fields hold it; empty fields take what the offer says. */
export interface DeliverableDraft {
  platform: string;
  format: string;
  dueDate: string;
  disclosure: string;
}

const most = 10;

/** What is to be made, 1–10 pieces, under the name `deliverables` of the form around it. */
export function DeliverablesEditor(): JSX.Element {
  const form = useContext(FormContext);
  const all = () => (form?.value("deliverables") ?? []) as DeliverableDraft[];
  const put = (next: DeliverableDraft[]) => form?.set("deliverables", next);
  const add = () => {
    const last = all().at(-1);
    if (last) put([...all(), { ...last }]);
  };
  return (
    <fieldset class="grid gap-3">
      <legend class="flex w-full items-baseline gap-2 pb-2 text-14 font-semibold">
        {t("Deliverables")}
        <span class="font-normal text-muted">
          {t("{n} of at most {most}", { n: String(all().length), most: String(most) })}
        </span>
      </legend>
      <Index each={all()}>
        {(_, index) => (
          <fieldset class="relative grid grid-cols-2 gap-3 rounded-card border border-hairline p-4">
            <legend class="float-start col-span-2 w-full pe-10 text-14 font-semibold">
              {t("Piece {n}", { n: String(index + 1) })}
            </legend>
            <Show when={all().length > 1}>
              <IconButton
                label={t("Remove piece {n}", { n: String(index + 1) })}
                icon={X}
                iconSize={16}
                class="absolute! end-1 top-1"
                onClick={() => put(all().filter((__, at) => at !== index))}
              />
            </Show>
            <Select
              label={t("Platform")}
              name={`deliverables.${index}.platform`}
              options={platformChoices}
            />
            <Select
              label={t("Format")}
              name={`deliverables.${index}.format`}
              options={formatChoices}
            />
            <div class="max-sm:col-span-2">
              <DateField label={t("Due")} name={`deliverables.${index}.dueDate`} optional />
            </div>
            <div class="max-sm:col-span-2">
              <TextField
                label={t("Disclosure")}
                name={`deliverables.${index}.disclosure`}
                maxLength={40}
                optional
                placeholder="#ad"
              />
            </div>
          </fieldset>
        )}
      </Index>
      <Show when={all().length < most}>
        <div>
          <Button size="sm" icon={Plus} onClick={add}>
            {t("Add a piece")}
          </Button>
        </div>
      </Show>
    </fieldset>
  );
}
