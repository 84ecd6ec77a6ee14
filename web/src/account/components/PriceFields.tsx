import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { currencyChoices } from "../../names.ts";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { Select } from "../../ui/form/Select.tsx";

/** The least that an influencer works for, and in which currency. */
export default function PriceFields(props: { currency: string }): JSX.Element {
  return (
    <div class="grid gap-5 sm:grid-cols-2">
      <MoneyField
        name="profile.minPrice"
        label={t("Smallest price")}
        currency={props.currency}
        help={t("Sponsors see it and can search by it.")}
        optional
      />
      <Select
        name="profile.currency"
        label={t("Currency")}
        options={currencyChoices(props.currency)}
      />
    </div>
  );
}
