import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { currencyChoices } from "../../names.ts";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";

/** Who a sponsor is. Stands in a form whose values hold `profile`. */
export default function SponsorFields(props: { currency: string }): JSX.Element {
  return (
    <>
      <TextField
        name="profile.companyName"
        label={t("Company or your own name")}
        autocomplete="organization"
        help={t("Influencers see it on every offer.")}
      />
      <TextField name="profile.industry" label={t("Industry")} maxLength={80} optional />
      <TextField
        name="profile.website"
        label={t("Website")}
        type="url"
        autocomplete="url"
        placeholder="https://"
        optional
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <MoneyField
          name="profile.budget"
          label={t("Yearly budget")}
          currency={props.currency}
          help={t("A rough figure. Only admins see it.")}
          optional
        />
        <Select
          name="profile.currency"
          label={t("Currency")}
          options={currencyChoices(props.currency)}
        />
      </div>
    </>
  );
}
