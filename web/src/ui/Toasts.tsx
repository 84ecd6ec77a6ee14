import { createEffect, createSignal, For, type JSX, lazy, Show, Suspense } from "solid-js";
import { toasts } from "./toast.ts";

export { toast } from "./toast.ts";

const ToastList = lazy(() => import("./ToastList.tsx"));

/** Where toasts appear; one in the app. Their look is fetched with the first of them. */
export function Toasts(): JSX.Element {
  const [used, setUsed] = createSignal(false);
  createEffect(() => {
    if (toasts().length > 0) setUsed(true);
  });
  return (
    <>
      {/* Stands always, so that a screen reader is listening before the first words come. */}
      <div role="status" aria-live="polite" class="sr-only">
        <For each={toasts()}>{(each) => <p>{each.text}</p>}</For>
      </div>
      <Show when={used()}>
        <Suspense>
          <ToastList />
        </Suspense>
      </Show>
    </>
  );
}
