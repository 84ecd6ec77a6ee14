import { type JSX, onMount } from "solid-js";
import { ErrorState, type Failure } from "../ui/States.tsx";
import { createTitle } from "./title.ts";

const reloaded = "tandem.reloaded";

/**
 * What stands where a page broke. A part of the app that is gone after a new release (its hashed
 * file is not there any more) is fetched anew by one reload.
 */
export function Crash(props: { error: unknown; reset: () => void }): JSX.Element {
  createTitle(() => "Something went wrong");
  const failure = (): Failure => {
    const error = props.error;
    const missing = error instanceof TypeError && /import|module/i.test(error.message);
    if (missing) {
      return {
        title: "This page could not be loaded",
        message: "Your connection may be gone, or Tandem was just updated.",
      };
    }
    return {
      title: "This page broke",
      message: error instanceof Error ? error.message : "An unknown error happened.",
      requestId: (error as { requestId?: string } | null)?.requestId,
    };
  };
  onMount(() => {
    if (failure().title !== "This page could not be loaded" || !navigator.onLine) return;
    if (sessionStorage.getItem(reloaded) === location.href) return;
    sessionStorage.setItem(reloaded, location.href);
    location.reload();
  });
  return (
    <main id="main" class="grid min-h-[60dvh] place-content-center p-4">
      <h1 class="sr-only">Something went wrong</h1>
      <ErrorState error={failure()} retry={props.reset} />
    </main>
  );
}
