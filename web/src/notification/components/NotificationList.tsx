import type { Notification } from "@tandem/contract";
import { Index, type JSX } from "solid-js";
import { createClock } from "../../ui/clock.ts";
import { byDay, dayWord } from "../days.ts";
import { NotificationRow } from "./NotificationRow.tsx";

export interface NotificationListProps {
  items: readonly Notification[];
  onOpen: (told: Notification) => void;
  onRead: (told: Notification) => void;
}

/** What happened, day by day, each a link to where it happened; unread ones carry a dot and say so. */
export function NotificationList(props: NotificationListProps): JSX.Element {
  const now = createClock(60_000);
  const days = () => byDay(props.items);
  return (
    <Index each={days()}>
      {(day) => (
        <section class="pb-6">
          <h2 class="border-b border-hairline pb-2 text-12 font-semibold text-muted">
            {dayWord(day().items[0]?.at ?? "", now())}
          </h2>
          <ul class="long-list divide-y divide-hairline">
            <Index each={day().items}>
              {(told) => (
                <NotificationRow told={told()} onOpen={props.onOpen} onRead={props.onRead} />
              )}
            </Index>
          </ul>
        </section>
      )}
    </Index>
  );
}
