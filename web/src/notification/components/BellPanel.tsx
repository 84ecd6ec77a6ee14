import { A } from "@solidjs/router";
import { type JSX, Match, Show, Switch } from "solid-js";
import { Button } from "../../ui/Button.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { createNotifications, createReading } from "../notification.data.ts";
import { NotificationList } from "./NotificationList.tsx";

const shown = 6;

/** What the bell opens: the newest few, and the way to all of them. */
export default function BellPanel(props: { close: () => void }): JSX.Element {
  const list = createNotifications();
  const read = createReading();
  return (
    <div class="w-[min(380px,calc(100vw-32px))]">
      <div class="flex min-h-12 items-center justify-between gap-3 border-b border-hairline ps-4 pe-2">
        <h2 class="text-14 font-semibold">Notifications</h2>
        <Show when={(list.first()?.unread ?? 0) > 0}>
          <Button
            size="sm"
            variant="quiet"
            busy={read.busy()}
            onClick={() => void read.run({}).catch(() => {})}
          >
            Mark all as read
          </Button>
        </Show>
      </div>
      <div class="max-h-[60dvh] overflow-y-auto">
        <Switch
          fallback={
            <div class="px-4">
              <SkeletonRows rows={3} />
            </div>
          }
        >
          <Match when={list.ready() && list.items().length === 0}>
            <p class="px-4 py-6 text-14 text-muted">
              Nothing has happened yet. Offers, answers and messages will stand here.
            </p>
          </Match>
          <Match when={list.ready()}>
            <NotificationList
              compact
              items={list.items().slice(0, shown)}
              onOpen={(each) => {
                if (!each.read) void read.run({ ids: [each.id] }).catch(() => {});
                props.close();
              }}
            />
          </Match>
          <Match when={list.error()}>
            {(error) => (
              <div class="p-4">
                <ErrorState inline error={error()} retry={list.refetch} />
              </div>
            )}
          </Match>
        </Switch>
      </div>
      <A
        href="/notifications"
        onClick={() => props.close()}
        class="flex min-h-11 items-center justify-center border-t border-hairline text-14 font-semibold hover:bg-sunken"
      >
        See all
      </A>
    </div>
  );
}
