import { A } from "@solidjs/router";
import type { FlagEntry } from "@tandem/contract";
import Flag from "lucide-solid/icons/flag";
import Megaphone from "lucide-solid/icons/megaphone";
import UserRound from "lucide-solid/icons/user-round";
import { type JSX, Show } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { rich, t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { EmptyState } from "../../ui/States.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { createFlags } from "../admin.data.ts";
import { createCampaignVerdicts, createUserVerdicts } from "../components/moves-later.ts";
import { RowAction } from "../components/RowAction.tsx";
import { createReasonRequest } from "../components/verdicts.ts";

const place = (entry: FlagEntry) =>
  entry.kind === "user" ? `/admin/users/${entry.id}` : `/admin/campaigns/${entry.id}`;

/** Everyone and everything that is flagged now. */
export default function FlagsPage(): JSX.Element {
  createTitle(() => t("Flags"));
  const address = createAddress<"kind">();
  const kind = () =>
    ["user", "campaign"].includes(address.get("kind")) ? address.get("kind") : "";
  const flags = createFlags(() => ({ kind: kind(), limit: 25 }));
  const request = createReasonRequest();
  const users = createUserVerdicts(request);
  const campaigns = createCampaignVerdicts(request);

  const columns: Column<FlagEntry>[] = [
    {
      key: "name",
      label: t("Who or what"),
      cell: (entry) => (
        <A href={place(entry)} class="inline-flex items-center gap-2 font-semibold hover:underline">
          {entry.kind === "user" ? (
            <UserRound size={16} class="shrink-0" />
          ) : (
            <Megaphone size={16} class="shrink-0" />
          )}
          <span class="sr-only">{entry.kind === "user" ? t("User") : t("Campaign")}</span>
          <bdi>{entry.name}</bdi>
        </A>
      ),
    },
    {
      key: "reason",
      label: t("Reason"),
      cell: (entry) => (
        <span>
          <bdi>{entry.reason}</bdi>
          <Show when={entry.appealedAt}>
            {(at) => (
              <span class="text-muted">
                {rich(" · appealed {when}", { when: <RelativeTime at={at()} /> })}
              </span>
            )}
          </Show>
        </span>
      ),
    },
    {
      key: "at",
      label: t("Since"),
      cell: (entry) => (
        <span class="whitespace-nowrap">
          <RelativeTime at={entry.at} />
        </span>
      ),
    },
    {
      key: "act",
      label: t("Do"),
      numeric: true,
      cell: (entry) => (
        <RowAction
          flagged
          name={entry.name}
          onFlag={() => {}}
          onUnflag={() => void (entry.kind === "user" ? users : campaigns).unflag(entry)}
        />
      ),
    },
  ];

  return (
    <>
      <PageHeader
        title={t("Flags")}
        sub={t(
          "A flagged user is suspended, a flagged campaign is frozen, until the flag is lifted.",
        )}
      />
      <Tabs
        label={t("What is flagged")}
        tabs={[
          { value: "", label: t("All") },
          { value: "user", label: t("Users") },
          { value: "campaign", label: t("Campaigns") },
        ]}
        value={kind()}
        onChange={(value) => address.set({ kind: value })}
      >
        <DataTable
          caption={t("Flags")}
          columns={columns}
          rows={flags.items()}
          rowKey={(entry) => entry.id}
          loading={!flags.ready() && !flags.error()}
          error={flags.error()}
          onRetry={flags.refetch}
          more={{
            hasMore: flags.hasMore(),
            busy: flags.loadingMore(),
            onMore: () => void flags.loadMore(),
            error: flags.moreError(),
          }}
          empty={
            <EmptyState
              icon={Flag}
              title={t("Nothing is flagged.")}
              action={<LinkButton href="/admin/users">{t("Look at users")}</LinkButton>}
            >
              {t("Flag a user or a campaign from its row or its page, with a reason.")}
            </EmptyState>
          }
        />
      </Tabs>
    </>
  );
}
