import { createSignal, type JSX, Show } from "solid-js";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";

export interface Question {
  /** The question itself: "Delete this campaign?" */
  title: string;
  /** What happens then, and that it cannot be undone when it cannot. */
  body: JSX.Element;
  /** The verb on the button: "Delete campaign". */
  action: string;
  /** What the other button says; "Keep it" tells more than "Cancel". */
  keep?: string;
  danger?: boolean;
}

export interface ConfirmDialogProps extends Question {
  open: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before what cannot be undone. The harmless answer has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
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
            {props.keep ?? "Cancel"}
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

const [asked, setAsked] = createSignal<{ question: Question; answer: (yes: boolean) => void }>();

/** Asks from anywhere; resolves with the answer. Needs one {@link ConfirmHost} in the app. */
export function ask(question: Question): Promise<boolean> {
  asked()?.answer(false);
  return new Promise((resolve) => {
    setAsked({
      question,
      answer: (yes) => {
        setAsked(undefined);
        resolve(yes);
      },
    });
  });
}

/** Where the questions of {@link ask} appear. */
export function ConfirmHost(): JSX.Element {
  return (
    <Show when={asked()}>
      {(open) => (
        <ConfirmDialog
          {...open().question}
          open
          onConfirm={() => open().answer(true)}
          onClose={() => open().answer(false)}
        />
      )}
    </Show>
  );
}
