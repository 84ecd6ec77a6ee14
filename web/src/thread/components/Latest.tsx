import ArrowDown from "lucide-solid/icons/arrow-down";
import { createEffect, createSignal, type JSX, on, onCleanup, onMount, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";

/**
 * The end of the history. What comes while the end is in sight, or from the reader, is scrolled
 * to; elsewhere a button leads there and nothing moves under the reader's eyes.
 */
export function Latest(props: {
  /** The id of the last entry. */
  at: string | undefined;
  /** What the reader is just sending. */
  sending: string | null;
}): JSX.Element {
  const [inSight, setInSight] = createSignal(true);
  let end: HTMLDivElement | undefined;
  const go = () => end?.scrollIntoView({ block: "end", behavior: "smooth" });

  onMount(() => {
    if (!end) return;
    const watch = new IntersectionObserver(([seen]) => setInSight(seen?.isIntersecting ?? true), {
      rootMargin: "0px 0px -120px 0px",
    });
    watch.observe(end);
    onCleanup(() => watch.disconnect());
  });
  createEffect(
    on(
      () => props.at,
      (now, before) => {
        if (before !== undefined && now !== before && inSight()) requestAnimationFrame(go);
      },
    ),
  );
  createEffect(
    on(
      () => props.sending,
      (text) => text !== null && requestAnimationFrame(go),
    ),
  );

  return (
    <>
      <div
        ref={(element) => {
          end = element;
        }}
        class="h-px scroll-mb-40"
      />
      <div class="pointer-events-none sticky bottom-36 z-10 grid h-0 justify-items-center md:bottom-28">
        <Show when={!inSight()}>
          <div class="pointer-events-auto -translate-y-full animate-fade rounded-control shadow-float">
            <Button size="sm" icon={ArrowDown} onClick={go}>
              {t("Latest")}
            </Button>
          </div>
        </Show>
      </div>
    </>
  );
}
