import type { AdRequest } from "@tandem/contract";
import { createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import { classes } from "../../ui/classes.ts";
import type { Reader } from "../thread-words.ts";
import { TermsBar } from "./TermsCard.tsx";

/** Height of the top bar, under which things are pinned, in px. */
const top = 57;

/**
 * Keeps the terms in sight: the whole card stays at the top where the window is large enough,
 * elsewhere one line takes its place once it has scrolled away.
 */
export function Pinned(props: {
  request: AdRequest;
  me: Reader;
  /** Whether the whole card may stay; else the line alone does. */
  whole: boolean;
  children: JSX.Element;
}): JSX.Element {
  const [away, setAway] = createSignal(false);
  let card: HTMLDivElement | undefined;
  onMount(() => {
    if (!card) return;
    const watch = new IntersectionObserver(
      ([seen]) =>
        setAway(seen !== undefined && !seen.isIntersecting && seen.boundingClientRect.top < top),
      { rootMargin: `-${top + 40}px 0px 0px 0px` },
    );
    watch.observe(card);
    onCleanup(() => watch.disconnect());
  });
  return (
    <>
      <div class="sticky top-14.25 z-10 -mx-4 h-0 md:mx-0">
        <Show when={away()}>
          <div class="animate-fade">
            <TermsBar request={props.request} me={props.me} />
          </div>
        </Show>
      </div>
      <div
        ref={(element) => {
          card = element;
        }}
        class={classes(
          "z-10 bg-paper",
          props.whole &&
            "md:[@media(height>=760px)]:sticky md:[@media(height>=760px)]:top-14.25 md:[@media(height>=760px)]:py-3",
        )}
      >
        {props.children}
      </div>
    </>
  );
}
