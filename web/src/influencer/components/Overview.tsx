import { A } from "@solidjs/router";
import type { InfluencerProfile, OwnStatistics, User } from "@tandem/contract";
import { createMemo, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { RecordLine } from "../../review/components/RecordLine.tsx";
import FitsYou from "../../suggestion/components/FitsYou.tsx";
import { Section } from "../../ui/Card.tsx";
import { Chart } from "../../ui/chart/Chart.tsx";
import { count, date } from "../../ui/format.ts";
import { SkeletonLine, SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import type { DueWork } from "../due-dates.ts";
import { firstSteps, isNew } from "../first-steps.ts";
import { createOwnFigures } from "../influencer.data.ts";
import { strengthParts } from "../profile-strength.ts";
import { byWeek } from "../weeks.ts";
import { DueList } from "./DueList.tsx";
import { Earnings } from "./Earnings.tsx";
import { MonthEarnings } from "./MonthEarnings.tsx";
import { ProfileStrength } from "./ProfileStrength.tsx";

const FirstSteps = lazy(() => import("./FirstSteps.tsx"));

/** What stands under the inbox: what is due, money, how strong the profile is, and what fits. */
export default function Overview(props: {
  user: User;
  /** Agreed work that is still to be done, the earliest first; null while it is asked for. */
  work: readonly DueWork[] | null;
}): JSX.Element {
  const profile = () => props.user.profile as InfluencerProfile;
  const figures = createOwnFigures();
  const steps = () => {
    const { emailVerified } = props.user;
    const requests = Object.values(figures.data()?.requests ?? { none: 1 });
    const all = requests.reduce((sum, n) => sum + n, 0);
    return firstSteps({ profile: profile(), emailVerified, requests: all });
  };
  const arriving = () =>
    figures.data() !== undefined && isNew(props.user.createdAt, steps(), Date.now());

  return (
    <div class="pt-8">
      <Show when={figures.data() ?? figures.error()} fallback={<SkeletonRows rows={4} />}>
        <Show when={arriving()}>
          <Suspense>
            <FirstSteps steps={steps()} />
          </Suspense>
        </Show>
        <div class="grid gap-x-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Section title={t("Due next")}>
            <Show when={props.work} fallback={<SkeletonRows rows={3} />}>
              {(work) => <DueList work={work()} />}
            </Show>
          </Section>
          <section class="grid content-start gap-8 border-t border-hairline py-6 sm:max-lg:grid-cols-2">
            <MonthEarnings currency={profile().currency} />
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
              {t("See all campaigns")}
            </A>
          }
        />
      </Show>
      <Section title={t("All in all")}>
        <Money figures={figures} currency={profile().currency} />
      </Section>
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
        <div role="status" aria-label={t("Loading")} class="grid grid-cols-2 gap-6 lg:grid-cols-4">
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
              {(record) => <RecordLine record={record()} who={t("What sponsors see")} />}
            </Show>
            <Offers series={data().series} />
          </div>
        )}
      </Match>
      <Match when={props.figures.error()}>
        {(error) => (
          <ErrorState
            inline
            title={t("Your figures could not be loaded")}
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
        title={t("Offers and agreements by week")}
        labelHeading={t("Week from")}
        height={180}
        data={{
          kind: "line",
          labels: weeks().map((week) => date(week.monday, "day")),
          series: [
            { label: t("Offers"), values: weeks().map((week) => week.offers), tone: "sponsor" },
            {
              label: t("Agreed"),
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
