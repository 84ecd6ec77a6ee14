import { type AdRequest, Settlement } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Sheet } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { Choices } from "../../ui/form/Select.tsx";
import { TextArea } from "../../ui/form/TextField.tsx";
import { money } from "../../ui/format.ts";
import { Notice } from "../../ui/States.tsx";
import { toast } from "../../ui/toast.ts";
import { createDisputeSettlement } from "../decisions.data.ts";
import { disputant } from "../justice-words.ts";

/** Where an admin ends a dispute: pay the influencer, pay back, or split what is held. */
export default function SettleSheet(props: {
  request: AdRequest;
  onClose: () => void;
  onSettled: () => void;
}): JSX.Element {
  const { offer, payment, sponsorName, influencerName } = props.request;
  const held = payment.status === "held";
  const whole = money(offer.amount, offer.currency);
  const settlement = createDisputeSettlement(() => props.request.id);
  const form = createForm({
    schema: Settlement,
    initial: { outcome: held ? "" : "refund", influencerAmount: undefined, reason: "" },
    submit: ({ influencerAmount, ...rest }) =>
      settlement.run(rest.outcome === "split" ? { ...rest, influencerAmount } : rest),
    done: () => {
      toast({ tone: "good", text: "The dispute is settled, and both sides are told." });
      props.onSettled();
    },
  });
  const outcome = () => form.value("outcome");
  const back = () => {
    const given = Number(form.value("influencerAmount"));
    return given > 0 && given < offer.amount
      ? `${money(offer.amount - given, offer.currency)} goes back to ${sponsorName}.`
      : `Between ${money(1, offer.currency)} and less than ${whole}.`;
  };
  return (
    <Sheet
      open
      onClose={props.onClose}
      title={`${sponsorName} and ${influencerName}`}
      sub={props.request.campaignName}
      footer={
        <>
          <Button onClick={() => props.onClose()}>Cancel</Button>
          <Button variant="primary" type="submit" form="settle" busy={form.busy()}>
            Settle
          </Button>
        </>
      }
    >
      <div class="grid gap-5">
        <section class="text-14">
          <p class="font-semibold">{disputant(props.request)} says</p>
          <p class="max-h-48 overflow-auto whitespace-pre-line">{props.request.dispute?.reason}</p>
          <p class="pt-3">
            <LinkButton size="sm" href={`/threads/${props.request.id}`} external>
              Read the thread beside this
            </LinkButton>
          </p>
        </section>
        <Show when={!held}>
          <Notice title="Nothing was paid.">
            So there is nothing to release or split: settling it cancels the request.
          </Notice>
        </Show>
        <Form form={form} label="Settle the dispute" id="settle" guard={false}>
          <Choices
            name="outcome"
            label="Who gets what"
            options={[
              ...(held
                ? [
                    {
                      value: "release",
                      label: "Release",
                      help: `${influencerName} gets ${whole}.`,
                      side: "influencer" as const,
                    },
                  ]
                : []),
              {
                value: "refund",
                label: held ? "Refund" : "Cancel",
                help: held ? `${sponsorName} gets ${whole} back.` : "No money moves.",
                side: "sponsor" as const,
              },
              ...(held ? [{ value: "split", label: "Split", help: "Each gets a part." }] : []),
            ]}
          />
          <Show when={outcome() === "split"}>
            <MoneyField
              name="influencerAmount"
              label={`${influencerName} gets`}
              currency={offer.currency}
              help={back()}
            />
          </Show>
          <TextArea
            name="reason"
            label="Reason"
            optional
            maxLength={2000}
            rows={4}
            help="Both sides read these words, and the audit log keeps them."
          />
        </Form>
      </div>
    </Sheet>
  );
}
