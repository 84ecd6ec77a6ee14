import type { Suppression } from "@tandem/contract";
import MailCheck from "lucide-solid/icons/mail-check";
import type { JSX } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { rich, t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { ask } from "../../ui/Confirm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/States.tsx";
import { Moment } from "../../ui/Time.tsx";
import { toast } from "../../ui/toast.ts";
import { hidden } from "../components/hidden.tsx";
import { suppressionWords } from "../job-words.ts";
import { createLift, createSuppressions } from "../jobs.data.ts";

const columns: Column<Suppression>[] = [
  {
    key: "address",
    label: t("Address"),
    cell: (row) => (
      <span class="grid">
        <span class="font-semibold break-all">
          <bdi dir="ltr">{row.address}</bdi>
        </span>
        <span class="text-12 text-muted">{row.channel === "email" ? t("E-mail") : t("SMS")}</span>
      </span>
    ),
  },
  {
    key: "reason",
    label: t("Why"),
    cell: (row) => (
      <span class="grid">
        <span>{suppressionWords[row.reason]}</span>
        <span dir="auto" class="text-12 text-muted break-words">
          {row.detail}
        </span>
      </span>
    ),
  },
  { key: "at", label: t("Since"), cell: (row) => <Moment at={row.at} /> },
  { key: "lift", label: t("Do"), numeric: true, cell: (row) => <Lift row={row} /> },
];

/** Addresses that nothing is sent to any more, why, and how to send again. */
export default function SuppressionsTab(): JSX.Element {
  const list = createSuppressions(() => ({ limit: 50 }));
  return (
    <>
      <p class="max-w-prose pb-4 text-14 text-muted">
        {t(
          "After a bounce, a complaint or a STOP nothing more is sent there, so that the rest of our mail stays welcome. The app still tells everything.",
        )}
      </p>
      <DataTable
        caption={t("Suppressed addresses, newest first")}
        columns={columns}
        rows={list.items()}
        rowKey={({ id }) => id}
        loading={!list.ready() && !list.error()}
        error={list.error()}
        onRetry={list.refetch}
        more={{
          hasMore: list.hasMore(),
          busy: list.loadingMore(),
          onMore: () => void list.loadMore(),
          error: list.moreError(),
        }}
        empty={
          <EmptyState icon={MailCheck} title={t("No address is suppressed.")}>
            {t("Everything that is sent arrives, as far as anyone has said.")}
          </EmptyState>
        }
      />
    </>
  );
}

function Lift(props: { row: Suppression }): JSX.Element {
  const lift = createLift();
  const sendAgain = async () => {
    const { id, address, reason } = props.row;
    const sure = await ask({
      title: t("Send to {address} again?", { address }),
      body:
        reason === "bounce"
          ? t(
              "Do this when the owner says that the address works now. If it bounces again, it comes back here.",
            )
          : t(
              "Do this only when the owner has asked for it: they had said that they want nothing more.",
            ),
      action: t("Send again"),
      keep: t("Keep it suppressed"),
    });
    if (!sure) return;
    try {
      await lift.run(id);
      toast({ tone: "good", text: t("{address} gets messages again.", { address }) });
    } catch (cause) {
      tellFailure(t("{address} stays suppressed.", { address }), cause);
    }
  };
  return (
    <Button size="sm" variant="quiet" busy={lift.busy()} onClick={() => void sendAgain()}>
      {rich("Lift<hidden> {address}</hidden>", { hidden, address: props.row.address })}
    </Button>
  );
}
