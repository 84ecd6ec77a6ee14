import { A, useNavigate } from "@solidjs/router";
import type { OwnStatistics } from "@tandem/contract";
import CircleCheck from "lucide-solid/icons/circle-check";
import Plus from "lucide-solid/icons/plus";
import { createSignal, For, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { RecordLine } from "../../review/components/RecordLine.tsx";
import { ThreadRow } from "../../thread/components/ThreadRow.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { Section } from "../../ui/Card.tsx";
import { percent } from "../../ui/format.ts";
import { Later } from "../../ui/Later.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonLine, SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { EndingSoon } from "../components/EndingSoon.tsx";
import { MoneyOverview } from "../components/MoneyOverview.tsx";
import { isNoted, note, stepsDone } from "../first-steps.ts";
import {
  createAgreedToDo,
  createEndingCampaigns,
  createSponsorStatistics,
  createWaitingThreads,
  shownAtHome,
} from "../sponsor.data.ts";

const OffersChart = lazy(() => import("../components/OffersChart.tsx"));
const NewMatches = lazy(() => import("../../saved-search/components/NewMatches.tsx"));
const FirstSteps = lazy(() => import("../components/FirstSteps.tsx"));

/** A sponsor's start: what waits, where the money is, how offers fare, what ends soon. */
export default function SponsorHome(): JSX.Element {
  const navigate = useNavigate();
  const waiting = createWaitingThreads();
  const agreed = createAgreedToDo();
  const figures = createSponsorStatistics();
  const ending = createEndingCampaigns();

  const settled = () =>
    (waiting.ready() || waiting.error()) &&
    (agreed.ready() || agreed.error()) &&
    (figures.data() || figures.error()) &&
    (ending.data() || ending.error());
  const waits = () => {
    const shown = waiting.items().length;
    const offers = waiting.hasMore() ? Math.max(figures.data()?.waiting ?? 0, shown + 1) : shown;
    return offers + agreed.items().length;
  };
  const headline = () => {
    if (!waiting.ready() || !agreed.ready()) return t("Your threads");
    if (waits() === 0) return t("No thread waits for you");
    return t("{n, plural, one {# thread waits for you} other {# threads wait for you}}", {
      n: waits(),
    });
  };
  createTitle(headline);
  const ownCurrency = () => {
    const profile = user()?.profile;
    return profile && "currency" in profile ? profile.currency : "";
  };
  const id = () => user()?.id ?? "";
  const [hidden, setHidden] = createSignal(isNoted("hidden", id()));
  const hide = () => {
    note("hidden", id());
    setHidden(true);
  };
  const look = (href: string) => {
    note("looked", id());
    navigate(href);
  };
  /** What a new sponsor has done; null once that is all, or they want no list of it. */
  const firstSteps = () => {
    const known = figures.data();
    if (!known || hidden()) return null;
    const done = stepsDone(user()?.status ?? "active", known, isNoted("looked", id()));
    return Object.values(done).every(Boolean) ? null : done;
  };

  return (
    <>
      <PageHeader
        title={headline()}
        sub={
          // The longer of the two until it is known which it is: nothing moves down when it comes.
          <Show
            when={waits() > 0 || !settled()}
            fallback={t("What needs your answer stands here first.")}
          >
            {t("Offers that run out soonest are on top, then what is agreed.")}
          </Show>
        }
        actions={
          <LinkButton href="/campaigns/new" icon={Plus}>
            {t("New campaign")}
          </LinkButton>
        }
      />
      <Show when={settled()} fallback={<HomeSkeleton />}>
        <Show when={firstSteps()}>
          {(done) => (
            <div class="pb-8">
              <Suspense fallback={<SkeletonLine height="372px" />}>
                <FirstSteps done={done()} onLook={look} onHide={hide} />
              </Suspense>
            </div>
          )}
        </Show>
        <div class={waits() === 0 && firstSteps() ? "" : "pb-8"}>
          <Switch>
            <Match when={!waiting.ready() && waiting.error()}>
              {(error) => (
                <ErrorState
                  title={t("Your threads could not be loaded")}
                  error={error()}
                  retry={waiting.refetch}
                />
              )}
            </Match>
            <Match when={waits() === 0 && firstSteps()}>{null}</Match>
            <Match when={waits() === 0}>
              <AllAnswered />
            </Match>
            <Match when={true}>
              <ul>
                <For each={waiting.items()}>{(line) => <ThreadRow line={line} me="sponsor" />}</For>
                <For each={agreed.items().slice(0, shownAtHome)}>
                  {(line) => <ThreadRow line={line} me="sponsor" />}
                </For>
              </ul>
              <Show when={waiting.hasMore() || agreed.items().length > shownAtHome}>
                <p class="pt-4 text-14">
                  <A
                    href={waiting.hasMore() ? "/threads" : "/threads?turn=agreed"}
                    class="inline-flex min-h-11 items-center underline underline-offset-4"
                  >
                    {t(
                      "{n, plural, one {The # thread that waits} other {All # threads that wait}}",
                      { n: waits() },
                    )}
                  </A>
                </p>
              </Show>
            </Match>
          </Switch>
        </div>

        <Later>
          <Section title={t("Money")} help={t("Over all your campaigns.")}>
            <Switch>
              <Match when={figures.data()}>
                {(now) => (
                  <Show
                    when={now().money.length > 0}
                    fallback={
                      <p class="text-14 text-muted">
                        {t("The budgets of your campaigns add up here, by currency.")}
                      </p>
                    }
                  >
                    <MoneyOverview money={now().money} own={ownCurrency()} />
                    <Show when={now().record}>
                      {(record) => (
                        <div class="pt-5">
                          <RecordLine record={record()} who={t("What influencers see")} />
                        </div>
                      )}
                    </Show>
                  </Show>
                )}
              </Match>
              <Match when={figures.error()}>
                {(error) => <ErrorState inline error={error()} retry={figures.refetch} />}
              </Match>
            </Switch>
          </Section>
        </Later>
        <Later>
          <div class="grid gap-x-10 lg:grid-cols-2">
            <Section
              title={t("Offers and acceptances")}
              help={<Accepted figures={figures.data()} />}
            >
              <Show when={figures.data()}>
                {(now) => (
                  <Show
                    when={now().series.some(({ offers }) => offers > 0)}
                    fallback={<p class="text-14 text-muted">{t("No offer was made yet.")}</p>}
                  >
                    <Suspense fallback={<div class="h-66" />}>
                      <OffersChart series={now().series} />
                    </Suspense>
                  </Show>
                )}
              </Show>
            </Section>
            <Section title={t("Ends soon")} help={t("Live campaigns, by their last day.")}>
              <Switch>
                <Match when={ending.data()}>
                  {(campaigns) => (
                    <Show
                      when={campaigns().length > 0}
                      fallback={<p class="text-14 text-muted">{t("No campaign is live.")}</p>}
                    >
                      <EndingSoon campaigns={campaigns()} />
                    </Show>
                  )}
                </Match>
                <Match when={ending.error()}>
                  {(error) => <ErrorState inline error={error()} retry={ending.refetch} />}
                </Match>
              </Switch>
            </Section>
          </div>
        </Later>
        <Later>
          <Suspense>
            <NewMatches />
          </Suspense>
        </Later>
      </Show>
    </>
  );
}

/** The shape of what comes. All parts come at once, so that none pushes another down. */
function HomeSkeleton(): JSX.Element {
  return (
    <div>
      <SkeletonRows rows={3} avatar />
      <div aria-hidden="true" class="mt-8 grid gap-3 border-t border-hairline pt-6">
        <SkeletonLine width="180px" height="26px" />
        <SkeletonLine height="16px" />
        <SkeletonLine width="60%" />
      </div>
    </div>
  );
}

function AllAnswered(): JSX.Element {
  return (
    <EmptyState
      icon={CircleCheck}
      title={t("You have answered everyone.")}
      action={<LinkButton href="/influencers">{t("Find influencers")}</LinkButton>}
    >
      {t("Answers to your offers and new applications come here.")}
    </EmptyState>
  );
}

function Accepted(props: { figures: OwnStatistics | undefined }): JSX.Element {
  return (
    <Show when={props.figures?.acceptanceRate ?? undefined} fallback={t("By week.")}>
      {(rate) =>
        t("By week. {share} of your answered offers were accepted.", { share: percent(rate(), 0) })
      }
    </Show>
  );
}
