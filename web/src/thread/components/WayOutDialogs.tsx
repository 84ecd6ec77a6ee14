import { type AdRequest, CancelWish, NewDispute } from "@tandem/contract";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextArea } from "../../ui/form/TextField.tsx";
import { money } from "../../ui/format.ts";
import type { StepMove } from "../steps.data.ts";
import type { Reader } from "../thread-words.ts";

export interface WayOutProps {
  request: AdRequest;
  me: Reader;
  other: string;
  send: (move: StepMove) => Promise<AdRequest>;
  onClose: () => void;
}

/** Asks the other side to give up what was agreed; nothing ends before they agree. */
export function CancelDialog(props: WayOutProps): JSX.Element {
  const form = createForm({
    schema: CancelWish,
    initial: { reason: "" },
    submit: (body) => props.send({ step: "cancel", body }),
    done: () => props.onClose(),
  });
  const backWords = () => {
    const { payment, offer } = props.request;
    if (payment.status !== "held") return t("No money was paid, so none moves.");
    const amount = money(offer.amount, offer.currency);
    return props.me === "sponsor"
      ? t("Then {amount} goes back to your card.", { amount })
      : t("Then {amount} goes back to {other}.", { amount, other: props.other });
  };
  return (
    <Dialog
      open
      kind="alert"
      width={480}
      onClose={() => props.onClose()}
      title={t("Ask {other} to cancel?", { other: props.other })}
    >
      <Form form={form} label={t("Ask to cancel")} guard={false}>
        <p class="text-14">
          {t("It ends only when {other} agrees.", { other: props.other })} {backWords()}{" "}
          {t("You can take your wish back until then.")}
        </p>
        <TextArea
          label={t("Reason")}
          name="reason"
          optional
          maxLength={540}
          rows={3}
          help={t("{name} reads it.", { name: props.other })}
        />
        <Buttons close={props.onClose} keep={t("Keep the agreement")} busy={form.busy()}>
          {t("Ask to cancel")}
        </Buttons>
      </Form>
    </Dialog>
  );
}

/** Has an admin settle what the sides cannot. */
export function DisputeDialog(props: WayOutProps): JSX.Element {
  const form = createForm({
    schema: NewDispute,
    initial: { reason: "" },
    submit: (body) => props.send({ step: "dispute", body }),
    done: () => props.onClose(),
  });
  return (
    <Dialog
      open
      kind="alert"
      width={520}
      onClose={() => props.onClose()}
      title={t("Open a dispute?")}
    >
      <Form form={form} label={t("Open a dispute")} guard={false}>
        <ul class="grid list-disc gap-1 ps-5 text-14">
          <li>
            {t("An admin reads this whole thread, and then releases, refunds or splits the money.")}
          </li>
          <li>
            {t("Until then nothing moves by itself: no approvals, no releases, no cancelling.")}
          </li>
          <li>
            {t("Both of you can go on writing to each other. A dispute cannot be taken back.")}
          </li>
        </ul>
        <TextArea
          label={t("What is wrong")}
          name="reason"
          maxLength={2000}
          rows={5}
          help={t("{name} and the admin read it.", { name: props.other })}
        />
        <Buttons close={props.onClose} keep={t("Not now")} busy={form.busy()}>
          {t("Open the dispute")}
        </Buttons>
      </Form>
    </Dialog>
  );
}

function Buttons(props: {
  close: () => void;
  keep: string;
  busy: boolean;
  children: string;
}): JSX.Element {
  return (
    <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
      <Button autofocus onClick={() => props.close()}>
        {props.keep}
      </Button>
      <Button type="submit" variant="danger" busy={props.busy}>
        {props.children}
      </Button>
    </div>
  );
}
