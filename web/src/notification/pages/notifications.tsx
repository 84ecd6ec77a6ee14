import type { Notification } from "@tandem/contract";
import Bell from "lucide-solid/icons/bell";
import { type JSX, Match, Show, Switch } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { rich, t } from "../../language/t.ts";
import { createShortcuts } from "../../thread/components/shortcuts.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { count } from "../../ui/format.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { toast } from "../../ui/toast.ts";
import { NotificationList } from "../components/NotificationList.tsx";
import { createNotifications, createReading, type Shown } from "../notification-list.data.ts";

const views: { value: "" | Shown; label: string }[] = [
  { value: "", label: t("All") },
  { value: "unread", label: t("Unread") },
  { value: "offers", label: t("Offers") },
  { value: "messages", label: t("Messages") },
  { value: "work", label: t("Work and money") },
  { value: "account", label: t("Account") },
];

/** Everything that happened and concerns the reader, newest first, day by day. */
export default function Notifications(): JSX.Element {
  const address = createAddress<"show">();
  const shown = () => views.find(({ value }) => value && value === address.get("show"))?.value;
  const list = createNotifications(() => shown() || undefined);
  const read = createReading();
  const unread = () => list.first()?.unread ?? 0;
  createTitle(() =>
    unread() > 0 ? t("Notifications ({n})", { n: count(unread()) }) : t("Notifications"),
  );
  const failed = (again: () => void) => (error: Error) => {
    toast({
      text: t("They could not be marked: {reason}", { reason: error.message }),
      tone: "bad",
      action: { label: t("Try again"), run: again },
    });
  };
  const readAll = (): Promise<unknown> => read.run({}).catch(failed(() => void readAll()));
  const readOne = (told: Notification) => {
    const mark = () => void read.run({ ids: [told.id] }).catch(failed(mark));
    if (!told.read) mark();
  };

  const move = (step: number) => {
    const links = [...document.querySelectorAll<HTMLElement>("[data-told]")];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  createShortcuts(() => ({
    j: () => move(1),
    k: () => move(-1),
    e: () => {
      const id = (document.activeElement as HTMLElement | null)?.dataset.told;
      const told = list.items().find((each) => each.id === id);
      if (!told) return;
      readOne(told);
      move(1);
    },
  }));

  return (
    <div class="max-w-190">
      <PageHeader
        title={t("Notifications")}
        sub={
          list.ready()
            ? t("{n, plural, =0 {All read.} other {# unread.}}", { n: unread() })
            : t("What happened while you were away.")
        }
        actions={
          <Show when={unread() > 0}>
            <Button busy={read.busy()} onClick={() => void readAll()}>
              {t("Mark all as read")}
            </Button>
          </Show>
        }
      />
      <Tabs
        label={t("Which notifications")}
        value={shown() ?? ""}
        onChange={(show) => address.set({ show })}
        tabs={views
          .filter(({ value }) => user()?.role !== "admin" || !value || value === "unread")
          .map((view) => ({
            ...view,
            count: view.value === "unread" && unread() > 0 ? unread() : undefined,
          }))}
      >
        <Switch fallback={<SkeletonRows rows={6} avatar />}>
          <Match when={list.ready() && list.items().length === 0 && !list.hasMore()}>
            <Nothing shown={shown()} />
          </Match>
          <Match when={list.ready()}>
            <p class="pb-5 text-12 text-muted max-md:hidden pointer-coarse:hidden">
              {rich("{j} {k} move, {enter} opens, {e} marks as read", {
                j: <Kbd>J</Kbd>,
                k: <Kbd>K</Kbd>,
                enter: <Kbd>↵</Kbd>,
                e: <Kbd>E</Kbd>,
              })}
            </p>
            <NotificationList items={list.items()} onOpen={readOne} onRead={readOne} />
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
                title={t("Your notifications could not be loaded")}
                error={error()}
                retry={list.refetch}
              />
            )}
          </Match>
        </Switch>
      </Tabs>
    </div>
  );
}

function Nothing(props: { shown: string | undefined }): JSX.Element {
  return (
    <Show
      when={props.shown}
      fallback={
        <EmptyState
          icon={Bell}
          title={t("Nothing has happened yet.")}
          action={
            <LinkButton href="/settings?tab=notifications">{t("Choose how to be told")}</LinkButton>
          }
        >
          {t("Offers, answers, messages and dates will stand here.")}
        </EmptyState>
      }
    >
      <EmptyState
        icon={Bell}
        title={
          props.shown === "unread" ? t("You have read everything.") : t("Nothing of this kind.")
        }
        action={<LinkButton href="/notifications">{t("Show all")}</LinkButton>}
      />
    </Show>
  );
}
