import type { Campaign } from "@tandem/contract";
import { AD_REQUEST_STATUSES } from "@tandem/contract";
import { For, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { createAddress } from "../../data/address.ts";
import { t } from "../../language/t.ts";
import { ThreadRow } from "../../thread/components/ThreadRow.tsx";
import { createThreads } from "../../thread/threads.data.ts";
import { Select } from "../../ui/form/Select.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { SkeletonLine, SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { requestStatusWords } from "../../words.ts";
import { Segments } from "../components/Segments.tsx";

const ExportButton = lazy(() =>
  import("../../export/components/ExportButton.tsx").then((file) => ({
    default: file.ExportButton,
  })),
);
const NoRequests = lazy(() => import("../components/NoRequests.tsx"));
const RequestBoard = lazy(() => import("../components/RequestBoard.tsx"));
const RequestCalendar = lazy(() => import("../components/RequestCalendar.tsx"));

const statusChoices = AD_REQUEST_STATUSES.map((value) => ({
  value,
  label: requestStatusWords[value].word,
}));

/** The requests of one campaign, as a list, a board by state, or a calendar. */
export default function RequestsTab(props: {
  campaign: Campaign;
  onFind: () => void;
}): JSX.Element {
  const address = createAddress<"status" | "view" | "day">();
  const board = () => address.get("view") === "board";
  const calendar = () => address.get("view") === "calendar";
  const requests = createThreads(() =>
    calendar()
      ? null
      : {
          campaignId: props.campaign.id,
          status: board() ? "" : address.get("status"),
          sort: "recent",
          limit: board() ? 100 : 20,
        },
  );

  return (
    <>
      <div class="flex flex-wrap items-end justify-between gap-3 pb-3">
        <Show when={!board() && !calendar()} fallback={<span />}>
          <div class="w-44">
            <Select
              label={t("Status")}
              placeholder={t("Any status")}
              options={statusChoices}
              value={address.get("status")}
              onValue={(status) => address.set({ status })}
            />
          </div>
        </Show>
        <div data-actions class="flex flex-wrap items-center gap-2">
          <Suspense fallback={<span class="min-h-11 w-33" />}>
            <ExportButton wish={{ kind: "ad-requests", campaignId: props.campaign.id }} />
          </Suspense>
          <Segments
            label={t("Show as")}
            options={[
              { value: "", label: t("List") },
              { value: "board", label: t("Board") },
              { value: "calendar", label: t("Calendar") },
            ]}
            value={address.get("view")}
            onChange={(view) => address.set({ view, status: "", day: "" })}
          />
        </div>
      </div>
      <Switch>
        <Match when={calendar()}>
          <Suspense fallback={<SkeletonLine height="560px" />}>
            <RequestCalendar campaign={props.campaign} />
          </Suspense>
        </Match>
        <Match when={!requests.ready() && requests.error()}>
          {(error) => (
            <ErrorState
              title={t("The requests could not be loaded")}
              error={error()}
              retry={requests.refetch}
            />
          )}
        </Match>
        <Match when={!requests.ready()}>
          <SkeletonRows rows={4} avatar />
        </Match>
        <Match when={requests.items().length === 0}>
          <Suspense fallback={<SkeletonRows rows={2} />}>
            <NoRequests
              campaign={props.campaign}
              narrowed={!board() && address.get("status") !== ""}
              onFind={props.onFind}
              onAll={() => address.set({ status: "" })}
            />
          </Suspense>
        </Match>
        <Match when={true}>
          <Show
            when={board()}
            fallback={
              <ul>
                <For each={requests.items()}>
                  {(line) => <ThreadRow line={line} me="sponsor" withinCampaign />}
                </For>
              </ul>
            }
          >
            <Suspense fallback={<SkeletonRows rows={4} avatar />}>
              <RequestBoard lines={requests.items()} />
            </Suspense>
          </Show>
          <LoadMore
            hasMore={requests.hasMore()}
            busy={requests.loadingMore()}
            onMore={() => void requests.loadMore()}
            error={requests.moreError()}
            shown={requests.items().length}
          />
        </Match>
      </Switch>
    </>
  );
}
