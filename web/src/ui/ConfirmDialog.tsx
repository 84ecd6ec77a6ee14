import type { JSX } from "solid-js";
import { t } from "../language/t.ts";
import type { Question } from "./ask.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";

export interface ConfirmDialogProps extends Question {
  open: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before what cannot be undone. The harmless answer has the focus. */
export default function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  return (
    <Dialog
      kind="alert"
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      width={440}
      footer={
        <>
          <Button autofocus onClick={() => props.onClose()}>
            {props.keep ?? t("Cancel")}
          </Button>
          <Button
            variant={props.danger ? "danger" : "primary"}
            busy={props.busy}
            onClick={() => props.onConfirm()}
          >
            {props.action}
          </Button>
        </>
      }
    >
      <div class="text-14">{props.body}</div>
    </Dialog>
  );
}
