import type { AdRequest, Campaign, Influencer, NewAdRequest } from "@tandem/contract";
import { createEffect, type JSX, on, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { money } from "../../ui/format.ts";
import { BudgetAfter } from "./BudgetAfter.tsx";
import { DeliverablesEditor } from "./DeliverablesEditor.tsx";
import { CampaignField, DueAndMessage, RequirementsField } from "./OfferFields.tsx";

export interface OfferFormProps {
  influencer: Influencer;
  /** The campaigns that an offer can come from: at least one. */
  campaigns: readonly Campaign[];
  /** The one to start with; the first unless told. */
  campaignId?: string | undefined;
  send: (campaignId: string, offer: NewAdRequest) => Promise<AdRequest>;
  onSent: (request: AdRequest) => void;
  onCancel: () => void;
  /** Tells whether something was typed, so that closing can ask. */
  onDirty: (dirty: boolean) => void;
}

/** The terms of an offer, with what the budget still allows beside the amount. */
export function OfferForm(props: OfferFormProps): JSX.Element {
  const biggest = [...props.influencer.platforms].sort((a, b) => b.followers - a.followers)[0];
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).NewAdRequest,
    initial: {
      campaignId: props.campaignId ?? props.campaigns[0]?.id ?? "",
      influencerId: props.influencer.id,
      amount: undefined,
      requirements: "",
      dueDate: "",
      deliverables: [
        {
          platform: biggest?.platform ?? "instagram",
          format: "post",
          dueDate: "",
          disclosure: "#ad",
        },
      ],
      message: "",
    },
    submit: (offer) => props.send(campaign()?.id ?? "", offer),
    done: (request) => props.onSent(request),
  });
  const campaign = (): Campaign | undefined =>
    props.campaigns.find((each) => each.id === form.value("campaignId")) ?? props.campaigns[0];
  createEffect(on(form.dirty, (dirty) => props.onDirty(dirty)));

  const amount = () => form.value("amount") as number | undefined;
  const under = () => {
    const { minPrice, currency, displayName } = props.influencer;
    const typed = amount();
    const same = currency === campaign()?.currency;
    return same && typed && typed < minPrice
      ? t("{name} starts at {amount}. A lower offer may well be rejected.", {
          name: displayName,
          amount: money(minPrice, currency, { whole: true }),
        })
      : undefined;
  };

  return (
    <Form
      form={form}
      label={t("Offer to {name}", { name: props.influencer.displayName })}
      guard={false}
    >
      <CampaignField campaigns={props.campaigns} />
      <Show when={campaign()}>
        {(from) => (
          <div class="grid gap-3">
            <MoneyField
              label={t("Amount")}
              name="amount"
              currency={from().currency}
              help={under()}
            />
            <BudgetAfter campaign={from()} amount={amount()} />
          </div>
        )}
      </Show>
      <RequirementsField />
      <DeliverablesEditor />
      <DueAndMessage campaign={campaign()} help={t("A personal word that goes with the offer.")} />
      <p class="text-14 text-muted">
        {t(
          "Sending reserves the amount. It is free again if the offer is rejected, withdrawn or runs out.",
        )}
      </p>
      <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
        <Button onClick={() => props.onCancel()}>{t("Cancel")}</Button>
        <Button type="submit" variant="primary" busy={form.busy()}>
          {Number.isFinite(amount()) && campaign()
            ? t("Send the offer of {amount}", {
                amount: money(amount() ?? 0, campaign()?.currency ?? "USD", { whole: true }),
              })
            : t("Send the offer")}
        </Button>
      </div>
    </Form>
  );
}
