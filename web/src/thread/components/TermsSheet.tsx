import type { AdRequest, Campaign, CounterOffer, OfferChange } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { BudgetAfter } from "../../search/components/BudgetAfter.tsx";
import { DeliverablesEditor } from "../../search/components/DeliverablesEditor.tsx";
import { Button } from "../../ui/Button.tsx";
import { ask } from "../../ui/Confirm.tsx";
import { Sheet } from "../../ui/Dialog.tsx";
import { DateField } from "../../ui/form/DateField.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { TextArea } from "../../ui/form/TextField.tsx";
import { money } from "../../ui/format.ts";
import { Notice } from "../../ui/States.tsx";
import { difference, isSame } from "../difference.ts";
import { CounterForm, draftOf, draftTerms, EditForm } from "../offer-draft.ts";
import type { Move } from "../thread.data.ts";
import { MarkedText, TermsLine } from "./Marks.tsx";

export interface TermsSheetProps {
  /** The request as it is now; the form keeps to the offer that it was opened on. */
  request: AdRequest;
  me: "sponsor" | "influencer";
  /** A counter answers the other side; an edit changes the sponsor's own last offer. */
  kind: "counter" | "edit";
  counterpart: string;
  /** The sponsor's campaign as if nothing were reserved for this request. */
  campaign: Campaign | undefined;
  send: (move: Move) => Promise<AdRequest>;
  onClose: () => void;
}

/** Other terms, with the difference to what is on the table as one types. */
export default function TermsSheet(props: TermsSheetProps): JSX.Element {
  const edit = props.kind === "edit";
  const opened = props.request;
  const { offer } = opened;
  const form = createForm({
    schema: edit ? EditForm : CounterForm,
    initial: { ...draftOf(offer, edit ? offer.message : ""), version: opened.version },
    submit: async (value) => {
      if (isSame(changed()) && value.message === (edit ? offer.message : undefined)) {
        throw new Error(
          edit
            ? t("Nothing differs from your offer. Change something, or close.")
            : t("These are the terms on the table. Change something, or accept them."),
        );
      }
      // What is left out stays as it was; a field that was emptied is sent empty.
      const body = {
        ...value,
        requirements: value.requirements ?? "",
        message: value.message ?? "",
      };
      return props.send(
        edit
          ? { move: "edit", body: { ...(body as OfferChange), version: opened.version } }
          : { move: "counter", body: body as CounterOffer },
      );
    },
    done: () => props.onClose(),
  });
  const draft = () => draftTerms(offer, form.values());
  const changed = () => difference(offer, draft());
  const amount = () => form.value("amount") as number | undefined;
  const newer = () => props.request.offer.version !== offer.version;
  const over = () => props.request.status !== "pending";

  const close = async () => {
    const leave =
      !form.dirty() ||
      (await ask({
        title: t("Close without sending?"),
        body: t("The terms you wrote are not sent, and what you typed is lost."),
        action: t("Close"),
        keep: t("Keep writing"),
        danger: true,
      }));
    if (leave) props.onClose();
  };

  return (
    <Sheet
      open
      width={560}
      onClose={() => void close()}
      title={
        edit
          ? t("Change your offer")
          : t("Answer {name} with other terms", { name: props.counterpart })
      }
      sub={
        edit
          ? t("This makes a new version, with a new time to answer.")
          : t("Then it is {name}’s turn.", { name: props.counterpart })
      }
    >
      <Form form={form} label={edit ? t("Your offer") : t("Your terms")} guard={false}>
        <Show when={newer() || over()}>
          <Notice
            tone="warn"
            title={over() ? t("This request has ended") : t("There is a newer offer")}
          >
            {over()
              ? t("It was closed while you were writing. Nothing can be sent any more.")
              : t("It was made while you were writing. Close this to read it first.")}
          </Notice>
        </Show>
        <MoneyField label={t("Amount")} name="amount" currency={offer.currency} />
        <Show when={props.campaign}>
          {(campaign) => <BudgetAfter campaign={campaign()} amount={amount()} />}
        </Show>
        <TextArea
          label={t("What is asked for")}
          name="requirements"
          optional={!edit}
          maxLength={540}
        />
        <DateField label={t("Due")} name="dueDate" />
        <DeliverablesEditor />
        <TextArea
          label={t("Message")}
          name="message"
          optional
          maxLength={540}
          rows={3}
          help={t("A word to {name} that goes with it.", { name: props.counterpart })}
        />
        <section
          aria-label={t("What changes")}
          class="sticky -bottom-5 -mx-5 -mb-5 grid gap-3 border-t border-hairline bg-raised px-5 py-4"
        >
          <div class="max-h-32 overflow-y-auto text-14" aria-live="polite">
            <Show
              when={!isSame(changed())}
              fallback={
                <p class="text-muted">{t("Nothing differs from what is on the table yet.")}</p>
              }
            >
              <TermsLine
                terms={{ ...draft(), currency: offer.currency, by: props.me }}
                changed={changed()}
                onlyChanges
              />
              <Show when={changed().requirements}>
                {(parts) => <MarkedText parts={parts()} by={props.me} />}
              </Show>
            </Show>
          </div>
          <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
            <Button onClick={() => void close()}>{t("Cancel")}</Button>
            <Button type="submit" variant="primary" busy={form.busy()} disabled={over()}>
              {edit
                ? t("Change to {amount}", { amount: money(draft().amount, offer.currency) })
                : t("Counter with {amount}", { amount: money(draft().amount, offer.currency) })}
            </Button>
          </div>
        </section>
      </Form>
    </Sheet>
  );
}
