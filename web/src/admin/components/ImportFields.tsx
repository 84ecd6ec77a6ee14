import { type CreatorMapping, type CsvRow, MAPPABLE } from "@tandem/contract/creators-csv";
import { createSignal, For, type JSX, Show } from "solid-js";
import { countryChoices } from "../../countries.ts";
import { t } from "../../language/t.ts";
import { currencyChoices, languageChoices } from "../../names.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { categoryChoices, platformChoices } from "../../words.ts";
import { mappingWords } from "../import-words.ts";

const always = new Set<keyof CreatorMapping>(["handle", "displayName", "followers", "country"]);

/** Which column holds what: those that were guessed first, the rest on request. */
export function MappingFields(props: {
  header: readonly string[];
  sample: CsvRow | undefined;
  mapping: CreatorMapping;
}): JSX.Element {
  const [all, setAll] = createSignal(false);
  // Fields do not come and go while someone chooses: what was guessed at first stays in sight.
  const first = MAPPABLE.filter((field) => always.has(field) || props.mapping[field] !== undefined);
  const shown = () => (all() ? MAPPABLE : first);
  const options = () => props.header.map((name) => ({ value: name, label: name }));
  const example = (field: keyof CreatorMapping) => {
    const column = props.mapping[field];
    const text = column === undefined ? "" : (props.sample?.cells.get(column) ?? "");
    return text === "" ? undefined : t("First row: {cell}", { cell: text.slice(0, 60) });
  };
  return (
    <>
      <div class="grid gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        <For each={shown()}>
          {(field) => (
            <Select
              name={`mapping.${field}`}
              label={mappingWords[field]}
              placeholder={t("Not in the file")}
              optional={field !== "handle"}
              options={options()}
              help={example(field)}
            />
          )}
        </For>
      </div>
      <Show when={!all() && first.length < MAPPABLE.length}>
        <div class="pt-4">
          <Button size="sm" onClick={() => setAll(true)}>
            {t("Map {n, plural, one {# more field} other {# more fields}}", {
              n: MAPPABLE.length - first.length,
            })}
          </Button>
        </div>
      </Show>
    </>
  );
}

/** What holds for rows that say nothing themselves. */
export function DefaultFields(): JSX.Element {
  return (
    <div class="grid gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      <Select
        name="defaults.platform"
        label={t("Platform")}
        placeholder={t("None")}
        options={platformChoices}
      />
      <Select
        name="defaults.category"
        label={t("Category")}
        placeholder={t("None")}
        options={categoryChoices}
      />
      <TextField
        name="defaults.niche"
        label={t("Niche")}
        optional
        maxLength={40}
        help={t("The category’s name when empty.")}
      />
      <Select
        name="defaults.country"
        label={t("Country")}
        optional
        placeholder={t("None")}
        options={countryChoices()}
      />
      <Select
        name="defaults.language"
        label={t("Language")}
        optional
        placeholder={t("None")}
        options={languageChoices()}
      />
      <Select
        name="defaults.currency"
        label={t("Currency of prices")}
        optional
        placeholder={t("None")}
        options={currencyChoices()}
      />
    </div>
  );
}
