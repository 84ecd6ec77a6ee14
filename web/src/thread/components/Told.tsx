import type { AdRequest } from "@tandem/contract";
import { type JSX, lazy, Match, Suspense, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { ErrorState } from "../../ui/States.tsx";
import type { Timeline } from "../thread.data.ts";
import type { Reader } from "../thread-words.ts";
import { HistorySkeleton } from "./ThreadSkeleton.tsx";

// Fetched while its own answer is on the way.
export const historyFile = import("./History.tsx");
const History = lazy(() => historyFile);

/** The history of a thread, or why it is not there yet. */
export function Told(props: {
  timeline: Timeline;
  request: AdRequest;
  me: Reader;
  /** What the reader has written and the API has not confirmed yet. */
  sending: string | null;
}): JSX.Element {
  return (
    <Switch>
      <Match when={props.timeline.entries()}>
        {(all) => (
          <Suspense>
            <History
              request={props.request}
              me={props.me}
              entries={all()}
              sending={props.sending}
              ranOut={props.request.status === "expired"}
            />
          </Suspense>
        )}
      </Match>
      <Match when={props.timeline.error()}>
        {(error) => (
          <ErrorState
            title={t("The history could not be loaded")}
            error={error()}
            retry={props.timeline.refetch}
          />
        )}
      </Match>
      <Match when={true}>
        <HistorySkeleton />
      </Match>
    </Switch>
  );
}
