import type { Statement } from "@tandem/contract";
import Download from "lucide-solid/icons/download";
import { type JSX, Show } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { rich, t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { FileRow } from "../../ui/FileRow.tsx";
import { date } from "../../ui/format.ts";
import { isMoving, workWords } from "../../work.ts";
import { createStatementDownload, createStatementMaking } from "../ledger.data.ts";

const hidden = (words: string) => <span class="sr-only">{words}</span>;

/** A closed month and its statement: its two files, how it stands, or that there is none yet. */
export function StatementRow(props: { month: string; statement: Statement | null }): JSX.Element {
  const month = () => props.month;
  const name = () => date(`${month()}-01`, "month");
  const making = createStatementMaking(month);
  const fetching = createStatementDownload(month);
  const make = () =>
    making
      .run()
      .catch((cause: unknown) =>
        tellFailure(t("{month} could not be asked for.", { month: name() }), cause),
      );
  const take = (file: "pdf" | "csv") =>
    fetching
      .run(file)
      .catch((cause: unknown) => tellFailure(t("The file could not be fetched."), cause, true));
  const status = () => props.statement?.status;
  return (
    <FileRow
      title={name()}
      badge={
        <Show when={status()}>
          {(known) => <Badge tone={workWords[known()].tone}>{workWords[known()].word}</Badge>}
        </Show>
      }
      error={
        status() === "failed"
          ? (props.statement?.error ?? t("It stopped on the way. Your money is untouched."))
          : null
      }
    >
      <Show
        when={status() === "ready"}
        fallback={
          <Button
            busy={making.busy() || (props.statement !== null && isMoving(props.statement))}
            onClick={() => void make()}
          >
            {rich("Make it<hidden> {month}</hidden>", { month: name(), hidden })}
          </Button>
        }
      >
        <Button icon={Download} busy={fetching.busy()} onClick={() => void take("pdf")}>
          {rich("PDF<hidden> {month}</hidden>", { month: name(), hidden })}
        </Button>
        <Button icon={Download} busy={fetching.busy()} onClick={() => void take("csv")}>
          {rich("CSV<hidden> {month}</hidden>", { month: name(), hidden })}
        </Button>
      </Show>
    </FileRow>
  );
}
