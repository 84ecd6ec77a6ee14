import type { Side } from "@tandem/contract";
import { AD_REQUEST_STATUSES } from "@tandem/contract";
import { createEffect, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { t } from "../../language/t.ts";
import { Select } from "../../ui/form/Select.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { requestStatusWords } from "../../words.ts";
import { Inbox } from "../components/Inbox.tsx";
import { belongs, searchOf, sortOf, VIEWS, viewOf, viewWords } from "../inbox.ts";
import { nextStep } from "../next-step.ts";
import { createThreads } from "../threads.data.ts";

const NoThreads = lazy(() => import("../components/NoThreads.tsx"));

const statusChoices = AD_REQUEST_STATUSES.map((value) => ({
  value,
  label: requestStatusWords[value].word,
}));
const sortChoices = [
  { value: "recent", label: t("Newest first") },
  { value: "oldest", label: t("Oldest first") },
  { value: "expiring", label: t("Running out first") },
];
/**
 * So many rows fill a screen. A view that takes only some of each page asks on until then, through
 * so many rows at most before it waits for a press.
 */
const screenful = 10;
const searched = 300;

/** All threads of a sponsor or an influencer: first those in which the reader has something to do. */
export default function Threads(): JSX.Element {
  createTitle(() => t("Threads"));
  const address = createAddress<"turn" | "status" | "sort">();
  const me = (): Side => (user()?.role === "influencer" ? "influencer" : "sponsor");
  const view = () => viewOf(address.get("turn"));
  const status = () => (view() === "all" ? address.get("status") : "");
  const sort = () => address.get("sort") || sortOf(view());
  const threads = createThreads(() => searchOf(view(), me(), status(), sort()));
  // What is agreed can wait for the reader, too; the API knows of offers only whose turn it is.
  const agreed = createThreads(() =>
    view() === "mine" ? { status: "accepted", sort: "recent", limit: 50 } : null,
  );
  const lines = () => [
    ...threads.items().filter(({ request }) => belongs(view(), request)),
    ...(view() === "mine" ? agreed.items() : []).filter(
      ({ request }) => nextStep(request, me()) !== null,
    ),
  ];
  const ready = () => threads.ready() && (view() !== "mine" || agreed.ready());
  const error = () => threads.error() ?? agreed.error();
  const refetch = async () => void (await Promise.all([threads.refetch(), agreed.refetch()]));
  createEffect(() => {
    const few = lines().length < screenful && threads.items().length < searched;
    if (threads.ready() && few && threads.hasMore() && !threads.moreError()) {
      void threads.loadMore();
    }
  });

  return (
    <>
      <PageHeader
        title={t("Threads")}
        sub={t("Each is one collaboration: the terms, the work, the money and all that was said.")}
      />
      <Tabs
        label={t("Whose turn")}
        tabs={VIEWS.map((value) => ({ value, label: viewWords[value] }))}
        value={view()}
        onChange={(turn) =>
          address.set({ turn: turn === "mine" ? "" : turn, status: "", sort: "" })
        }
      >
        <div class="flex flex-wrap gap-3 pb-4 *:min-w-40 max-sm:*:grow">
          <Show when={view() === "all"}>
            <Select
              label={t("Status")}
              placeholder={t("Any status")}
              options={statusChoices}
              value={status()}
              onValue={(value) => address.set({ status: value })}
            />
          </Show>
          <Select
            label={t("Order")}
            options={sortChoices}
            value={sort()}
            onValue={(value) => address.set({ sort: value === sortOf(view()) ? "" : value })}
          />
        </div>
        <Switch>
          <Match when={!ready() && error()}>
            {(failed) => (
              <ErrorState
                title={t("Your threads could not be loaded")}
                error={failed()}
                retry={refetch}
              />
            )}
          </Match>
          <Match when={!ready() || (lines().length === 0 && threads.loadingMore())}>
            <SkeletonRows rows={6} avatar />
          </Match>
          <Match when={lines().length === 0 && !threads.hasMore()}>
            <Suspense>
              <NoThreads
                view={view()}
                me={me()}
                status={status()}
                showAll={() => address.set({ turn: "all", status: "" })}
              />
            </Suspense>
          </Match>
          <Match when={true}>
            <Inbox lines={lines()} me={me()} view={view()} refetch={refetch} />
            <LoadMore
              hasMore={threads.hasMore()}
              busy={threads.loadingMore()}
              onMore={threads.loadMore}
              error={threads.moreError()}
              shown={lines().length}
            />
          </Match>
        </Switch>
      </Tabs>
    </>
  );
}
