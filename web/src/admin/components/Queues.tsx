import { A } from "@solidjs/router";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { classes } from "../../ui/classes.ts";
import { count } from "../../ui/format.ts";
import { SkeletonLine } from "../../ui/Skeleton.tsx";
import type { Icon } from "../../ui/side.ts";

export interface Queue {
  label: string;
  /** What is to be done there, or that nothing is. */
  words: string;
  href: string;
  icon: Icon;
  /** How many wait; undefined while that is not known. */
  many: number | undefined;
}

/** What an admin has to empty, the count first; an empty queue is quiet. */
export function Queues(props: { queues: readonly Queue[] }): JSX.Element {
  return (
    <ul class="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <For each={props.queues}>
        {(queue) => (
          <li class="relative rounded-card border border-hairline bg-raised p-4 transition-colors duration-150 hover:border-edge">
            <p class="flex items-center gap-2 text-14">
              <Dynamic component={queue.icon} size={16} class="text-muted" />
              <A
                href={queue.href}
                class="grow font-semibold after:absolute after:inset-0 after:rounded-card"
              >
                {queue.label}
              </A>
              <ChevronRight size={16} class="text-muted lg:hidden" />
            </p>
            <Show when={queue.many !== undefined} fallback={<CountToCome />}>
              <p
                class={classes(
                  "font-display text-34 font-semibold tracking-tight md:text-46",
                  queue.many === 0 && "text-muted",
                )}
              >
                {count(queue.many ?? 0)}
              </p>
              <p class="text-14 text-muted">{queue.words}</p>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

/** As high as a count and its words, so that nothing moves when they come. */
const CountToCome = () => (
  <>
    <div class="grid h-lh items-center text-34 md:text-46">
      <SkeletonLine width="56px" height="26px" />
    </div>
    <div class="grid h-lh items-center text-14">
      <SkeletonLine width="80%" />
    </div>
  </>
);
