import type { AdRequestStatus, Side } from "@tandem/contract";
import { AD_REQUEST_STATUSES } from "@tandem/contract";
import MessagesSquare from "lucide-solid/icons/messages-square";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { requestStatusWords } from "../../words.ts";
import { ThreadRow } from "../components/ThreadRow.tsx";
import { createThreads } from "../threads.data.ts";

const statusChoices = AD_REQUEST_STATUSES.map((value) => ({
  value,
  label: requestStatusWords[value].word,
}));
const sortChoices = [
  { value: "recent", label: "Newest first" },
  { value: "oldest", label: "Oldest first" },
  { value: "expiring", label: "Running out first" },
];

/** All threads of a sponsor or an influencer: first those that wait for the reader. */
export default function Threads(): JSX.Element {
  createTitle(() => "Threads");
  const address = createAddress<"turn" | "status" | "sort">();
  const me = (): Side => (user()?.role === "influencer" ? "influencer" : "sponsor");
  const them = (): Side => (me() === "sponsor" ? "influencer" : "sponsor");
  const tab = () =>
    ["theirs", "agreed", "all"].includes(address.get("turn")) ? address.get("turn") : "mine";
  const over = () => tab() === "all" || tab() === "agreed";
  const status = () =>
    tab() === "all" ? address.get("status") : tab() === "agreed" ? "accepted" : "pending";
  const sort = () => address.get("sort") || (over() ? "recent" : "expiring");
  const search = () => ({
    status: status(),
    turn: tab() === "mine" ? me() : tab() === "theirs" ? them() : undefined,
    sort: sort(),
    limit: 20,
  });
  const threads = createThreads(search);

  return (
    <>
      <PageHeader
        title="Threads"
        sub="Each is one collaboration: the terms, the work, the money and all that was said."
      />
      <Tabs
        label="Whose turn"
        tabs={[
          { value: "mine", label: "Your turn" },
          { value: "theirs", label: "Their turn" },
          { value: "agreed", label: "Agreed" },
          { value: "all", label: "All" },
        ]}
        value={tab()}
        onChange={(turn) => address.set({ turn: turn === "mine" ? "" : turn, status: "" })}
      >
        <div class="flex flex-wrap gap-3 pb-2 *:min-w-40 max-sm:*:grow">
          <Show when={tab() === "all"}>
            <Select
              label="Status"
              placeholder="Any status"
              options={statusChoices}
              value={status()}
              onValue={(value) => address.set({ status: value })}
            />
          </Show>
          <Select
            label="Order"
            options={sortChoices}
            value={sort()}
            onValue={(value) => address.set({ sort: value })}
          />
        </div>
        <Switch>
          <Match when={threads.error() && !threads.ready() && threads.error()}>
            {(error) => (
              <ErrorState
                title="Your threads could not be loaded"
                error={error()}
                retry={threads.refetch}
              />
            )}
          </Match>
          <Match when={!threads.ready()}>
            <SkeletonRows rows={6} avatar />
          </Match>
          <Match when={threads.items().length === 0}>
            <None
              tab={tab()}
              me={me()}
              status={status() as AdRequestStatus | ""}
              showAll={() => address.set({ turn: "all", status: "" })}
            />
          </Match>
          <Match when={true}>
            <ul>
              <For each={threads.items()}>{(line) => <ThreadRow line={line} me={me()} />}</For>
            </ul>
            <LoadMore
              hasMore={threads.hasMore()}
              busy={threads.loadingMore()}
              onMore={threads.loadMore}
              error={threads.moreError()}
              shown={threads.items().length}
            />
          </Match>
        </Switch>
      </Tabs>
    </>
  );
}

function None(props: {
  tab: string;
  me: Side;
  status: AdRequestStatus | "";
  showAll: () => void;
}): JSX.Element {
  const narrowed = () => props.tab !== "all" || props.status !== "";
  return (
    <Show
      when={narrowed()}
      fallback={
        <EmptyState
          icon={MessagesSquare}
          title="You have no threads yet."
          action={
            <Show
              when={props.me === "sponsor"}
              fallback={
                <LinkButton href="/discover" variant="primary">
                  Find campaigns
                </LinkButton>
              }
            >
              <LinkButton href="/influencers" variant="primary">
                Find influencers
              </LinkButton>
            </Show>
          }
        >
          {props.me === "sponsor"
            ? "A thread starts with an offer to an influencer, or when one applies to your campaign."
            : "A thread starts when you apply to a campaign, or when a sponsor makes you an offer."}
        </EmptyState>
      }
    >
      <EmptyState
        icon={MessagesSquare}
        title={
          props.tab === "mine"
            ? "No thread waits for you."
            : props.tab === "theirs"
              ? "No thread waits for the other side."
              : props.tab === "agreed"
                ? "Nothing is agreed and still to be done."
                : "No thread has this status."
        }
        action={<Button onClick={() => props.showAll()}>Show all threads</Button>}
      >
        What is answered, agreed or ended stands under All.
      </EmptyState>
    </Show>
  );
}
