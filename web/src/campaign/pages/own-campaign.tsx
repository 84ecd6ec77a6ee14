import { useParams } from "@solidjs/router";
import type { Campaign } from "@tandem/contract";
import { type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { rich, t } from "../../language/t.ts";
import { BackLink } from "../../ui/BackLink.tsx";
import { BudgetBar, type BudgetPart } from "../../ui/BudgetBar.tsx";
import { date } from "../../ui/format.ts";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonPage, SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState, Notice } from "../../ui/States.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { categoryWord } from "../../words.ts";
import { createOwnCampaign } from "../campaign.data.ts";
import { StatusBadges } from "../components/StatusBadges.tsx";

const CampaignActions = lazy(() =>
  import("../components/CampaignActions.tsx").then((file) => ({ default: file.CampaignActions })),
);
const RequestsTab = lazy(() => import("./requests-tab.tsx"));
const SettingsTab = lazy(() => import("./settings-tab.tsx"));
const FrozenCampaign = lazy(() => import("../../moderation/components/FrozenCampaign.tsx"));
const SuggestedTab = lazy(() => import("../../suggestion/pages/suggested-tab.tsx"));
const ReportTab = lazy(() => import("./report-tab.tsx"));
const Funnel = lazy(() => import("../components/Funnel.tsx"));
const Reviews = lazy(() => import("../../review/components/Reviews.tsx"));
const FindTab = lazy(() => import("../../search/pages/search-panel.tsx"));

/** Which requests the money of a part of the budget belongs to. */
const statusOf: Record<BudgetPart, string> = {
  paid: "completed",
  committed: "accepted",
  reserved: "pending",
  available: "",
};

/** One campaign as its sponsor runs it. */
export default function OwnCampaign(): JSX.Element {
  const params = useParams();
  const id = () => params.id ?? "";
  const address = createAddress<"tab" | "status" | "view" | "category">();
  const campaign = createOwnCampaign(id);
  createTitle(() => campaign.data()?.name ?? t("Campaign"));

  const tab = () =>
    ["suggested", "find", "report", "settings"].includes(address.get("tab"))
      ? address.get("tab")
      : "requests";
  const show = (next: string) =>
    address.set({
      tab: next === "requests" ? "" : next,
      status: "",
      category: next === "find" ? (campaign.data()?.category ?? "") : "",
    });
  const picked = (): BudgetPart | undefined => {
    if (tab() === "find") return "available";
    const parts = Object.entries(statusOf) as [BudgetPart, string][];
    return parts.find(([, status]) => status !== "" && status === address.get("status"))?.[0];
  };
  const pick = (part: BudgetPart) => {
    if (part === "available") show(tab() === "find" ? "requests" : "find");
    else {
      const status = picked() === part ? "" : statusOf[part];
      address.set({ tab: "", category: "", view: "", status });
    }
  };

  return (
    <Switch>
      <Match when={campaign.data()}>
        {(now) => (
          <>
            <PageHeader
              back={<BackLink href="/campaigns">{t("Campaigns")}</BackLink>}
              title={<bdi>{now().name}</bdi>}
              badges={<StatusBadges campaign={now()} />}
              sub={
                <>
                  {categoryWord(now().category)}
                  {now().niche && " · "}
                  <bdi>{now().niche}</bdi> · {date(now().startDate)} – {date(now().endDate)} ·{" "}
                  {rich("budget {amount}", {
                    amount: <Money amount={now().budget} currency={now().currency} whole />,
                  })}
                </>
              }
              actions={
                <Suspense fallback={<span class="min-h-11" />}>
                  <CampaignActions campaign={now()} />
                </Suspense>
              }
            />
            <div class="grid gap-6 pb-4">
              <Standing campaign={now()} />
              <BudgetBar
                amounts={now()}
                currency={now().currency}
                picked={picked()}
                onPick={pick}
              />
              <Show when={now().status !== "draft"}>
                <Suspense fallback={funnelPlace()}>
                  <Funnel campaignId={now().id} meanwhile={funnelPlace()} />
                </Suspense>
              </Show>
            </div>
            <Tabs
              label={t("Parts of the campaign")}
              tabs={[
                { value: "requests", label: t("Requests") },
                { value: "suggested", label: t("Suggested") },
                { value: "find", label: t("Find influencers") },
                { value: "report", label: t("Report") },
                { value: "settings", label: t("Settings") },
              ]}
              value={tab()}
              onChange={show}
            >
              <Suspense fallback={<SkeletonRows rows={4} avatar />}>
                <Switch>
                  <Match when={tab() === "requests"}>
                    <RequestsTab campaign={now()} onFind={() => show("find")} />
                  </Match>
                  <Match when={tab() === "suggested"}>
                    <SuggestedTab campaign={now()} onFind={() => show("find")} />
                  </Match>
                  <Match when={tab() === "find"}>
                    <FindTab campaign={now()} />
                  </Match>
                  <Match when={tab() === "report"}>
                    <ReportTab campaign={now()} />
                  </Match>
                  <Match when={tab() === "settings"}>
                    <SettingsTab campaign={now()} />
                  </Match>
                </Switch>
              </Suspense>
            </Tabs>
            <Show when={now().rating.count > 0 && tab() === "requests"}>
              <div class="pt-8">
                <Suspense fallback={<SkeletonRows rows={3} avatar />}>
                  <Reviews
                    of={{ campaignId: now().id }}
                    title={t("What influencers say")}
                    empty={t("No review is shown.")}
                  />
                </Suspense>
              </div>
            </Show>
          </>
        )}
      </Match>
      <Match when={campaign.error()}>
        {(error) => (
          <>
            <PageHeader
              back={<BackLink href="/campaigns">{t("Campaigns")}</BackLink>}
              title={t("Campaign")}
            />
            <ErrorState
              title={t("This campaign could not be loaded")}
              error={error()}
              retry={campaign.refetch}
            />
          </>
        )}
      </Match>
      <Match when={true}>
        <SkeletonPage />
      </Match>
    </Switch>
  );
}

/** As much room as the funnel takes, until it is there. */
const funnelPlace = (): JSX.Element => (
  <div aria-hidden="true" class="h-47 rounded-card bg-sunken lg:h-22" />
);

/** What holds the campaign still, and what to do about it. */
function Standing(props: { campaign: Campaign }): JSX.Element {
  return (
    <Switch>
      <Match when={props.campaign.flag}>
        {(flag) => (
          <Suspense>
            <FrozenCampaign campaign={props.campaign} flag={flag()} />
          </Suspense>
        )}
      </Match>
      <Match when={props.campaign.status === "draft"}>
        <Notice>{t("Only you see this draft. Publish it to send offers.")}</Notice>
      </Match>
      <Match when={props.campaign.status === "paused"}>
        <Notice tone="warn">
          {t("Paused: no new requests and no acceptances. Offers on the table still run out.")}
        </Notice>
      </Match>
      <Match when={props.campaign.status === "ended"}>
        <Notice>
          {t("It ended on {date}. What was agreed goes on; archive it when all is done.", {
            date: date(props.campaign.endDate),
          })}
        </Notice>
      </Match>
    </Switch>
  );
}
