import { useLocation } from "@solidjs/router";
import { createEffect, type JSX, on, onMount, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../language/t.ts";
import type { Failure } from "../ui/States.tsx";
import { standIn } from "../ui/stand-in.ts";
import { createTitle } from "./title.ts";

/**
 * What stands where a page broke. A part of the app that is gone after a new release (its hashed
 * file is not there any more) is fetched anew by one reload; what still cannot be had then is told.
 */
export function Crash(props: {
  error: unknown;
  reset: () => void;
  /** It stands in the frame of members, which has a `main` already. */
  inside?: boolean;
}): JSX.Element {
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
  // Whoever goes elsewhere leaves what broke behind.
  const place = useLocation();
  createEffect(
    on(
      () => place.pathname,
      () => props.reset(),
      { defer: true },
    ),
  );
  // A browser remembers which files it could not fetch, until the page is loaded anew.
  const again = () => (missing() ? location.reload() : props.reset());
  return (
    <Dynamic component={props.inside ? "div" : "main"} id={props.inside ? undefined : "main"}>
      <Show
        when={missing() && standIn()}
        fallback={<Told failure={failure()} again={again} />}
        keyed
      >
        {(Instead) => <Instead retry={again} whole />}
      </Show>
    </Dynamic>
  );
}

/** Drawn by itself: a page that breaks because a file is missing cannot fetch how to say so. */
function Told(props: { failure: Failure; again: () => void }): JSX.Element {
  return (
    <div class="grid min-h-[60dvh] place-content-center justify-items-center gap-2 p-4 text-center">
      <h1 tabindex="-1" class="text-16 font-semibold">
        {props.failure.title}
      </h1>
      <p role="alert" class="max-w-md text-14 text-muted">
        {props.failure.message}
      </p>
      <p class="text-12 text-muted">{props.failure.requestId}</p>
      <button
        type="button"
        onClick={() => props.again()}
        class="mt-3 min-h-11 rounded-control border border-hairline bg-raised px-4 text-14 font-semibold hover:bg-sunken"
      >
        {t("Try again")}
      </button>
    </div>
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
