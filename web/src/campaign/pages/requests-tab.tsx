import type { Campaign } from "@tandem/contract";
import { AD_REQUEST_STATUSES } from "@tandem/contract";
import Inbox from "lucide-solid/icons/inbox";
import { For, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { createAddress } from "../../data/address.ts";
import { ExportButton } from "../../export/components/ExportButton.tsx";
import { t } from "../../language/t.ts";
import { ThreadRow } from "../../thread/components/ThreadRow.tsx";
import { createThreads } from "../../thread/threads.data.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { SkeletonLine, SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { requestStatusWords } from "../../words.ts";
import { Segments } from "../components/Segments.tsx";

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
        <div class="flex flex-wrap items-center gap-2">
          <ExportButton wish={{ kind: "ad-requests", campaignId: props.campaign.id }} />
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
          <None
            campaign={props.campaign}
            narrowed={!board() && address.get("status") !== ""}
            onFind={props.onFind}
            onAll={() => address.set({ status: "" })}
          />
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

function None(props: {
  campaign: Campaign;
  narrowed: boolean;
  onFind: () => void;
  onAll: () => void;
}): JSX.Element {
  return (
    <Switch>
      <Match when={props.narrowed}>
        <EmptyState
          icon={Inbox}
          title={t("No request has this status.")}
          action={<Button onClick={() => props.onAll()}>{t("Show all requests")}</Button>}
        />
      </Match>
      <Match when={props.campaign.status === "live"}>
        <EmptyState
          icon={Inbox}
          title={t("No requests yet.")}
          action={
            <Button variant="primary" onClick={() => props.onFind()}>
              {t("Find influencers")}
            </Button>
          }
        >
          {props.campaign.visibility === "public"
            ? t("Make an offer to someone who fits, or wait for influencers to apply.")
            : t("Make an offer to someone who fits.")}
        </EmptyState>
      </Match>
      <Match when={true}>
        <EmptyState icon={Inbox} title={t("No requests yet.")}>
          {t("Requests start while a campaign is live.")}
        </EmptyState>
      </Match>
    </Switch>
  );
}
