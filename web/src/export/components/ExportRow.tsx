import type { Export } from "@tandem/contract";
import Download from "lucide-solid/icons/download";
import { type JSX, Match, Show, Switch } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { FileRow } from "../../ui/FileRow.tsx";
import { fileSize } from "../../ui/file-size.ts";
import { count, date } from "../../ui/format.ts";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { isMoving, workWords } from "../../work.ts";
import { createExportDownload, createExportRequest } from "../export.data.ts";
import { exportName } from "../export-words.ts";

/** One export: how far it is, and the file once it is there. */
export function ExportRow(props: { row: Export }): JSX.Element {
  const fetching = createExportDownload(() => props.row.id);
  const again = createExportRequest();
  const name = () => exportName(props.row);
  const take = () =>
    fetching
      .run()
      .catch((cause: unknown) => tellFailure("The file could not be fetched.", cause, true));
  const retry = () =>
    again
      .run({ kind: props.row.kind, campaignId: props.row.campaignId ?? undefined })
      .catch((cause: unknown) => tellFailure("The export could not be asked for.", cause));
  return (
    <FileRow
      title={name()}
      badge={
        <Badge tone={workWords[props.row.status].tone}>{workWords[props.row.status].word}</Badge>
      }
      facts={
        <>
          Asked <RelativeTime at={props.row.createdAt} />
          <Show when={props.row.status === "ready"}>
            {` · ${count(props.row.rows)} ${props.row.rows === 1 ? "row" : "rows"}`}
            {props.row.size !== null && ` · ${fileSize(props.row.size)}`}
            {` · kept until ${date(props.row.keptUntil)}`}
          </Show>
        </>
      }
      error={
        props.row.status === "failed"
          ? (props.row.error ?? "It stopped on the way. Nothing of yours has changed.")
          : null
      }
    >
      <Switch>
        <Match when={isMoving(props.row)}>
          <div class="md:w-60">
            <ProgressBar
              label={
                props.row.status === "queued"
                  ? "Waits its turn"
                  : `${count(props.row.rows)} ${props.row.rows === 1 ? "row" : "rows"}`
              }
              share={props.row.progress}
            />
          </div>
        </Match>
        <Match when={props.row.status === "ready"}>
          <Button icon={Download} busy={fetching.busy()} onClick={() => void take()}>
            Download<span class="sr-only"> {name()}</span>
          </Button>
        </Match>
        <Match when={props.row.status === "failed"}>
          <Button busy={again.busy()} onClick={() => void retry()}>
            Try again<span class="sr-only"> {name()}</span>
          </Button>
        </Match>
      </Switch>
    </FileRow>
  );
}
