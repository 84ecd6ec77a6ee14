import { A, useParams } from "@solidjs/router";
import Flag from "lucide-solid/icons/flag";
import FlagOff from "lucide-solid/icons/flag-off";
import { type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { BudgetBar } from "../../ui/BudgetBar.tsx";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { date } from "../../ui/format.ts";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonPage, SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState, Notice } from "../../ui/States.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { campaignStatusWords, categoryWord } from "../../words.ts";
import { createAnyCampaign, createAudit } from "../admin.data.ts";
import { visibilityWords } from "../admin-words.ts";
import { FlagBadge } from "../components/AccountCell.tsx";
import { BackLink } from "../components/BackLink.tsx";
import { Facts } from "../components/Facts.tsx";
import { createCampaignVerdicts } from "../components/moves-later.ts";
import { ReasonHost } from "../components/ReasonHost.tsx";
import { createReasonRequest } from "../components/verdicts.ts";

const History = lazy(() => import("../components/History.tsx"));

/** One campaign as an admin sees it: its money, what it says, and all that happened to it. */
export default function CampaignPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const query = createAnyCampaign(() => params.id);
  const audit = createAudit(() => ({ subjectId: params.id, limit: 20 }));
  const request = createReasonRequest();
  const verdicts = createCampaignVerdicts(request);
  createTitle(() => query.data()?.name ?? t("Campaign"));
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={query.data()}>
        {(campaign) => (
          <>
            <PageHeader
              back={<BackLink href="/admin/campaigns">{t("Campaigns")}</BackLink>}
              title={campaign().name}
              badges={
                <>
                  <Badge tone={campaignStatusWords[campaign().status].tone}>
                    {campaignStatusWords[campaign().status].word}
                  </Badge>
                  <FlagBadge flag={campaign().flag} />
                </>
              }
              sub={`${date(campaign().startDate)} – ${date(campaign().endDate)}`}
              actions={
                <Show
                  when={campaign().flag}
                  fallback={
                    <Button icon={Flag} onClick={() => void verdicts.flag(campaign())}>
                      {t("Flag")}
                    </Button>
                  }
                >
                  <Button
                    icon={FlagOff}
                    busy={verdicts.busy()}
                    onClick={() => void verdicts.unflag(campaign())}
                  >
                    {t("Lift the flag")}
                  </Button>
                </Show>
              }
            />
            <Show when={campaign().flag}>
              {(flag) => (
                <div class="pb-6">
                  <Notice tone="bad" title={t("Flagged and frozen")}>
                    <bdi>{flag().reason}</bdi> · <RelativeTime at={flag().at} />
                  </Notice>
                </div>
              )}
            </Show>
            <div class="pb-8">
              <BudgetBar amounts={campaign()} currency={campaign().currency} />
            </div>
            <Facts
              facts={[
                {
                  label: t("Sponsor"),
                  value: (
                    <A
                      href={`/admin/users/${campaign().sponsorId}`}
                      class="underline underline-offset-4"
                    >
                      {campaign().sponsorName}
                    </A>
                  ),
                },
                {
                  label: t("Budget"),
                  value: <Money amount={campaign().budget} currency={campaign().currency} />,
                },
                { label: t("Seen by"), value: visibilityWords[campaign().visibility] },
                {
                  label: t("Category"),
                  value: [categoryWord(campaign().category), campaign().niche]
                    .filter(Boolean)
                    .join(" · "),
                },
                { label: t("Description"), value: campaign().description },
                { label: t("Goals"), value: campaign().goals },
              ]}
            />
            <div class="pb-6">
              <LinkButton size="sm" href={`/admin/requests?campaignId=${campaign().id}`}>
                {t("Requests")}
              </LinkButton>
            </div>
            <Suspense fallback={<SkeletonRows rows={4} />}>
              <History audit={audit} />
            </Suspense>
            <ReasonHost request={request} />
          </>
        )}
      </Match>
      <Match when={query.error()}>
        {(error) => (
          <>
            <PageHeader
              back={<BackLink href="/admin/campaigns">{t("Campaigns")}</BackLink>}
              title={t("Campaign")}
            />
            <ErrorState
              title={t("This campaign could not be loaded")}
              error={error()}
              retry={query.refetch}
            />
          </>
        )}
      </Match>
    </Switch>
  );
}
