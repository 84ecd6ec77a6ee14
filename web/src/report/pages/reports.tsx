import FileChartColumn from "lucide-solid/icons/file-chart-column";
import { type JSX, Match, Switch } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { createReadyToasts } from "../../ready-toasts.ts";
import { ById } from "../../ui/ById.tsx";
import { createClock } from "../../ui/clock.ts";
import { date } from "../../ui/format.ts";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { ReportRow } from "../components/ReportRow.tsx";
import { monthAfter, monthIn, monthLines } from "../months.ts";
import { createReports } from "../report.data.ts";

/** A sponsor's monthly reports: every closed month, newest first. */
export default function Reports(): JSX.Element {
  createTitle(() => t("Reports"));
  const list = createReports();
  const now = createClock(60_000);
  const zone = () => user()?.profile.timeZone ?? "UTC";
  const current = () => monthIn(zone(), now());
  const lines = () =>
    monthLines(list.items(), {
      since: Date.parse(user()?.createdAt ?? "") || now(),
      zone: zone(),
      now: now(),
      complete: !list.hasMore(),
    });
  const next = () =>
    t(
      "What each month brought, as a PDF to read or pass on. The report on {month} comes on {day}, by mail and here. Months begin and end in your time zone, {zone}.",
      {
        month: date(`${current()}-01`, "month"),
        day: date(`${monthAfter(current())}-01`, "day"),
        zone: zone().replaceAll("_", " "),
      },
    );

  createReadyToasts(list.items, {
    id: ({ month }) => month,
    text: ({ month }) => t("{month} is ready.", { month: date(`${month}-01`, "month") }),
  });

  return (
    <div class="max-w-read">
      <PageHeader title={t("Reports")} sub={next()} />
      <Switch>
        <Match when={!list.ready() && list.error()}>
          {(error) => (
            <ErrorState
              title={t("Your reports could not be loaded")}
              error={error()}
              retry={list.refetch}
            />
          )}
        </Match>
        <Match when={!list.ready()}>
          <SkeletonRows rows={4} />
        </Match>
        <Match when={lines().length === 0}>
          <EmptyState icon={FileChartColumn} title={t("You have no report yet.")}>
            {t("The first comes when your first month here is over.")}
          </EmptyState>
        </Match>
        <Match when={true}>
          <ul class="border-t border-hairline">
            <ById each={lines()} id={({ month }) => month}>
              {(line) => <ReportRow line={line()} />}
            </ById>
          </ul>
          <LoadMore
            hasMore={list.hasMore()}
            busy={list.loadingMore()}
            onMore={() => void list.loadMore()}
            error={list.moreError()}
            shown={list.items().length}
          />
        </Match>
      </Switch>
    </div>
  );
}
