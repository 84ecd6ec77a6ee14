import { type JSX, onMount } from "solid-js";
import * as v from "valibot";
import { ApiProblem } from "../../api.ts";
import { Checkbox, Switch } from "../../ui/form/Checkbox.tsx";
import { Choices } from "../../ui/form/Choices.tsx";
import { DateField } from "../../ui/form/DateField.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TagField } from "../../ui/form/TagField.tsx";
import { TextArea, TextField } from "../../ui/form/TextField.tsx";
import { parties } from "../../ui/side.ts";
import { toast } from "../../ui/Toasts.tsx";
import { Part } from "./Part.tsx";

const Schema = v.object({
  name: v.pipe(v.string(), v.minLength(3, "Use at least 3 characters.")),
  role: v.string(),
  category: v.string("Choose a category."),
  budget: v.pipe(v.number("Write an amount."), v.minValue(1, "The amount must be above zero.")),
  start: v.string("Choose a date."),
  languages: v.array(v.string()),
  description: v.optional(v.pipe(v.string(), v.maxLength(120))),
});
const options = [
  { value: "beauty", label: "Beauty" },
  { value: "fitness", label: "Fitness" },
  { value: "food", label: "Food" },
];
const languages = [
  { value: "en", label: "English" },
  { value: "pt", label: "Portuguese" },
  { value: "ja", label: "Japanese" },
];
const initial = {
  name: "",
  role: "sponsor",
  category: "",
  budget: 125000,
  start: "",
  languages: ["en", "pt"],
  description: "Show the texture in daylight.",
  terms: false,
  mails: true,
};

/** Fields at rest, and the same form with every kind of error. */
export function Forms(): JSX.Element {
  return (
    <Part title="Forms">
      <div class="grid items-start gap-10 md:grid-cols-2">
        <Example />
        <Example failing />
      </div>
    </Part>
  );
}

function Example(props: { failing?: boolean }): JSX.Element {
  const form = createForm({
    schema: Schema,
    initial,
    submit: async (value) => {
      if (value.name === "taken") {
        throw new ApiProblem({
          status: 409,
          errors: [{ path: "name", message: "This name is taken. Choose another." }],
        });
      }
      return value;
    },
    done: () => toast({ text: "Campaign saved.", tone: "good" }),
  });
  onMount(async () => {
    if (!props.failing) return;
    await form.submit();
    (document.activeElement as HTMLElement | null)?.blur();
  });
  return (
    <Form
      form={form}
      label={props.failing ? "Form with errors" : "Form"}
      submitLabel="Save campaign"
      guard={false}
    >
      <TextField name="name" label="Name" help="What influencers see first. Try “taken”." />
      <Choices
        name="role"
        label="Who starts"
        options={[
          { value: "sponsor", label: "I sponsor", icon: parties.sponsor.icon, side: "sponsor" },
          {
            value: "influencer",
            label: "I create",
            icon: parties.influencer.icon,
            side: "influencer",
            help: "You will get offers",
          },
        ]}
      />
      <Select name="category" label="Category" options={options} />
      <div class="grid gap-5 sm:grid-cols-2">
        <MoneyField name="budget" label="Budget" currency="USD" />
        <DateField name="start" label="Starts" />
      </div>
      <TagField name="languages" label="Languages" options={languages} />
      <TextArea name="description" label="Description" maxLength={120} optional />
      <Checkbox name="terms" label="Show it to the public" help="Influencers can find and apply." />
      <Switch name="mails" label="Mail me about new applications" />
      <TextField label="Password" type="password" value="correct horse" disabled={props.failing} />
    </Form>
  );
}
