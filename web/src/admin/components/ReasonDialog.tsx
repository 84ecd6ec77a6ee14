import { Reason } from "@tandem/contract";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextArea } from "../../ui/form/TextField.tsx";
import { decideKeys } from "./decide-keys.ts";

export interface ReasonDialogProps {
  /** "Flag Acme?" */
  title: string;
  /** What happens then, and who is told. */
  body: JSX.Element;
  /** The verb on the button: "Flag campaign". */
  action: string;
  /** It takes nothing from anyone: the button does not warn. */
  mild?: boolean;
  /** Who reads the words; whom it concerns and the audit log unless told. */
  help?: string;
  /** Does it; what it throws is shown above the field. */
  run: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for the reason of what refuses or flags; it is shown to whom it concerns and kept. */
export default function ReasonDialog(props: ReasonDialogProps): JSX.Element {
  const form = createForm({
    schema: Reason,
    initial: { reason: "" },
    submit: ({ reason }) => props.run(reason),
    done: () => props.onClose(),
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t("Cancel")}</Button>
          <Button
            variant={props.mild ? "primary" : "danger"}
            type="submit"
            form="reason"
            busy={form.busy()}
          >
            {props.action}
          </Button>
        </>
      }
    >
      <div ref={decideKeys} class="grid gap-4">
        <p class="text-14">{props.body}</p>
        <Form form={form} label={props.title} id="reason" guard={false}>
          <TextArea
            name="reason"
            autofocus
            label={t("Reason")}
            help={props.help ?? t("They read these words, and the audit log keeps them.")}
            maxLength={540}
            rows={3}
          />
        </Form>
      </div>
    </Dialog>
  );
}
