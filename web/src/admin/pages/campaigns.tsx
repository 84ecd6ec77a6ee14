import { A, useNavigate } from "@solidjs/router";
import { CAMPAIGN_STATUSES, type Campaign } from "@tandem/contract";
import Megaphone from "lucide-solid/icons/megaphone";
import Search from "lucide-solid/icons/search";
import { type JSX, Show } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { createRest } from "../../data/rest.ts";
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
import { campaignStatusWords, sentence } from "../../words.ts";
import { createAllCampaigns } from "../admin.data.ts";
import { FlagBadge } from "../components/AccountCell.tsx";
import { createCampaignVerdicts } from "../components/moves.ts";
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
  createTitle(() => "Campaigns");
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
      label: "Campaign",
      cell: (campaign) => (
        <span class="grid">
          <A href={`/admin/campaigns/${campaign.id}`} class="font-semibold hover:underline">
            {campaign.name}
          </A>
          <span class="text-12 text-muted">{campaign.sponsorName}</span>
        </span>
      ),
    },
    {
      key: "status",
      label: "Status",
      cell: (campaign) => (
        <span class="inline-flex flex-wrap gap-1.5">
          <Badge tone={campaignStatusWords[campaign.status].tone}>
            {campaignStatusWords[campaign.status].word}
          </Badge>
          <FlagBadge flag={campaign.flag} />
        </span>
      ),
    },
    { key: "seen", label: "Seen by", cell: (campaign) => sentence(campaign.visibility) },
    {
      key: "runs",
      label: "Ends",
      cell: (campaign) => <span class="whitespace-nowrap">{date(campaign.endDate)}</span>,
    },
    {
      key: "budget",
      label: "Budget",
      cell: (campaign) => (
        <span class="grid w-36 gap-1.5">
          <Money amount={campaign.budget} currency={campaign.currency} whole />
          <BudgetBar compact amounts={campaign} currency={campaign.currency} />
        </span>
      ),
    },
    {
      key: "act",
      label: "Do",
      numeric: true,
      cell: (campaign) => (
        <RowAction
          flagged={campaign.flag !== null}
          name={campaign.name}
          onFlag={() => verdicts.flag(campaign)}
          onUnflag={() => void verdicts.unflag(campaign)}
        />
      ),
    },
  ];

  return (
    <>
      <PageHeader title="Campaigns" sub="All campaigns, public and private, with their money." />
      <search class="grid grid-cols-2 gap-3 pb-6 md:grid-cols-[2fr_1fr_1fr_1fr]">
        <div class="max-md:col-span-2">
          <TextField
            label="Search"
            type="search"
            icon={Search}
            placeholder="Name, sponsor or niche"
            value={address.get("q")}
            onValue={write}
          />
        </div>
        <Select
          label="Status"
          placeholder="Any status"
          options={statusChoices}
          value={address.get("status")}
          onValue={choose("status")}
        />
        <Select
          label="Seen by"
          placeholder="All"
          options={[
            { value: "public", label: "Public" },
            { value: "private", label: "Private" },
          ]}
          value={address.get("visibility")}
          onValue={choose("visibility")}
        />
        <Select
          label="Flag"
          placeholder="All"
          options={[
            { value: "true", label: "Flagged" },
            { value: "false", label: "Not flagged" },
          ]}
          value={address.get("flagged")}
          onValue={choose("flagged")}
        />
      </search>
      <Show when={address.get("sponsorId")}>
        <Narrowed
          to={`sponsor ${campaigns.items()[0]?.sponsorName ?? address.get("sponsorId")}`}
          onClear={() => address.set({ sponsorId: "" })}
        />
      </Show>
      <DataTable
        caption="Campaigns"
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
              <EmptyState icon={Megaphone} title="There is no campaign yet.">
                Sponsors create them once they are approved.
              </EmptyState>
            }
          >
            <EmptyState
              icon={Megaphone}
              title="No campaign fits these filters."
              action={<Button onClick={clear}>Clear the filters</Button>}
            />
          </Show>
        }
      />
      <ReasonHost request={request} />
    </>
  );
}
