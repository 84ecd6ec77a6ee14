import {
  ACCOUNT_STATUSES,
  AD_REQUEST_STATUSES,
  CAMPAIGN_STATUSES,
  type PlatformStatistics,
  ROLES,
} from "@tandem/contract";
import { type JSX, Match, Show, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { rich, t } from "../../language/t.ts";
import { Section } from "../../ui/Card.tsx";
import { Chart } from "../../ui/chart/Chart.tsx";
import type { ChartTone } from "../../ui/chart/series.ts";
import { Figure, Figures } from "../../ui/Figure.tsx";
import { count } from "../../ui/format.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonPage } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { campaignStatusWords, requestStatusWords } from "../../words.ts";
import { createPlatformFigures } from "../admin.data.ts";
import { accountStatusWords, roleWords } from "../admin-words.ts";
import { KeyFigures } from "../components/KeyFigures.tsx";
import { MoneyTable } from "../components/MoneyTable.tsx";
import { TimeChart } from "../components/TimeChart.tsx";

const statusTones = {
  active: "good",
  pending: "warn",
  rejected: "muted",
  suspended: "bad",
  deleted: "ink",
} as const;
/** All figures of the platform, each as a chart, a table for screen readers and a CSV. */
export default function StatsPage(): JSX.Element {
  createTitle(() => t("Figures"));
  const figures = createPlatformFigures();
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={figures.data()}>
        {(known) => (
          <>
            <PageHeader
              title={t("Figures")}
              sub={
                <Show when={known().updatedAt} fallback={t("Nothing has happened yet.")}>
                  {(at) =>
                    rich("Counted as things happen, last {when}.", {
                      when: <RelativeTime at={at()} />,
                    })
                  }
                </Show>
              }
            />
            <KeyFigures figures={known()} />
            <div class="pt-8">
              <Section title={t("The last 30 days")}>
                <TimeChart series={known().series} />
              </Section>
              <Section title={t("Accounts")}>
                <Accounts users={known().users} />
              </Section>
              <Section title={t("Campaigns and requests")}>
                <Business figures={known()} />
              </Section>
              <Section title={t("Money")} help={t("Of all campaigns, one line a currency.")}>
                <MoneyTable money={known().money} />
              </Section>
            </div>
          </>
        )}
      </Match>
      <Match when={figures.error()}>
        {(error) => (
          <>
            <PageHeader title={t("Figures")} />
            <ErrorState
              title={t("The figures could not be loaded")}
              error={error()}
              retry={figures.refetch}
            />
          </>
        )}
      </Match>
    </Switch>
  );
}

function Accounts(props: { users: PlatformStatistics["users"] }): JSX.Element {
  return (
    <Chart
      title={t("Accounts by role and status")}
      labelHeading={t("Role")}
      fileName="tandem-accounts"
      format={count}
      height={200}
      data={{
        kind: "bar",
        stacked: true,
        horizontal: true,
        labels: ROLES.map((role) => roleWords[role].many),
        series: [...ACCOUNT_STATUSES]
          .sort((one) => (one === "active" ? -1 : 0))
          .map((status) => ({
            label: accountStatusWords[status].word,
            tone: statusTones[status],
            values: ROLES.map((role) => props.users[role][status]),
          })),
      }}
    />
  );
}

function Business(props: { figures: PlatformStatistics }): JSX.Element {
  const bars = (title: string, heading: string, tone: ChartTone, rows: [string, number][]) => (
    <Chart
      title={title}
      labelHeading={heading}
      fileName={`tandem-${title.toLowerCase().replaceAll(" ", "-")}`}
      format={count}
      height={330}
      data={{
        kind: "bar",
        horizontal: true,
        labels: rows.map(([label, many]) => `${label} ${count(many)}`),
        series: [{ label: heading, tone, values: rows.map(([, many]) => many) }],
      }}
    />
  );
  return (
    <div class="grid gap-8">
      <Figures>
        <Figure
          label={t("Public campaigns")}
          value={count(props.figures.campaigns.visibility.public)}
        />
        <Figure
          label={t("Private campaigns")}
          value={count(props.figures.campaigns.visibility.private)}
        />
        <Figure label={t("Flagged campaigns")} value={count(props.figures.flagged.campaigns)} />
        <Figure label={t("Flagged users")} value={count(props.figures.flagged.users)} />
      </Figures>
      <div class="grid gap-8 lg:grid-cols-2">
        {bars(
          t("Campaigns by status"),
          t("Campaigns"),
          "sponsor",
          CAMPAIGN_STATUSES.map((status) => [
            campaignStatusWords[status].word,
            props.figures.campaigns.status[status],
          ]),
        )}
        {bars(
          t("Requests by status"),
          t("Requests"),
          "ink",
          AD_REQUEST_STATUSES.map((status) => [
            requestStatusWords[status].word,
            props.figures.requests[status],
          ]),
        )}
      </div>
    </div>
  );
}
