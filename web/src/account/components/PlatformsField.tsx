import { reachOf } from "@tandem/contract";
import Plus from "lucide-solid/icons/plus";
import Trash from "lucide-solid/icons/trash";
import { Index, type JSX, Show, useContext } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { FormContext } from "../../ui/form/form.ts";
import { NumberField } from "../../ui/form/NumberField.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { count } from "../../ui/format.ts";
import { platformChoices, platformWord } from "../../words.ts";

type Draft = {
  platform: Parameters<typeof platformWord>[0] | "";
  followers?: number;
  postsLast30Days?: number;
};
const none: Draft & Record<string, unknown> = { platform: "", handle: "", url: "" };
const most = 20;

const removal = (platform: Draft["platform"]) =>
  platform
    ? t("Remove {platform}", { platform: platformWord(platform) })
    : t("Remove this platform");
const number = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? 0 : value;

/** Where one is followed and by how many, with the reach that follows from it. Stands in a form. */
export default function PlatformsField(props: { name: string }): JSX.Element {
  const form = useContext(FormContext);
  const all = () => (form?.value(props.name) as Draft[] | undefined) ?? [];
  const set = (next: readonly Draft[]) => form?.set(props.name, next);
  const reach = () =>
    reachOf(
      all().map((each) => ({
        followers: number(each.followers),
        postsLast30Days: number(each.postsLast30Days),
      })),
    );

  return (
    <div class="grid gap-4">
      <Index each={all()}>
        {(each, index) => (
          <fieldset class="grid gap-4 rounded-card border border-hairline bg-raised p-4">
            <legend class="sr-only">{t("Platform {place}", { place: count(index + 1) })}</legend>
            <div class="flex items-end gap-2">
              <div class="grow">
                <Select
                  name={`${props.name}.${index}.platform`}
                  label={t("Platform")}
                  options={platformChoices}
                />
              </div>
              <IconButton
                label={removal(each().platform)}
                icon={Trash}
                onClick={() => set(all().filter((_, at) => at !== index))}
              />
            </div>
            <div class="grid gap-4 sm:grid-cols-2">
              <TextField name={`${props.name}.${index}.handle`} label={t("Handle")} latin />
              <TextField
                name={`${props.name}.${index}.url`}
                label={t("Address")}
                type="url"
                placeholder="https://"
                optional
              />
              <NumberField name={`${props.name}.${index}.followers`} label={t("Followers")} />
              <NumberField
                name={`${props.name}.${index}.postsLast30Days`}
                label={t("Posts in the last 30 days")}
                optional
              />
            </div>
            <div class="grid gap-4 sm:grid-cols-3">
              <NumberField name={`${props.name}.${index}.avgLikes`} label={t("Likes")} optional />
              <NumberField
                name={`${props.name}.${index}.avgComments`}
                label={t("Comments")}
                optional
              />
              <NumberField name={`${props.name}.${index}.avgViews`} label={t("Views")} optional />
            </div>
            <p class="-mt-2 text-14 text-muted">
              {t("The last three are what one post gets on average.")}
            </p>
          </fieldset>
        )}
      </Index>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button icon={Plus} disabled={all().length >= most} onClick={() => set([...all(), none])}>
          {all().length === 0 ? t("Add a platform") : t("Add another platform")}
        </Button>
        <Show when={all().length > 0}>
          <p class="text-14 text-muted" aria-live="polite">
            {rich(
              "This is a reach of {reach}, self-declared. Twelve posts in 30 days count all your followers, fewer count fewer.",
              { reach: <strong class="font-semibold text-ink">{count(reach())}</strong> },
            )}
          </p>
        </Show>
      </div>
    </div>
  );
}
