import { A, useNavigate } from "@solidjs/router";
import { CAMPAIGN_STATUSES, type Campaign } from "@tandem/contract";
import Megaphone from "lucide-solid/icons/megaphone";
import Search from "lucide-solid/icons/search";
import { type JSX, Show } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { createRest } from "../../data/rest.ts";
import { t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { BudgetBar } from "../../ui/BudgetBar.tsx";
import { Button } from "../../ui/Button.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { date } from "../../ui/format.ts";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { EmptyState } from "../../ui/States.tsx";
import { campaignStatusWords } from "../../words.ts";
import { createAllCampaigns } from "../admin.data.ts";
import { visibilityWords } from "../admin-words.ts";
import { FlagBadge } from "../components/AccountCell.tsx";
import { createCampaignVerdicts } from "../components/moves-later.ts";
import { Narrowed } from "../components/Narrowed.tsx";
import { ReasonHost } from "../components/ReasonHost.tsx";
import { RowAction } from "../components/RowAction.tsx";
import { createReasonRequest } from "../components/verdicts.ts";

const filters = ["q", "status", "visibility", "flagged", "sponsorId"] as const;
const statusChoices = CAMPAIGN_STATUSES.map((value) => ({
  value,
  label: campaignStatusWords[value].word,
}));

/** Every campaign of the platform with its money. */
export default function CampaignsPage(): JSX.Element {
  createTitle(() => t("Campaigns"));
  const navigate = useNavigate();
  const address = createAddress<(typeof filters)[number]>();
  const campaigns = createAllCampaigns(() => ({
    ...Object.fromEntries(filters.map((name) => [name, address.get(name)])),
    limit: 25,
  }));
  const write = createRest((q: string) => address.set({ q }));
  const choose = (name: (typeof filters)[number]) => (value: string) =>
    address.set({ [name]: value });
  const clear = () => address.set(Object.fromEntries(filters.map((name) => [name, ""])));
  const request = createReasonRequest();
  const verdicts = createCampaignVerdicts(request);

  const columns: Column<Campaign>[] = [
    {
      key: "name",
      label: t("Campaign"),
      cell: (campaign) => (
        <span class="grid">
          <A href={`/admin/campaigns/${campaign.id}`} class="font-semibold hover:underline">
            <bdi>{campaign.name}</bdi>
          </A>
          <span class="text-12 text-muted">
            <bdi>{campaign.sponsorName}</bdi>
          </span>
        </span>
      ),
    },
    {
      key: "status",
      label: t("Status"),
      cell: (campaign) => (
        <span class="inline-flex flex-wrap items-center gap-x-1.5 gap-y-0.5 max-md:justify-end">
          <Badge tone={campaignStatusWords[campaign.status].tone}>
            {campaignStatusWords[campaign.status].word}
          </Badge>
          <FlagBadge flag={campaign.flag} />
          <span class="text-12 text-muted md:basis-full">
            {visibilityWords[campaign.visibility]}
          </span>
        </span>
      ),
    },
    {
      key: "runs",
      label: t("Ends"),
      cell: (campaign) => <span class="md:whitespace-nowrap">{date(campaign.endDate)}</span>,
    },
    {
      key: "budget",
      label: t("Budget"),
      cell: (campaign) => (
        <span class="grid w-36 gap-1.5 md:max-lg:w-20">
          <Money amount={campaign.budget} currency={campaign.currency} whole />
          <BudgetBar compact amounts={campaign} currency={campaign.currency} />
        </span>
      ),
    },
    {
      key: "act",
      label: t("Do"),
      numeric: true,
      cell: (campaign) => (
        <RowAction
          flagged={campaign.flag !== null}
          name={campaign.name}
          onFlag={() => void verdicts.flag(campaign)}
          onUnflag={() => void verdicts.unflag(campaign)}
        />
      ),
    },
  ];

  return (
    <>
      <PageHeader
        title={t("Campaigns")}
        sub={t("All campaigns, public and private, with their money.")}
      />
      <search class="grid grid-cols-2 gap-3 pb-6 lg:grid-cols-[2fr_1fr_1fr_1fr]">
        <div class="max-lg:col-span-2">
          <TextField
            label={t("Search")}
            type="search"
            icon={Search}
            placeholder={t("Name, sponsor or niche")}
            value={address.get("q")}
            onValue={write}
          />
        </div>
        <Select
          label={t("Status")}
          placeholder={t("Any status")}
          options={statusChoices}
          value={address.get("status")}
          onValue={choose("status")}
        />
        <Select
          label={t("Seen by")}
          placeholder={t("All")}
          options={[
            { value: "public", label: t("Public") },
            { value: "private", label: t("Private") },
          ]}
          value={address.get("visibility")}
          onValue={choose("visibility")}
        />
        <Select
          label={t("Flags")}
          placeholder={t("All")}
          options={[
            { value: "true", label: t("Flagged") },
            { value: "false", label: t("Not flagged") },
          ]}
          value={address.get("flagged")}
          onValue={choose("flagged")}
        />
      </search>
      <Show when={address.get("sponsorId")}>
        <Narrowed
          to={t("Only of sponsor {name}", {
            name: campaigns.items()[0]?.sponsorName ?? address.get("sponsorId"),
          })}
          onClear={() => address.set({ sponsorId: "" })}
        />
      </Show>
      <DataTable
        caption={t("Campaigns")}
        columns={columns}
        rows={campaigns.items()}
        rowKey={(campaign) => campaign.id}
        loading={!campaigns.ready() && !campaigns.error()}
        error={campaigns.error()}
        onRetry={campaigns.refetch}
        onOpen={(campaign) => navigate(`/admin/campaigns/${campaign.id}`)}
        more={{
          hasMore: campaigns.hasMore(),
          busy: campaigns.loadingMore(),
          onMore: () => void campaigns.loadMore(),
          error: campaigns.moreError(),
        }}
        empty={
          <Show
            when={address.count(filters) > 0}
            fallback={
              <EmptyState icon={Megaphone} title={t("There is no campaign yet.")}>
                {t("Sponsors create them once they are approved.")}
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
      <ReasonHost request={request} />
    </>
  );
}
