import { type AdRequest, Rejection } from "@tandem/contract";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextArea } from "../../ui/form/TextField.tsx";
import type { Move } from "../thread.data.ts";

export interface RejectDialogProps {
  counterpart: string;
  /** What was offered, as it is written: "$450.00". */
  amount: string;
  /** True for the sponsor, whose reserved money is free again. */
  frees: boolean;
  send: (move: Move) => Promise<AdRequest>;
  onClose: () => void;
}

/** Asks before an offer is rejected, and for a reason that may be given. */
export default function RejectDialog(props: RejectDialogProps): JSX.Element {
  const form = createForm({
    schema: Rejection,
    initial: { reason: "" },
    submit: (body) => props.send({ move: "reject", body: body as { reason?: string } }),
    done: () => props.onClose(),
  });
  return (
    <Dialog
      open
      kind="alert"
      width={480}
      onClose={() => props.onClose()}
      title={t("Reject {amount} from {counterpart}?", {
        amount: props.amount,
        counterpart: props.counterpart,
      })}
    >
      <Form form={form} label={t("Reject the offer")} guard={false}>
        <p class="text-14">
          {t(
            "This ends the negotiation and cannot be undone. The thread is kept, and you can still write to each other.",
          )}
          {props.frees && ` ${t("What was reserved for it is free again.")}`}
        </p>
        <TextArea
          label={t("Reason")}
          name="reason"
          optional
          maxLength={540}
          rows={3}
          help={t("{name} reads it.", { name: props.counterpart })}
        />
        <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
          <Button autofocus onClick={() => props.onClose()}>
            {t("Keep negotiating")}
          </Button>
          <Button type="submit" variant="danger" busy={form.busy()}>
            {t("Reject")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
