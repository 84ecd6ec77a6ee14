import { type JSX, useContext } from "solid-js";
import { currencyChoices } from "../../names.ts";
import { DateField } from "../../ui/form/DateField.tsx";
import { FormContext } from "../../ui/form/form.ts";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { Choices, Select } from "../../ui/form/Select.tsx";
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
      <TextField label="Name" name="name" maxLength={80} disabled={locked("name")} />
      <div class="grid gap-5 sm:grid-cols-2">
        <Select
          label="Category"
          name="category"
          options={categoryChoices}
          disabled={locked("category")}
        />
        <TextField
          label="Niche"
          name="niche"
          optional
          maxLength={40}
          placeholder="Skincare"
          disabled={locked("niche")}
        />
      </div>
      <TextArea
        label="Description"
        name="description"
        optional
        maxLength={1080}
        help="What it is about. Influencers read this first."
      />
      <TextArea
        label="Goals"
        name="goals"
        optional
        maxLength={1080}
        rows={3}
        help="What the campaign should reach, such as sign-ups or first orders."
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <DateField label="First day" name="startDate" disabled={locked("startDate")} />
        <DateField
          label="Last day"
          name="endDate"
          min={(form?.value("startDate") as string | undefined) || undefined}
          help="The campaign ends by itself after this day."
        />
      </div>
      <div class="grid gap-5 sm:grid-cols-2">
        <MoneyField
          label="Budget"
          name="budget"
          currency={currency()}
          help={props.budgetHelp ?? "Every offer that you send is backed by this money."}
        />
        <Select
          label="Currency"
          name="currency"
          options={currencyChoices(currency())}
          onValue={keepAmount}
          disabled={locked("currency")}
        />
      </div>
      <Choices
        label="Who can see it"
        name="visibility"
        options={[
          {
            value: "public",
            label: "Public",
            help: "Influencers find it while it is live and may apply.",
          },
          { value: "private", label: "Private", help: "Only those whom you make an offer see it." },
        ]}
      />
    </>
  );
}
