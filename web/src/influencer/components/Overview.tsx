import { A } from "@solidjs/router";
import type { InfluencerProfile, OwnStatistics, User } from "@tandem/contract";
import { createMemo, type JSX, Match, Show, Switch } from "solid-js";
import { RecordLine } from "../../review/components/RecordLine.tsx";
import FitsYou from "../../suggestion/components/FitsYou.tsx";
import { createThreads } from "../../thread/threads.data.ts";
import { Section } from "../../ui/Card.tsx";
import { Chart } from "../../ui/chart/Chart.tsx";
import { count, date } from "../../ui/format.ts";
import { SkeletonLine, SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { dueWork } from "../due-dates.ts";
import { createOwnFigures } from "../influencer.data.ts";
import { strengthParts } from "../profile-strength.ts";
import { byWeek } from "../weeks.ts";
import { DueList } from "./DueList.tsx";
import { Earnings } from "./Earnings.tsx";
import { ProfileStrength } from "./ProfileStrength.tsx";

/** What stands under the inbox: money, what is due, how strong the profile is, and what fits. */
export default function Overview(props: { user: User }): JSX.Element {
  const profile = () => props.user.profile as InfluencerProfile;
  const accepted = createThreads(() => ({ status: "accepted", sort: "recent", limit: 50 }));
  const figures = createOwnFigures();
  const work = createMemo(() => dueWork(accepted.items().map((line) => line.request)));

  return (
    <div class="pt-8">
      <Section title="Money">
        <Money figures={figures} currency={profile().currency} />
      </Section>
      <Show when={figures.data() ?? figures.error()} fallback={<SkeletonRows rows={3} />}>
        <div class="grid gap-x-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Section title="Due next">
            <Show when={accepted.ready()} fallback={<SkeletonRows rows={3} />}>
              <DueList work={work()} />
            </Show>
          </Section>
          <section class="border-t border-hairline py-6">
            <ProfileStrength parts={strengthParts(profile(), props.user.emailVerified)} />
          </section>
        </div>
        <FitsYou
          most={3}
          all={
            <A
              href="/discover"
              class="inline-flex min-h-11 items-center text-14 font-semibold underline underline-offset-4"
            >
              See all campaigns
            </A>
          }
        />
      </Show>
    </div>
  );
}

function Money(props: {
  figures: ReturnType<typeof createOwnFigures>;
  currency: string;
}): JSX.Element {
  return (
    <Switch
      fallback={
        <div role="status" aria-label="Loading" class="grid grid-cols-2 gap-6 md:grid-cols-4">
          <SkeletonLine height="44px" />
          <SkeletonLine height="44px" />
          <SkeletonLine height="44px" />
          <SkeletonLine height="44px" />
        </div>
      }
    >
      <Match when={props.figures.data()}>
        {(data) => (
          <div class="grid gap-8">
            <Earnings figures={data()} currency={props.currency} />
            <Show when={data().record}>
              {(record) => <RecordLine record={record()} who="What sponsors see" />}
            </Show>
            <Offers series={data().series} />
          </div>
        )}
      </Match>
      <Match when={props.figures.error()}>
        {(error) => (
          <ErrorState
            inline
            title="Your figures could not be loaded"
            error={error()}
            retry={props.figures.refetch}
          />
        )}
      </Match>
    </Switch>
  );
}

function Offers(props: { series: OwnStatistics["series"] }): JSX.Element {
  const weeks = createMemo(() => byWeek(props.series, new Date().toISOString().slice(0, 10)));
  const any = () => weeks().some((week) => week.offers + week.acceptances > 0);
  return (
    <Show when={any()}>
      <Chart
        title="Offers and agreements by week"
        labelHeading="Week from"
        height={180}
        data={{
          kind: "line",
          labels: weeks().map((week) => date(week.monday, "day")),
          series: [
            { label: "Offers", values: weeks().map((week) => week.offers), tone: "sponsor" },
            {
              label: "Agreed",
              values: weeks().map((week) => week.acceptances),
              tone: "influencer",
            },
          ],
        }}
        format={count}
        fileName="offers-by-week"
      />
    </Show>
  );
}
