import type { Report } from "@tandem/contract";
import Download from "lucide-solid/icons/download";
import { type JSX, Show } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { FileRow } from "../../ui/FileRow.tsx";
import { fileSize } from "../../ui/file-size.ts";
import { date } from "../../ui/format.ts";
import { Moment } from "../../ui/Time.tsx";
import { isMoving, workWords } from "../../work.ts";
import type { MonthLine } from "../months.ts";
import { createReportDownload, createReportMaking } from "../report.data.ts";

/** A month and its report: the file, how it stands, or that there is none yet. */
export function ReportRow(props: { line: MonthLine<Report> }): JSX.Element {
  const month = () => props.line.month;
  const name = () => date(`${month()}-01`, "month");
  const report = () => props.line.made;
  const making = createReportMaking(month);
  const fetching = createReportDownload(month);
  const make = () =>
    making.run().catch((cause: unknown) => tellFailure(`${name()} could not be asked for.`, cause));
  const take = () =>
    fetching
      .run()
      .catch((cause: unknown) => tellFailure("The file could not be fetched.", cause, true));
  const moving = () => {
    const known = report();
    return known !== null && isMoving(known);
  };
  const facts = () => {
    const known = report();
    if (!known) return "No report was made on this month.";
    if (isMoving(known)) return "It takes a few seconds.";
    return (
      <>
        {known.quiet && "A quiet month: nothing happened in it. "}
        <Show when={known.madeAt}>
          {(at) => (
            <>
              Figures as of <Moment at={at()} />
            </>
          )}
        </Show>
        {known.size !== null && ` · ${fileSize(known.size)}`}
      </>
    );
  };
  return (
    <FileRow
      title={name()}
      badge={
        <Show when={report()}>
          {(known) => (
            <Badge tone={workWords[known().status].tone}>{workWords[known().status].word}</Badge>
          )}
        </Show>
      }
      facts={facts()}
      error={
        report()?.status === "failed"
          ? (report()?.error ?? "It stopped on the way. Your figures are untouched.")
          : null
      }
    >
      <Show when={report()?.status === "ready"}>
        <Button icon={Download} busy={fetching.busy()} onClick={() => void take()}>
          Download<span class="sr-only"> {name()}</span>
        </Button>
      </Show>
      <Button
        variant={report()?.status === "ready" ? "quiet" : "secondary"}
        busy={making.busy() || moving()}
        onClick={() => void make()}
      >
        {moving() ? "Being made" : report() ? "Make it again" : "Make it now"}
        <span class="sr-only"> {name()}</span>
      </Button>
    </FileRow>
  );
}
