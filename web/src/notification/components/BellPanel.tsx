import { A } from "@solidjs/router";
import { Index, type JSX, Match, Show, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { createNotifications, createReading } from "../notification-list.data.ts";
import { NotificationRow } from "./NotificationRow.tsx";

const shown = 6;

/** What the bell opens: the newest few, and the way to all of them. */
export default function BellPanel(props: { close: () => void }): JSX.Element {
  const list = createNotifications();
  const read = createReading();
  return (
    <div class="w-[min(400px,calc(100vw-32px))]">
      <div class="flex min-h-12 items-center justify-between gap-3 border-b border-hairline ps-4 pe-2">
        <h2 class="text-14 font-semibold">{t("Notifications")}</h2>
        <Show when={(list.first()?.unread ?? 0) > 0}>
          <Button
            size="sm"
            variant="quiet"
            busy={read.busy()}
            onClick={() => void read.run({}).catch(() => {})}
          >
            {t("Mark all as read")}
          </Button>
        </Show>
      </div>
      <div class="max-h-[60dvh] overflow-y-auto">
        <Switch
          fallback={
            <div class="px-4">
              <SkeletonRows rows={3} avatar />
            </div>
          }
        >
          <Match when={list.ready() && list.items().length === 0}>
            <p class="px-4 py-6 text-14 text-muted">
              {t("Nothing has happened yet. Offers, answers and messages will stand here.")}
            </p>
          </Match>
          <Match when={list.ready()}>
            <ul class="divide-y divide-hairline">
              <Index each={list.items().slice(0, shown)}>
                {(told) => (
                  <NotificationRow
                    compact
                    told={told()}
                    onOpen={(each) => {
                      if (!each.read) void read.run({ ids: [each.id] }).catch(() => {});
                      props.close();
                    }}
                  />
                )}
              </Index>
            </ul>
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
        class="flex min-h-11 items-center justify-center border-t border-hairline text-14 font-semibold hover:bg-sunken focus-visible:-outline-offset-2"
      >
        {t("See all")}
      </A>
    </div>
  );
}
