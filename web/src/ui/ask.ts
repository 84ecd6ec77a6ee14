import { createSignal, type JSX } from "solid-js";

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

const [asked, setAsked] = createSignal<{ question: Question; answer: (yes: boolean) => void }>();

/** Asks from anywhere; resolves with the answer. Needs one `ConfirmHost` in the app. */
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

/** The question that is open, with what answers it. */
export { asked };
