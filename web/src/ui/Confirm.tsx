import { type JSX, lazy, Show, Suspense } from "solid-js";
import { asked } from "./ask.ts";

export { ask } from "./ask.ts";

const ConfirmDialog = lazy(() => import("./ConfirmDialog.tsx"));

/** Where the questions of {@link ask} appear; the dialog itself is fetched with the first. */
export function ConfirmHost(): JSX.Element {
  return (
    <Show when={asked()}>
      {(open) => (
        <Suspense>
          <ConfirmDialog
            {...open().question}
            open
            onConfirm={() => open().answer(true)}
            onClose={() => open().answer(false)}
          />
        </Suspense>
      )}
    </Show>
  );
}
