import type { Export } from "@tandem/contract";
import Download from "lucide-solid/icons/download";
import { type JSX, Match, Show, Switch } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { rich, t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { FileRow } from "../../ui/FileRow.tsx";
import { fileSize } from "../../ui/file-size.ts";
import { date } from "../../ui/format.ts";
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
  const rows = () => t("{n, plural, one {# row} other {# rows}}", { n: props.row.rows });
  const take = () =>
    fetching
      .run()
      .catch((cause: unknown) => tellFailure(t("The file could not be fetched."), cause, true));
  const retry = () =>
    again
      .run({ kind: props.row.kind, campaignId: props.row.campaignId ?? undefined })
      .catch((cause: unknown) => tellFailure(t("The export could not be asked for."), cause));
  return (
    <FileRow
      title={name()}
      badge={
        <Badge tone={workWords[props.row.status].tone}>{workWords[props.row.status].word}</Badge>
      }
      facts={
        <>
          {rich("Asked {ago}", { ago: <RelativeTime at={props.row.createdAt} /> })}
          <Show when={props.row.status === "ready"}>
            {` · ${rows()}`}
            {props.row.size !== null && ` · ${fileSize(props.row.size)}`}
            {" · "}
            {t("kept until {date}", { date: date(props.row.keptUntil) })}
          </Show>
        </>
      }
      error={
        props.row.status === "failed"
          ? t("Something on our side stopped this export. Ask for it again.")
          : null
      }
    >
      <Switch>
        <Match when={isMoving(props.row)}>
          <div class="md:w-60">
            <ProgressBar
              label={props.row.status === "queued" ? t("Waits its turn") : rows()}
              share={props.row.progress}
            />
          </div>
        </Match>
        <Match when={props.row.status === "ready"}>
          <Button icon={Download} busy={fetching.busy()} onClick={() => void take()}>
            {rich("Download<name> {export}</name>", { name: hidden, export: name() })}
          </Button>
        </Match>
        <Match when={props.row.status === "failed"}>
          <Button busy={again.busy()} onClick={() => void retry()}>
            {rich("Try again<name> {export}</name>", { name: hidden, export: name() })}
          </Button>
        </Match>
      </Switch>
    </FileRow>
  );
}

/** The part of a button's name that only screen readers need. */
const hidden = (words: string): JSX.Element => <span class="sr-only">{words}</span>;
