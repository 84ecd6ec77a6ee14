import type { Suppression } from "@tandem/contract";
import MailCheck from "lucide-solid/icons/mail-check";
import type { JSX } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { Button } from "../../ui/Button.tsx";
import { ask } from "../../ui/Confirm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/States.tsx";
import { Moment } from "../../ui/Time.tsx";
import { toast } from "../../ui/toast.ts";
import { suppressionWords } from "../job-words.ts";
import { createLift, createSuppressions } from "../jobs.data.ts";

const columns: Column<Suppression>[] = [
  {
    key: "address",
    label: "Address",
    cell: (row) => (
      <span class="grid">
        <span class="font-semibold break-all">{row.address}</span>
        <span class="text-12 text-muted">{row.channel === "email" ? "E-mail" : "SMS"}</span>
      </span>
    ),
  },
  {
    key: "reason",
    label: "Why",
    cell: (row) => (
      <span class="grid">
        <span>{suppressionWords[row.reason]}</span>
        <span class="text-12 text-muted break-words">{row.detail}</span>
      </span>
    ),
  },
  { key: "at", label: "Since", cell: (row) => <Moment at={row.at} /> },
  { key: "lift", label: "Do", numeric: true, cell: (row) => <Lift row={row} /> },
];

/** Addresses that nothing is sent to any more, why, and how to send again. */
export default function SuppressionsTab(): JSX.Element {
  const list = createSuppressions(() => ({ limit: 50 }));
  return (
    <>
      <p class="max-w-prose pb-4 text-14 text-muted">
        After a bounce, a complaint or a STOP nothing more is sent there, so that the rest of our
        mail stays welcome. The app still tells everything.
      </p>
      <DataTable
        caption="Suppressed addresses, newest first"
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
          <EmptyState icon={MailCheck} title="No address is suppressed.">
            Everything that is sent arrives, as far as anyone has said.
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
      title: `Send to ${address} again?`,
      body:
        reason === "bounce"
          ? "Do this when the owner says that the address works now. If it bounces again, it comes back here."
          : "Do this only when the owner has asked for it: they had said that they want nothing more.",
      action: "Send again",
      keep: "Keep it suppressed",
    });
    if (!sure) return;
    try {
      await lift.run(id);
      toast({ tone: "good", text: `${address} gets messages again.` });
    } catch (cause) {
      tellFailure(`${address} stays suppressed.`, cause);
    }
  };
  return (
    <Button size="sm" variant="quiet" busy={lift.busy()} onClick={() => void sendAgain()}>
      Lift<span class="sr-only"> {props.row.address}</span>
    </Button>
  );
}
