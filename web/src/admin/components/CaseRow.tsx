import { A } from "@solidjs/router";
import type { AbuseCase } from "@tandem/contract";
import { For, type JSX, Show } from "solid-js";
import { abuseKindWords, abuseReasonWords } from "../../moderation/moderation-words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { sentence } from "../../words.ts";
import type { Outcome } from "../decisions.data.ts";
import { deeds, fitting, outcomeWords, severityWords, subjectPlace } from "../justice-words.ts";
import { WorkRow } from "./Worklist.tsx";

/** One case: what it is about, what it said, who reported it and why, and what can be done. */
export function CaseRow(props: {
  case: AbuseCase;
  onDeed: (outcome: Outcome) => void;
}): JSX.Element {
  const one = () => props.case;
  const severity = () => severityWords[one().severity];
  const more = () => one().count - one().reports.length;
  return (
    <WorkRow
      label={`${abuseKindWords[one().kind]} ${one().title}`}
      actions={
        <Show when={one().status === "open"}>
          <For each={fitting(one())}>
            {(outcome) => (
              <Button size="sm" onClick={() => props.onDeed(outcome)}>
                {deeds[outcome].verb}
                <span class="sr-only"> {one().title}</span>
              </Button>
            )}
          </For>
        </Show>
      }
    >
      <p class="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={severity().tone}>{severity().word}</Badge>
        <Show when={one().outcome}>
          {(outcome) => (
            <Badge tone={outcomeWords[outcome()].tone}>{outcomeWords[outcome()].word}</Badge>
          )}
        </Show>
        <A href={subjectPlace(one())} class="text-16 font-semibold hover:underline">
          {sentence(abuseKindWords[one().kind])}: {one().title}
        </A>
      </p>
      <p class="pt-1 text-muted">
        Of{" "}
        <A href={`/admin/users/${one().ownerId}`} class="underline underline-offset-4">
          {one().ownerName}
        </A>
        , reported {one().count === 1 ? "" : `${one().count} times, first `}
        <RelativeTime at={one().at} />
      </p>
      <Show when={one().excerpt}>
        {(excerpt) => (
          <blockquote class="mt-2 max-h-40 max-w-[68ch] overflow-auto rounded-control bg-sunken px-3 py-2 whitespace-pre-line">
            {excerpt()}
          </blockquote>
        )}
      </Show>
      <ul class="grid max-w-[68ch] gap-1 pt-2">
        <For each={one().reports}>
          {(report) => (
            <li>
              <span class="font-semibold">{abuseReasonWords[report.reason]}</span>
              <Show when={report.text}>{(text) => <>: {text()}</>}</Show>{" "}
              <span class="text-muted">
                {report.byName}, <RelativeTime at={report.at} />
              </span>
            </li>
          )}
        </For>
        <Show when={more() > 0}>
          <li class="text-muted">and {more()} more</li>
        </Show>
      </ul>
    </WorkRow>
  );
}
