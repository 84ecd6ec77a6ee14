import { type JSX, onMount } from "solid-js";
import { t } from "../language/t.ts";
import type { Failure } from "../ui/States.tsx";
import { createTitle } from "./title.ts";

/**
 * What stands where a page broke. A part of the app that is gone after a new release (its hashed
 * file is not there any more) is fetched anew by one reload; what still cannot be had then is told.
 */
export function Crash(props: { error: unknown; reset: () => void }): JSX.Element {
  createTitle(() => t("Something went wrong"));
  const missing = () =>
    props.error instanceof TypeError && /import|module/i.test(props.error.message);
  const failure = (): Failure => {
    const error = props.error;
    if (missing()) {
      return {
        title: t("This page could not be loaded"),
        message: t("Your connection may be gone, or Tandem was just updated."),
      };
    }
    return {
      title: t("This page broke"),
      message: error instanceof Error ? error.message : t("An unknown error happened."),
      requestId: (error as { requestId?: string } | null)?.requestId,
    };
  };
  onMount(() => {
    if (!missing() || !navigator.onLine || !mayReload()) return;
    // The router sets the address of the page that broke right after this.
    setTimeout(() => location.reload());
  });
  // Drawn by itself: a page that breaks because a file is missing cannot fetch how to say so.
  return (
    <main
      id="main"
      class="grid min-h-[60dvh] place-content-center justify-items-center gap-2 p-4 text-center"
    >
      <h1 tabindex="-1" class="text-16 font-semibold">
        {failure().title}
      </h1>
      <p role="alert" class="max-w-md text-14 text-muted">
        {failure().message}
      </p>
      <p class="text-12 text-muted">{failure().requestId}</p>
      <button
        type="button"
        // A browser remembers which files it could not fetch, until the page is loaded anew.
        onClick={() => (missing() ? location.reload() : props.reset())}
        class="mt-3 min-h-11 rounded-control border border-hairline bg-raised px-4 text-14 font-semibold hover:bg-sunken"
      >
        {t("Try again")}
      </button>
    </main>
  );
}

const reloaded = "tandem.reloaded";

/**
 * True once a minute in this tab, so that a file that stays away leads to no loop. Where nothing can
 * be kept there is no telling, and the person reloads.
 */
function mayReload(): boolean {
  try {
    const last = Number(sessionStorage.getItem(reloaded) ?? 0);
    sessionStorage.setItem(reloaded, String(Date.now()));
    return Date.now() - last > 60_000;
  } catch {
    return false;
  }
}
