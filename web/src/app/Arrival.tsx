import { useLocation } from "@solidjs/router";
import { createEffect, createSignal, type JSX, on, onCleanup } from "solid-js";

const patience = 4_000;

/**
 * What a full page load does by itself, for navigation within the app: the focus goes to the new
 * page's h1 and its title is read out. Changes of the query or hash alone leave the focus.
 */
export function Arrival(): JSX.Element {
  const location = useLocation();
  const [said, setSaid] = createSignal("");

  createEffect(
    on(
      () => location.pathname,
      () => {
        const before = document.querySelector("h1");
        const since = Date.now();
        let frame = 0;
        const look = () => {
          const heading = document.querySelector("h1");
          const arrived = heading !== null && (heading !== before || Date.now() - since > 500);
          if (arrived) {
            heading.tabIndex = -1;
            // A page that begins with a field has put the focus there itself.
            if (!document.activeElement?.matches("main [autofocus]")) {
              heading.focus({ preventScroll: true });
            }
            setSaid(document.title.replace(/ · Tandem$/, ""));
          } else if (Date.now() - since < patience) {
            frame = requestAnimationFrame(look);
          }
        };
        frame = requestAnimationFrame(look);
        onCleanup(() => cancelAnimationFrame(frame));
      },
      { defer: true },
    ),
  );

  return (
    <div role="status" aria-live="polite" class="sr-only">
      {said()}
    </div>
  );
}
