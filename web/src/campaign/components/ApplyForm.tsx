import { useNavigate } from "@solidjs/router";
import type { PublicCampaign } from "@tandem/contract";
import type { JSX } from "solid-js";
import { DateField } from "../../ui/form/DateField.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { TextArea } from "../../ui/form/TextField.tsx";
import { money } from "../../ui/format.ts";
import { toast } from "../../ui/Toasts.tsx";
import { createApplication } from "../public-campaign.data.ts";

/** Applies to a public campaign at one's own price; leads to the thread that this opens. */
export default function ApplyForm(props: {
  campaign: PublicCampaign;
  /** One's own smallest price in minor units, when it is in the campaign's currency. */
  usualPrice: number | undefined;
}): JSX.Element {
  const navigate = useNavigate();
  const apply = createApplication(() => props.campaign.id);
  const today = new Date().toISOString().slice(0, 10);
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).NewApplication,
    initial: { amount: props.usualPrice, requirements: "", dueDate: "", message: "" },
    submit: apply.run,
    done: (request) => {
      toast({
        text: `You applied for ${money(request.offer.amount, request.offer.currency)}. It is ${request.sponsorName}'s turn.`,
        tone: "good",
      });
      navigate(`/threads/${request.id}`);
    },
  });
  return (
    <Form form={form} label="Apply" submitLabel="Apply">
      <MoneyField
        name="amount"
        label="Your price"
        currency={props.campaign.currency}
        help="For everything you write below. The sponsor can accept it or answer with another."
      />
      <TextArea
        name="requirements"
        label="What you would make"
        placeholder="Two reels and a story, filmed on the trail"
        maxLength={540}
        rows={3}
        optional
      />
      <DateField
        name="dueDate"
        label="Done by"
        min={today}
        max={props.campaign.endDate}
        help="Left empty, it is the end of the campaign."
        optional
      />
      <TextArea
        name="message"
        label="A word to the sponsor"
        placeholder="Why you, and what your audience cares about"
        maxLength={540}
        rows={3}
        optional
      />
    </Form>
  );
}
