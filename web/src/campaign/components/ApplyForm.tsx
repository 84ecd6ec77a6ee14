import { useNavigate } from "@solidjs/router";
import type { PublicCampaign } from "@tandem/contract";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
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
        text: t("You applied for {amount}. It is {sponsor}'s turn.", {
          amount: money(request.offer.amount, request.offer.currency),
          sponsor: request.sponsorName,
        }),
        tone: "good",
      });
      navigate(`/threads/${request.id}`);
    },
  });
  return (
    <Form form={form} label={t("Apply")} submitLabel={t("Apply")}>
      <MoneyField
        name="amount"
        label={t("Your price")}
        currency={props.campaign.currency}
        help={t(
          "For everything you write below. The sponsor can accept it or answer with another.",
        )}
      />
      <TextArea
        name="requirements"
        label={t("What you would make")}
        placeholder={t("Two reels and a story, filmed on the trail")}
        maxLength={540}
        rows={3}
        optional
      />
      <DateField
        name="dueDate"
        label={t("Done by")}
        min={today}
        max={props.campaign.endDate}
        help={t("Left empty, it is the end of the campaign.")}
        optional
      />
      <TextArea
        name="message"
        label={t("A word to the sponsor")}
        placeholder={t("Why you, and what your audience cares about")}
        maxLength={540}
        rows={3}
        optional
      />
    </Form>
  );
}
