import Bell from "lucide-solid/icons/bell";
import { type JSX, Match, Show, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { toast } from "../../ui/Toasts.tsx";
import { NotificationList } from "../components/NotificationList.tsx";
import { createNotifications, createReading } from "../notification.data.ts";

/** Everything that happened and concerns the reader, newest first. */
export default function Notifications(): JSX.Element {
  const list = createNotifications();
  const read = createReading();
  const unread = () => list.first()?.unread ?? 0;
  createTitle(() => (unread() > 0 ? `Notifications (${unread()})` : "Notifications"));
  const readAll = () =>
    read.run({}).catch((error: Error) => {
      toast({
        text: `They could not be marked: ${error.message}`,
        tone: "bad",
        action: { label: "Try again", run: readAll },
      });
    });
  return (
    <div class="max-w-[720px]">
      <PageHeader
        title="Notifications"
        sub={
          list.ready()
            ? unread() === 0
              ? "All read."
              : `${unread()} unread.`
            : "What happened while you were away."
        }
        actions={
          <Show when={unread() > 0}>
            <Button busy={read.busy()} onClick={readAll}>
              Mark all as read
            </Button>
          </Show>
        }
      />
      <Switch fallback={<SkeletonRows rows={6} />}>
        <Match when={list.ready() && list.items().length === 0}>
          <EmptyState
            icon={Bell}
            title="Nothing has happened yet."
            action={
              <LinkButton href="/settings?tab=notifications">Choose how to be told</LinkButton>
            }
          >
            Offers, answers, messages and dates will stand here.
          </EmptyState>
        </Match>
        <Match when={list.ready()}>
          <NotificationList
            items={list.items()}
            onOpen={(each) => {
              if (!each.read) void read.run({ ids: [each.id] }).catch(() => {});
            }}
          />
          <LoadMore
            hasMore={list.hasMore()}
            busy={list.loadingMore()}
            onMore={() => void list.loadMore()}
            error={list.moreError()}
            shown={list.items().length}
          />
        </Match>
        <Match when={list.error()}>
          {(error) => (
            <ErrorState
              title="Your notifications could not be loaded"
              error={error()}
              retry={list.refetch}
            />
          )}
        </Match>
      </Switch>
    </div>
  );
}
