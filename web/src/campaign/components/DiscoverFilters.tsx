import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { DateField } from "../../ui/form/DateField.tsx";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { categoryChoices } from "../../words.ts";
import {
  clearDiscover,
  type DiscoverAddress,
  type DiscoverName,
  discoverFilters,
} from "../discover-filters.ts";

/** The filters one under the other; each change stands in the address. */
export default function DiscoverFilters(props: {
  address: DiscoverAddress;
  /** What budgets are typed in; the API compares the bare amounts. */
  currency: string;
  /** Takes what is typed. It belongs to the page, so that closing a sheet of filters loses nothing. */
  write: (values: Partial<Record<DiscoverName, string>>) => void;
}): JSX.Element {
  const get = (name: DiscoverName) => props.address.get(name);
  const choose = (name: DiscoverName) => (value: string) => props.address.set({ [name]: value });
  const amount = (name: DiscoverName) => (get(name) === "" ? undefined : Number(get(name)));
  const type = (name: DiscoverName) => (value: number | undefined) => {
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
        placeholder={t("Trail running")}
        value={get("niche")}
        onValue={(niche) => props.write({ niche })}
      />
      <MoneyField
        label={t("Budget from")}
        currency={props.currency}
        value={amount("minBudget")}
        onValue={type("minBudget")}
      />
      <MoneyField
        label={t("Budget up to")}
        currency={props.currency}
        value={amount("maxBudget")}
        onValue={type("maxBudget")}
      />
      <DateField
        label={t("Starts on or after")}
        value={get("startsAfter")}
        onValue={choose("startsAfter")}
      />
      <DateField
        label={t("Ends on or before")}
        value={get("endsBefore")}
        onValue={choose("endsBefore")}
      />
      <Show when={props.address.count(discoverFilters) > 0}>
        <Button size="sm" onClick={() => clearDiscover(props.address)}>
          {t("Clear the filters")}
        </Button>
      </Show>
    </div>
  );
}
