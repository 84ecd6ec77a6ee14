import { type JSX, Show } from "solid-js";
import { countryChoices } from "../../countries.ts";
import { t } from "../../language/t.ts";
import { languageChoices } from "../../names.ts";
import { Button } from "../../ui/Button.tsx";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { NumberField } from "../../ui/form/NumberField.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { count, percent } from "../../ui/format.ts";
import { categoryChoices, platformChoices } from "../../words.ts";
import { clearFilters, narrowing, type SearchAddress, type SearchName } from "../search-filters.ts";

const engagementChoices = [1, 2, 3, 5, 10].map((share) => ({
  value: String(share / 100),
  label: t("{rate} or more", { rate: percent(share / 100) }),
}));
const ratingChoices = [3, 4, 4.5].map((stars) => ({
  value: String(stars),
  label: t("{stars} or better", { stars: count(stars) }),
}));

/** What narrows the search, one under the other; each change stands in the address. */
export default function SearchFilters(props: {
  address: SearchAddress;
  currency: string;
  /** Takes what is typed. It belongs to the page, so that closing a sheet of filters loses nothing. */
  write: (values: Partial<Record<SearchName, string>>) => void;
}): JSX.Element {
  const get = (name: SearchName) => props.address.get(name);
  const choose = (name: SearchName) => (value: string) => props.address.set({ [name]: value });
  const amount = (name: SearchName) => {
    const value = get(name);
    return value === "" ? undefined : Number(value);
  };
  const type = (name: SearchName) => (value: number | undefined) => {
    if (!Number.isNaN(value)) props.write({ [name]: value === undefined ? "" : String(value) });
  };
  return (
    <div class="grid gap-4">
      <Select
        label={t("Category")}
        placeholder={t("Any category")}
        options={categoryChoices}
        value={get("category")}
        onValue={choose("category")}
      />
      <TextField
        label={t("Niche")}
        placeholder={t("Skincare")}
        value={get("niche")}
        onValue={(niche) => props.write({ niche })}
      />
      <Select
        label={t("Platform")}
        placeholder={t("Any platform")}
        options={platformChoices}
        value={get("platform")}
        onValue={choose("platform")}
      />
      <div class="grid grid-cols-2 gap-3">
        <NumberField
          label={t("Reach from")}
          placeholder={t("10k")}
          value={amount("minReach")}
          onValue={type("minReach")}
        />
        <NumberField
          label={t("to")}
          placeholder={t("1.5m")}
          value={amount("maxReach")}
          onValue={type("maxReach")}
        />
      </div>
      <Select
        label={t("Engagement")}
        placeholder={t("Any rate")}
        options={engagementChoices}
        value={get("minEngagement")}
        onValue={choose("minEngagement")}
      />
      <MoneyField
        label={t("Price up to")}
        currency={props.currency}
        value={amount("maxPrice")}
        onValue={type("maxPrice")}
      />
      <Select
        label={t("Rating")}
        placeholder={t("Any rating")}
        options={ratingChoices}
        value={get("minRating")}
        onValue={choose("minRating")}
      />
      <Select
        label={t("Language")}
        placeholder={t("Any language")}
        options={languageChoices()}
        value={get("language")}
        onValue={choose("language")}
      />
      <Select
        label={t("Country")}
        placeholder={t("Any country")}
        options={countryChoices()}
        value={get("country")}
        onValue={choose("country")}
      />
      <Show when={props.address.count(narrowing) > 0}>
        <Button size="sm" onClick={() => clearFilters(props.address)}>
          {t("Clear the filters")}
        </Button>
      </Show>
    </div>
  );
}
