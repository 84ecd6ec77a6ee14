import { A } from "@solidjs/router";
import type { AdRequest, Campaign } from "@tandem/contract";
import FileChartColumn from "lucide-solid/icons/file-chart-column";
import { createMemo, For, type JSX, Match, Show, Switch } from "solid-js";
import { byWeek } from "../../influencer/weeks.ts";
import { t } from "../../language/t.ts";
import { Figure, Figures } from "../../ui/Figure.tsx";
import { count, money, percent } from "../../ui/format.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { reportOf } from "../campaign-report.ts";
import { createCampaignRequests } from "../campaign-requests.data.ts";
import { OffersByWeek } from "../components/OffersByWeek.tsx";

const weeksShown = 12;
const WEEK_MS = 604_800_000;

/** What a campaign brought so far: what was agreed, at what price, and what of it is live. */
export default function ReportTab(props: { campaign: Campaign }): JSX.Element {
  const requests = createCampaignRequests(() => props.campaign.id);
  const report = createMemo(() => reportOf(requests.items()));
  const amount = (minor: number) => money(minor, props.campaign.currency, { whole: true });
  return (
    <Switch fallback={<SkeletonRows rows={4} />}>
      <Match when={!requests.ready() && requests.error()}>
        {(error) => (
          <ErrorState
            title={t("The requests could not be loaded")}
            error={error()}
            retry={requests.refetch}
          />
        )}
      </Match>
      <Match when={requests.ready() && requests.items().length === 0}>
        <EmptyState icon={FileChartColumn} title={t("Nothing to report yet.")}>
          {t("What your offers bring is added up here.")}
        </EmptyState>
      </Match>
      <Match when={requests.ready()}>
        <div class="grid gap-8 pt-5">
          <Figures>
            <Figure label={t("Agreed in all")} value={amount(report().agreed)} />
            <Figure label={t("On average each")} value={orNone(report().average, amount)} />
            <Figure
              label={t("Of answered offers accepted")}
              value={orNone(report().acceptance, (share) => percent(share, 0))}
            />
            <Figure
              label={t("Pieces live")}
              value={t("{live} of {all}", {
                live: count(report().live),
                all: count(report().pieces),
              })}
            />
          </Figures>
          <OffersByWeek
            title={t("Offers and acceptances by week")}
            weeks={weeksOf(report().series, props.campaign.endDate)}
            fileName="campaign-by-week"
          />
          <Show when={report().agreements.length > 0}>
            <section>
              <h2 class="pb-2 text-20 font-semibold tracking-tight">{t("What was agreed")}</h2>
              <ul class="divide-y divide-hairline border-t border-hairline">
                <For each={report().agreements}>
                  {(request) => <Agreement request={request} amount={amount} />}
                </For>
              </ul>
            </section>
          </Show>
        </div>
      </Match>
    </Switch>
  );
}

const orNone = (value: number | null, words: (value: number) => string): string =>
  value === null ? t("None yet") : words(value);

/** From the first offer to the end of the campaign or now, and at most its last weeks. */
function weeksOf(series: ReturnType<typeof reportOf>["series"], end: string) {
  const today = new Date().toISOString().slice(0, 10);
  const [last = today] = [end, today].sort();
  const [first = last] = series.map(({ day }) => day).sort();
  const all = Math.ceil((Date.parse(last) - Date.parse(first)) / WEEK_MS) + 1;
  return byWeek(series, last, Math.min(all, weeksShown));
}

function Agreement(props: { request: AdRequest; amount: (minor: number) => string }): JSX.Element {
  const pieces = () => props.request.deliverables;
  const live = () => pieces().filter(({ status }) => status === "published").length;
  return (
    <li class="relative grid grid-cols-[1fr_auto] items-baseline gap-x-4 py-3 sm:grid-cols-[1fr_auto_7rem]">
      <A
        href={`/threads/${props.request.id}`}
        class="font-semibold after:absolute after:inset-0 hover:underline"
      >
        <bdi>{props.request.influencerName}</bdi>
      </A>
      <span class="text-14 text-muted max-sm:row-start-2">
        {t("{live} of {n, plural, one {# piece} other {# pieces}} live", {
          live: count(live()),
          n: pieces().length,
        })}
      </span>
      <span class="text-end font-semibold">{props.amount(props.request.offer.amount)}</span>
    </li>
  );
}
