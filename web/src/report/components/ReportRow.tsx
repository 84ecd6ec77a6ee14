import type { Report } from "@tandem/contract";
import Download from "lucide-solid/icons/download";
import { type JSX, Show } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { rich, t } from "../../language/t.ts";
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
    making
      .run()
      .catch((cause: unknown) =>
        tellFailure(t("{month} could not be asked for.", { month: name() }), cause),
      );
  const take = () =>
    fetching
      .run()
      .catch((cause: unknown) => tellFailure(t("The file could not be fetched."), cause, true));
  const moving = () => {
    const known = report();
    return known !== null && isMoving(known);
  };
  const facts = () => {
    const known = report();
    if (!known) return t("No report was made on this month.");
    if (isMoving(known)) return t("It takes a few seconds.");
    return (
      <>
        {known.quiet && t("A quiet month: nothing happened in it.")}
        {known.quiet && " "}
        <Show when={known.madeAt}>
          {(at) => <>{rich("Figures as of {when}", { when: <Moment at={at()} /> })}</>}
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
          ? t("Something on our side stopped this report. Ask for it again.")
          : null
      }
    >
      <Show when={report()?.status === "ready"}>
        <Button icon={Download} busy={fetching.busy()} onClick={() => void take()}>
          {rich("Download<name> {month}</name>", { name: hidden, month: name() })}
        </Button>
      </Show>
      <Button
        variant={report()?.status === "ready" ? "quiet" : "secondary"}
        busy={making.busy() || moving()}
        onClick={() => void make()}
      >
        {moving()
          ? rich("Being made<name> {month}</name>", { name: hidden, month: name() })
          : report()
            ? rich("Make it again<name> {month}</name>", { name: hidden, month: name() })
            : rich("Make it now<name> {month}</name>", { name: hidden, month: name() })}
      </Button>
    </FileRow>
  );
}

/** The part of a button's name that only screen readers need. */
const hidden = (words: string): JSX.Element => <span class="sr-only">{words}</span>;
