import { type AdRequest, Settlement } from "@tandem/contract";
import { type JSX, onMount, Show } from "solid-js";
import { apart } from "../../language/apart.ts";
import { t } from "../../language/t.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Sheet } from "../../ui/Dialog.tsx";
import { Choices } from "../../ui/form/Choices.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { TextArea } from "../../ui/form/TextField.tsx";
import { money } from "../../ui/format.ts";
import { Notice } from "../../ui/States.tsx";
import { toast } from "../../ui/toast.ts";
import { createDisputeSettlement } from "../decisions.data.ts";
import { disputant } from "../justice-words.ts";
import { decideKeys } from "./decide-keys.ts";

/** Where an admin ends a dispute: pay the influencer, pay back, or split what is held. */
export default function SettleSheet(props: {
  request: AdRequest;
  onClose: () => void;
  onSettled: () => void;
}): JSX.Element {
  const { offer, payment } = props.request;
  const sponsorName = apart(props.request.sponsorName);
  const influencerName = apart(props.request.influencerName);
  const held = payment.status === "held";
  const whole = money(offer.amount, offer.currency);
  const settlement = createDisputeSettlement(() => props.request.id);
  const form = createForm({
    schema: Settlement,
    initial: { outcome: held ? "" : "refund", influencerAmount: undefined, reason: "" },
    submit: ({ influencerAmount, ...rest }) =>
      settlement.run(rest.outcome === "split" ? { ...rest, influencerAmount } : rest),
    done: () => {
      toast({ tone: "good", text: t("The dispute is settled, and both sides are told.") });
      props.onSettled();
    },
  });
  let choices: HTMLDivElement | undefined;
  // The sheet gives the focus to its cross first.
  onMount(() => setTimeout(() => choices?.querySelector<HTMLElement>("[type=radio]")?.focus()));
  const outcome = () => form.value("outcome");
  const back = () => {
    const given = Number(form.value("influencerAmount"));
    return given > 0 && given < offer.amount
      ? t("{amount} goes back to {sponsorName}.", {
          amount: money(offer.amount - given, offer.currency),
          sponsorName,
        })
      : t("Between {least} and less than {whole}.", { least: money(1, offer.currency), whole });
  };
  return (
    <Sheet
      open
      onClose={props.onClose}
      title={t("{sponsorName} and {influencerName}", { sponsorName, influencerName })}
      sub={props.request.campaignName}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t("Cancel")}</Button>
          <Button variant="primary" type="submit" form="settle" busy={form.busy()}>
            {t("Settle")}
          </Button>
        </>
      }
    >
      <div
        ref={(element) => {
          choices = element;
          decideKeys(element);
        }}
        class="grid gap-5"
      >
        <section class="text-14">
          <p class="font-semibold">{t("{name} says", { name: apart(disputant(props.request)) })}</p>
          <p dir="auto" class="max-h-48 overflow-auto whitespace-pre-line">
            {props.request.dispute?.reason}
          </p>
          <p class="pt-3">
            <LinkButton size="sm" href={`/threads/${props.request.id}`} external>
              {t("Read the thread beside this")}
            </LinkButton>
          </p>
        </section>
        <Show when={!held}>
          <Notice title={t("Nothing was paid.")}>
            {t("So there is nothing to release or split: settling it cancels the request.")}
          </Notice>
        </Show>
        <Form form={form} label={t("Settle the dispute")} id="settle" guard={false}>
          <Choices
            name="outcome"
            label={t("Who gets what")}
            options={[
              ...(held
                ? [
                    {
                      value: "release",
                      label: t("Release"),
                      help: t("{influencerName} gets {whole}.", { influencerName, whole }),
                      side: "influencer" as const,
                    },
                  ]
                : []),
              {
                value: "refund",
                label: held ? t("Refund") : t("Cancel"),
                help: held
                  ? t("{sponsorName} gets {whole} back.", { sponsorName, whole })
                  : t("No money moves."),
                side: "sponsor" as const,
              },
              ...(held
                ? [{ value: "split", label: t("Split"), help: t("Each gets a part.") }]
                : []),
            ]}
          />
          <Show when={outcome() === "split"}>
            <MoneyField
              name="influencerAmount"
              label={t("{influencerName} gets", { influencerName })}
              currency={offer.currency}
              help={back()}
            />
          </Show>
          <TextArea
            name="reason"
            label={t("Reason")}
            optional
            maxLength={2000}
            rows={4}
            help={t("Both sides read these words, and the audit log keeps them.")}
          />
        </Form>
      </div>
    </Sheet>
  );
}
