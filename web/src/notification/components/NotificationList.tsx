import { A } from "@solidjs/router";
import type { Notification } from "@tandem/contract";
import { Index, type JSX, Show } from "solid-js";
import { classes } from "../../ui/classes.ts";
import { RelativeTime } from "../../ui/Time.tsx";

export interface NotificationListProps {
  items: readonly Notification[];
  /** Called when one is gone to. */
  onOpen: (notification: Notification) => void;
  /** Tighter, for the panel at the bell. */
  compact?: boolean;
}

/** What happened, each a link to where it happened; unread ones carry a dot and say so. */
export function NotificationList(props: NotificationListProps): JSX.Element {
  return (
    <ul class="divide-y divide-hairline">
      <Index each={props.items}>
        {(each) => (
          <li
            class={classes(
              "relative grid grid-cols-[8px_1fr] gap-x-3 transition-colors duration-150 hover:bg-sunken",
              props.compact ? "px-4 py-3" : "-mx-3 rounded-control px-3 py-4",
            )}
          >
            <span
              aria-hidden="true"
              class={classes("mt-2 size-2 rounded-full", !each().read && "bg-ink")}
            />
            <div class="min-w-0">
              <A
                href={each().link}
                onClick={() => props.onOpen(each())}
                class={classes(
                  "block text-14 after:absolute after:inset-0 focus-visible:outline-offset-0",
                  each().read ? "font-medium" : "font-semibold",
                )}
              >
                {each().title}
                <Show when={!each().read}>
                  <span class="sr-only"> (unread)</span>
                </Show>
              </A>
              <Show when={each().text}>
                {(text) => (
                  <p class={classes("text-14 text-muted", props.compact && "line-clamp-2")}>
                    {text()}
                  </p>
                )}
              </Show>
              <p class="pt-0.5 text-12 text-muted">
                <RelativeTime at={each().at} />
              </p>
            </div>
          </li>
        )}
      </Index>
    </ul>
  );
}
