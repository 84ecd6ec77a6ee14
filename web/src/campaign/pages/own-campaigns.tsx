import { A, useNavigate } from "@solidjs/router";
import type { Campaign } from "@tandem/contract";
import Megaphone from "lucide-solid/icons/megaphone";
import Plus from "lucide-solid/icons/plus";
import { type JSX, Show } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { ExportButton } from "../../export/components/ExportButton.tsx";
import { t } from "../../language/t.ts";
import { BudgetBar } from "../../ui/BudgetBar.tsx";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { date } from "../../ui/format.ts";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { EmptyState } from "../../ui/States.tsx";
import { categoryWord } from "../../words.ts";
import { createOwnCampaigns } from "../campaign.data.ts";
import {
  type CampaignFilter,
  CampaignFilters,
  campaignFilters,
} from "../components/CampaignFilters.tsx";
import { StatusBadges } from "../components/StatusBadges.tsx";

const columns: Column<Campaign>[] = [
  {
    key: "name",
    label: t("Campaign"),
    cell: (campaign) => (
      <span class="grid">
        <A href={`/campaigns/${campaign.id}`} class="font-semibold hover:underline">
          <bdi>{campaign.name}</bdi>
        </A>
        <span class="text-14 text-muted">
          {categoryWord(campaign.category)}
          {campaign.niche && " · "}
          <bdi>{campaign.niche}</bdi>
        </span>
      </span>
    ),
  },
  {
    key: "status",
    label: t("Status"),
    cell: (campaign) => <StatusBadges campaign={campaign} short />,
  },
  {
    key: "dates",
    label: t("Runs"),
    cell: (campaign) => (
      <>
        <span class="max-md:whitespace-nowrap lg:whitespace-nowrap">
          {date(campaign.startDate)} –
        </span>{" "}
        <span class="max-md:whitespace-nowrap lg:whitespace-nowrap">{date(campaign.endDate)}</span>
      </>
    ),
  },
  {
    key: "budget",
    label: t("Budget"),
    cell: (campaign) => (
      <span class="grid w-36 gap-1.5 md:w-24 lg:w-44">
        <Money amount={campaign.budget} currency={campaign.currency} whole />
        <BudgetBar compact amounts={campaign} currency={campaign.currency} />
      </span>
    ),
  },
  {
    key: "available",
    label: t("Available"),
    numeric: true,
    cell: (campaign) => <Money amount={campaign.available} currency={campaign.currency} whole />,
  },
];

/** A sponsor's own campaigns. */
export default function OwnCampaigns(): JSX.Element {
  createTitle(() => t("Campaigns"));
  const navigate = useNavigate();
  const address = createAddress<CampaignFilter>();
  const campaigns = createOwnCampaigns(() => ({
    q: address.get("q"),
    status: address.get("status"),
    category: address.get("category"),
    visibility: address.get("visibility"),
    sort: address.get("sort") || "newest",
    limit: 20,
  }));
  const narrowed = () => address.count(campaignFilters) > 0;
  const clear = () => address.set({ q: "", status: "", category: "", visibility: "" });

  return (
    <>
      <PageHeader
        title={t("Campaigns")}
        sub={t("Each has its own budget, dates and threads.")}
        actions={
          <>
            <ExportButton wish={{ kind: "campaigns" }} />
            <LinkButton href="/campaigns/new" variant="primary" icon={Plus}>
              {t("New campaign")}
            </LinkButton>
          </>
        }
      />
      <CampaignFilters address={address} />
      <DataTable
        caption={t("Your campaigns")}
        columns={columns}
        rows={campaigns.items()}
        rowKey={(campaign) => campaign.id}
        loading={!campaigns.ready() && !campaigns.error()}
        error={campaigns.error()}
        onRetry={campaigns.refetch}
        onOpen={(campaign) => navigate(`/campaigns/${campaign.id}`)}
        more={{
          hasMore: campaigns.hasMore(),
          busy: campaigns.loadingMore(),
          onMore: () => void campaigns.loadMore(),
          error: campaigns.moreError(),
        }}
        empty={
          <Show
            when={narrowed()}
            fallback={
              <EmptyState
                icon={Megaphone}
                title={t("You have no campaign yet.")}
                action={
                  <LinkButton href="/campaigns/new" variant="primary">
                    {t("Create your first campaign")}
                  </LinkButton>
                }
              >
                {t("A campaign holds the budget that your offers come from.")}
              </EmptyState>
            }
          >
            <EmptyState
              icon={Megaphone}
              title={t("No campaign fits these filters.")}
              action={<Button onClick={clear}>{t("Clear the filters")}</Button>}
            />
          </Show>
        }
      />
    </>
  );
}
