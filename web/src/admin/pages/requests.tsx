import { A, useNavigate } from "@solidjs/router";
import { AD_REQUEST_STATUSES, type AdRequest } from "@tandem/contract";
import MessagesSquare from "lucide-solid/icons/messages-square";
import { For, type JSX, Show } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { t } from "../../language/t.ts";
import { Badge, SideMark } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { EmptyState } from "../../ui/States.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { requestStatusWords } from "../../words.ts";
import { createAllRequests } from "../admin.data.ts";
import { Narrowed } from "../components/Narrowed.tsx";

const filters = ["status", "campaignId", "sponsorId", "influencerId"] as const;
const statusChoices = AD_REQUEST_STATUSES.map((value) => ({
  value,
  label: requestStatusWords[value].word,
}));

const columns: Column<AdRequest>[] = [
  {
    key: "campaign",
    label: t("Thread"),
    cell: (request) => (
      <span class="grid">
        <A href={`/threads/${request.id}`} class="font-semibold hover:underline">
          <bdi>{request.campaignName}</bdi>
        </A>
        <span class="text-12 text-muted">
          {request.startedBy === "sponsor"
            ? t("started by an offer")
            : t("started by an application")}
        </span>
      </span>
    ),
  },
  {
    key: "sides",
    label: t("Between"),
    cell: (request) => (
      <span class="grid gap-0.5 max-md:justify-items-end">
        <SideMark party="sponsor" label={request.sponsorName} />
        <SideMark party="influencer" label={request.influencerName} />
      </span>
    ),
  },
  {
    key: "status",
    label: t("Status"),
    cell: (request) => (
      <span class="grid justify-items-start gap-1 max-md:justify-items-end">
        <Show
          when={request.turn}
          fallback={
            <Badge tone={requestStatusWords[request.status].tone}>
              {requestStatusWords[request.status].word}
            </Badge>
          }
        >
          {(turn) => (
            <Badge tone={turn()}>
              {turn() === "sponsor" ? t("Sponsor’s turn") : t("Influencer’s turn")}
            </Badge>
          )}
        </Show>
        <span class="text-12 text-muted">
          <RelativeTime at={request.updatedAt} />
        </span>
      </span>
    ),
  },
  {
    key: "amount",
    label: t("On the table"),
    numeric: true,
    cell: (request) => <Money amount={request.offer.amount} currency={request.offer.currency} />,
  },
];

/** Every negotiation of the platform; opens the thread to read. */
export default function RequestsPage(): JSX.Element {
  createTitle(() => t("Requests"));
  const navigate = useNavigate();
  const address = createAddress<(typeof filters)[number]>();
  const requests = createAllRequests(() => ({
    ...Object.fromEntries(filters.map((name) => [name, address.get(name)])),
    limit: 25,
  }));
  const clear = () => address.set(Object.fromEntries(filters.map((name) => [name, ""])));
  const narrowings = () => {
    const first = requests.items()[0];
    const all = [
      {
        name: "campaignId" as const,
        to: t("Only of campaign {name}", { name: first?.campaignName ?? "" }),
      },
      {
        name: "sponsorId" as const,
        to: t("Only of sponsor {name}", { name: first?.sponsorName ?? "" }),
      },
      {
        name: "influencerId" as const,
        to: t("Only of influencer {name}", { name: first?.influencerName ?? "" }),
      },
    ];
    return all.filter(({ name }) => address.get(name) !== "");
  };

  return (
    <>
      <PageHeader
        title={t("Requests")}
        sub={t("Every negotiation. You read threads; only the two sides act in them.")}
      />
      <search class="max-w-60 pb-6">
        <Select
          label={t("Status")}
          placeholder={t("Any status")}
          options={statusChoices}
          value={address.get("status")}
          onValue={(status) => address.set({ status })}
        />
      </search>
      <For each={narrowings()}>
        {({ name, to }) => <Narrowed to={to} onClear={() => address.set({ [name]: "" })} />}
      </For>
      <DataTable
        caption={t("Ad requests")}
        columns={columns}
        rows={requests.items()}
        rowKey={(request) => request.id}
        loading={!requests.ready() && !requests.error()}
        error={requests.error()}
        onRetry={requests.refetch}
        onOpen={(request) => navigate(`/threads/${request.id}`)}
        more={{
          hasMore: requests.hasMore(),
          busy: requests.loadingMore(),
          onMore: () => void requests.loadMore(),
          error: requests.moreError(),
        }}
        empty={
          <Show
            when={address.count(filters) > 0}
            fallback={
              <EmptyState icon={MessagesSquare} title={t("There is no request yet.")}>
                {t("One appears with the first offer of a sponsor or the first application.")}
              </EmptyState>
            }
          >
            <EmptyState
              icon={MessagesSquare}
              title={t("No request fits these filters.")}
              action={<Button onClick={clear}>{t("Clear the filters")}</Button>}
            />
          </Show>
        }
      />
    </>
  );
}
