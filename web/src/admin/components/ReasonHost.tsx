import { type JSX, lazy, Show, Suspense } from "solid-js";
import type { createReasonRequest } from "./verdicts.ts";

const ReasonDialog = lazy(() => import("./ReasonDialog.tsx"));

/** Where the reason of a page's move is asked for; the dialog is fetched with the first. */
export function ReasonHost(props: {
  request: ReturnType<typeof createReasonRequest>;
}): JSX.Element {
  return (
    <Show when={props.request.open()} keyed>
      {(open) => (
        <Suspense>
          <ReasonDialog {...open} onClose={props.request.close} />
        </Suspense>
      )}
    </Show>
  );
}
