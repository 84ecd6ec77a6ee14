import type { AdRequest } from "@tandem/contract";
import { type JSX, Match, Switch } from "solid-js";
import type { Steps } from "../steps.ts";
import { nameOfSide, type Reader } from "../thread-words.ts";
import { ChangesDialog } from "./ChangesDialog.tsx";
import { PublishDialog } from "./PublishDialog.tsx";
import { ReviewDialog } from "./ReviewDialog.tsx";
import { SubmitSheet } from "./SubmitSheet.tsx";
import { CancelDialog, DisputeDialog } from "./WayOutDialogs.tsx";

/** The form of the step that is open, if any. */
export default function StepDialogs(props: {
  request: AdRequest;
  me: Reader;
  steps: Steps;
}): JSX.Element {
  const other = () => nameOfSide(props.request, props.me === "sponsor" ? "influencer" : "sponsor");
  const close = () => props.steps.open(null);
  const opened = () => props.steps.form();
  const piece = (form: "submit" | "changes" | "publish") => {
    const now = opened();
    return now?.form === form
      ? props.request.deliverables.find(({ n }) => "n" in now && n === now.n)
      : undefined;
  };
  return (
    <Switch>
      <Match when={piece("submit")}>
        {(work) => (
          <SubmitSheet piece={work()} other={other()} send={props.steps.send} onClose={close} />
        )}
      </Match>
      <Match when={piece("changes")}>
        {(work) => (
          <ChangesDialog piece={work()} other={other()} send={props.steps.send} onClose={close} />
        )}
      </Match>
      <Match when={piece("publish")}>
        {(work) => (
          <PublishDialog piece={work()} other={other()} send={props.steps.send} onClose={close} />
        )}
      </Match>
      <Match when={opened()?.form === "cancel"}>
        <CancelDialog
          request={props.request}
          me={props.me}
          other={other()}
          send={props.steps.send}
          onClose={close}
        />
      </Match>
      <Match when={opened()?.form === "dispute"}>
        <DisputeDialog
          request={props.request}
          me={props.me}
          other={other()}
          send={props.steps.send}
          onClose={close}
        />
      </Match>
      <Match when={opened()?.form === "review"}>
        <ReviewDialog request={props.request} me={props.me} other={other()} onClose={close} />
      </Match>
    </Switch>
  );
}
