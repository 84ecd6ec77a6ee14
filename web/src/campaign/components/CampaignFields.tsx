import { type JSX, useContext } from "solid-js";
import { t } from "../../language/t.ts";
import { currencyChoices } from "../../names.ts";
import { Choices } from "../../ui/form/Choices.tsx";
import { DateField } from "../../ui/form/DateField.tsx";
import { FormContext } from "../../ui/form/form.ts";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TextArea, TextField } from "../../ui/form/TextField.tsx";
import { exponent } from "../../ui/format.ts";
import { categoryChoices } from "../../words.ts";

/** What can change once a campaign was published: what binds nobody. */
export const changeableWhileRunning: ReadonlySet<string> = new Set([
  "description",
  "goals",
  "endDate",
  "budget",
  "visibility",
]);

/** The fields of a campaign, inside a form. `running` locks what no longer can change. */
export function CampaignFields(props: { running?: boolean; budgetHelp?: string }): JSX.Element {
  const form = useContext(FormContext);
  const locked = (name: string) => props.running === true && !changeableWhileRunning.has(name);
  const currency = () => (form?.value("currency") as string | undefined) || "USD";

  // The amount that was typed stays as it reads: 500 dollars become 500 yen, not 50,000.
  let before = currency();
  const keepAmount = (next: string) => {
    const budget = form?.value("budget");
    if (typeof budget === "number" && Number.isFinite(budget)) {
      const moved = budget * 10 ** (exponent(next) - exponent(before));
      form?.set("budget", Math.round(moved));
    }
    before = next;
  };

  return (
    <>
      <TextField label={t("Name")} name="name" maxLength={80} disabled={locked("name")} />
      <div class="grid gap-5 sm:grid-cols-2">
        <Select
          label={t("Category")}
          name="category"
          options={categoryChoices}
          disabled={locked("category")}
        />
        <TextField
          label={t("Niche")}
          name="niche"
          optional
          maxLength={40}
          placeholder={t("Skincare")}
          disabled={locked("niche")}
        />
      </div>
      <TextArea
        label={t("Description")}
        name="description"
        optional
        maxLength={1080}
        help={t("What it is about. Influencers read this first.")}
      />
      <TextArea
        label={t("Goals")}
        name="goals"
        optional
        maxLength={1080}
        rows={3}
        help={t("What the campaign should reach, such as sign-ups or first orders.")}
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <DateField label={t("First day")} name="startDate" disabled={locked("startDate")} />
        <DateField
          label={t("Last day")}
          name="endDate"
          min={(form?.value("startDate") as string | undefined) || undefined}
          help={t("The campaign ends by itself after this day.")}
        />
      </div>
      <div class="grid gap-5 sm:grid-cols-2">
        <MoneyField
          label={t("Budget")}
          name="budget"
          currency={currency()}
          help={props.budgetHelp ?? t("Every offer that you send is backed by this money.")}
        />
        <Select
          label={t("Currency")}
          name="currency"
          options={currencyChoices(currency())}
          onValue={keepAmount}
          disabled={locked("currency")}
        />
      </div>
      <Choices
        label={t("Who can see it")}
        name="visibility"
        options={[
          {
            value: "public",
            label: t("Public"),
            help: t("Influencers find it while it is live and may apply."),
          },
          {
            value: "private",
            label: t("Private"),
            help: t("Only those whom you make an offer see it."),
          },
        ]}
      />
    </>
  );
}
