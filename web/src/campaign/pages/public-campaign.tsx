import { A, useParams } from "@solidjs/router";
import type { InfluencerProfile, PublicCampaign } from "@tandem/contract";
import ChevronLeft from "lucide-solid/icons/chevron-left";
import { type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { ApiProblem } from "../../api.ts";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { ReportMenu } from "../../moderation/components/ReportEntry.tsx";
import { RecordLine } from "../../review/components/RecordLine.tsx";
import { rated } from "../../review/rating.ts";
import { ThreadRow } from "../../thread/components/ThreadRow.tsx";
import { createThreads } from "../../thread/threads.data.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { Figure, Figures } from "../../ui/Figure.tsx";
import { date, money } from "../../ui/format.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonPage, SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState, Notice } from "../../ui/States.tsx";
import { campaignStatusWords, categoryWord } from "../../words.ts";
import { createPublicCampaign } from "../public-campaign.data.ts";

const Reviews = lazy(() => import("../../review/components/Reviews.tsx"));
const ApplyForm = lazy(() => import("../components/ApplyForm.tsx"));

/** A campaign as everyone but its sponsor sees it; an influencer can apply here. */
export default function PublicCampaignPage(): JSX.Element {
  const params = useParams();
  const campaign = createPublicCampaign(() => params.id ?? "");
  createTitle(() => campaign.data()?.name ?? t("Campaign"));
  const missing = () => {
    const error = campaign.error();
    return error instanceof ApiProblem && [403, 404, 422].includes(error.status);
  };
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={campaign.data()}>{(found) => <Shown campaign={found()} />}</Match>
      <Match when={missing()}>
        <h1 tabindex="-1" class="sr-only">
          {t("Campaign")}
        </h1>
        <EmptyState
          title={t("This campaign is not open.")}
          action={<LinkButton href="/discover">{t("Find campaigns")}</LinkButton>}
        >
          {t("It has ended, was taken back, or is shown only to those it was offered to.")}
        </EmptyState>
      </Match>
      <Match when={campaign.error()}>
        {(error) => (
          <>
            <h1 tabindex="-1" class="sr-only">
              {t("Campaign")}
            </h1>
            <ErrorState
              title={t("The campaign could not be loaded")}
              error={error()}
              retry={campaign.refetch}
            />
          </>
        )}
      </Match>
    </Switch>
  );
}

function Shown(props: { campaign: PublicCampaign }): JSX.Element {
  const campaign = () => props.campaign;
  const influencer = () => user()?.role === "influencer";
  const status = () => campaignStatusWords[campaign().status];
  return (
    <>
      <PageHeader
        back={
          <Show when={influencer()}>
            <A href="/discover" class="inline-flex min-h-11 items-center gap-1 hover:text-ink">
              <ChevronLeft size={15} class="rtl:-scale-x-100" /> {t("All campaigns")}
            </A>
          </Show>
        }
        title={<bdi>{campaign().name}</bdi>}
        badges={
          <>
            <Badge tone={status().tone}>{status().word}</Badge>
            <Show when={campaign().flag}>
              <Badge tone="bad">{t("Frozen")}</Badge>
            </Show>
          </>
        }
        sub={
          <>
            <bdi>{campaign().sponsorName}</bdi> · {categoryWord(campaign().category)}
            <Show when={campaign().niche}>
              {(niche) => (
                <>
                  {" · "}
                  <bdi>{niche()}</bdi>
                </>
              )}
            </Show>
          </>
        }
        actions={
          <Show when={influencer()}>
            <ReportMenu what={{ kind: "campaign", id: campaign().id }} label={t("More")} />
          </Show>
        }
      />
      <Figures>
        <Figure
          label={t("Budget for all who join")}
          value={money(campaign().budget, campaign().currency, { whole: true })}
        />
        <Figure label={t("Starts")} value={date(campaign().startDate)} />
        <Figure label={t("Ends")} value={date(campaign().endDate)} />
        <Figure
          label={t("Rating by influencers")}
          value={campaign().rating.average ? rated(campaign().rating.average) : t("None yet")}
        />
      </Figures>
      <Show when={campaign().sponsorRecord}>
        {(record) => (
          <div class="pt-5">
            <RecordLine record={record()} who={campaign().sponsorName} />
          </div>
        )}
      </Show>
      <div class="grid gap-x-12 gap-y-8 pt-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div class="max-w-[68ch]">
          <Text title={t("What it is about")} text={campaign().description} />
          <Text title={t("What it should reach")} text={campaign().goals} />
          <Show when={!campaign().description && !campaign().goals}>
            <p class="text-muted">
              {t(
                "The sponsor has not described it further. Ask in the thread once you have applied.",
              )}
            </p>
          </Show>
        </div>
        <Show when={influencer()}>
          <Joining campaign={campaign()} />
        </Show>
      </div>
      <div class="pt-8">
        <Suspense fallback={<SkeletonRows rows={3} avatar />}>
          <Reviews
            of={{ sponsorId: campaign().sponsorId }}
            title={t("What influencers say of {sponsor}", { sponsor: campaign().sponsorName })}
            empty={t("No review yet. Influencers write one when a collaboration is completed.")}
          />
        </Suspense>
      </div>
    </>
  );
}

function Text(props: { title: string; text: string }): JSX.Element {
  return (
    <Show when={props.text}>
      <section class="pb-6">
        <h2 class="pb-1 text-16 font-semibold">{props.title}</h2>
        <p dir="auto" class="whitespace-pre-line">
          {props.text}
        </p>
      </section>
    </Show>
  );
}

/** The thread that is open already, or the way to open one, or why there is none. */
function Joining(props: { campaign: PublicCampaign }): JSX.Element {
  const threads = createThreads(() => ({
    campaignId: props.campaign.id,
    sort: "recent",
    limit: 1,
  }));
  const running = () =>
    threads
      .items()
      .find(({ request }) => request.status === "pending" || request.status === "accepted");
  const profile = () => user()?.profile as InfluencerProfile;
  const usualPrice = () =>
    profile().currency === props.campaign.currency && profile().minPrice > 0
      ? profile().minPrice
      : undefined;
  const closed = () => {
    if (props.campaign.flag) return t("The campaign is frozen while it is looked at.");
    if (props.campaign.status === "paused") return t("The sponsor has paused it for now.");
    if (props.campaign.status !== "live") return t("It is over.");
    return undefined;
  };
  return (
    <section aria-labelledby="joining" class="min-w-0">
      <h2 id="joining" class="pb-3 text-20 font-semibold tracking-tight">
        {running() ? t("Your thread") : t("Apply")}
      </h2>
      <Switch
        fallback={
          <Suspense fallback={<SkeletonRows rows={4} />}>
            <ApplyForm campaign={props.campaign} usualPrice={usualPrice()} />
          </Suspense>
        }
      >
        <Match when={!threads.ready() && !threads.error()}>
          <SkeletonRows rows={4} />
        </Match>
        <Match when={running()}>
          {(line) => (
            <ul class="border-t border-hairline">
              <ThreadRow line={line()} me="influencer" withinCampaign />
            </ul>
          )}
        </Match>
        <Match when={closed()}>
          {(why) => (
            <Notice title={t("You cannot apply now.")}>
              {why()}{" "}
              <A href="/discover" class="font-semibold underline underline-offset-4">
                {t("Find other campaigns")}
              </A>
            </Notice>
          )}
        </Match>
      </Switch>
    </section>
  );
}
