import { A } from "@solidjs/router";
import type { AbuseCase } from "@tandem/contract";
import { For, type JSX, Show } from "solid-js";
import { apart } from "../../language/apart.ts";
import { rich, t } from "../../language/t.ts";
import { abuseKindWords, abuseReasonWords } from "../../moderation/moderation-words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { count } from "../../ui/format.ts";
import { RelativeTime } from "../../ui/Time.tsx";
import { sentence } from "../../words.ts";
import type { Outcome } from "../decisions.data.ts";
import { deeds, fitting, outcomeWords, severityWords, subjectPlace } from "../justice-words.ts";
import { hidden } from "./hidden.tsx";
import { WorkRow } from "./WorkRow.tsx";

/** One case: what it is about, what it said, who reported it and why, and what can be done. */
export function CaseRow(props: {
  case: AbuseCase;
  onDeed: (outcome: Outcome) => void;
}): JSX.Element {
  const one = () => props.case;
  const severity = () => severityWords[one().severity];
  const owner = (name: string) => (
    <A href={`/admin/users/${one().ownerId}`} class="underline underline-offset-4">
      <bdi>{name}</bdi>
    </A>
  );
  const more = () => one().count - one().reports.length;
  return (
    <WorkRow
      label={`${abuseKindWords[one().kind]} ${one().title}`}
      actions={
        <Show when={one().status === "open"}>
          <For each={fitting(one())}>
            {(outcome) => (
              <Button size="sm" onClick={() => props.onDeed(outcome)}>
                {rich("{verb}<hidden> {title}</hidden>", {
                  hidden,
                  verb: deeds[outcome].verb,
                  title: one().title,
                })}
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
          {sentence(abuseKindWords[one().kind])}: <bdi>{one().title}</bdi>
        </A>
      </p>
      <p class="pt-1 text-muted">
        {one().count === 1
          ? rich("Of <owner>{name}</owner>, reported {when}", {
              owner,
              name: one().ownerName,
              when: <RelativeTime at={one().at} />,
            })
          : rich("Of <owner>{name}</owner>, reported {times} times, first {when}", {
              owner,
              name: one().ownerName,
              times: count(one().count),
              when: <RelativeTime at={one().at} />,
            })}
      </p>
      <Show when={one().excerpt}>
        {(excerpt) => (
          <blockquote
            dir="auto"
            class="mt-2 max-h-40 max-w-[68ch] overflow-auto rounded-control bg-sunken px-3 py-2 whitespace-pre-line"
          >
            {excerpt()}
          </blockquote>
        )}
      </Show>
      <ul class="grid max-w-[68ch] gap-1 pt-2">
        <For each={one().reports}>
          {(report) => (
            <li>
              <span class="font-semibold">{abuseReasonWords[report.reason]}</span>{" "}
              <span class="text-muted">
                {rich("{name}, {when}", {
                  name: apart(report.byName),
                  when: <RelativeTime at={report.at} />,
                })}
              </span>
              <Show when={report.text}>{(text) => <p dir="auto">{text()}</p>}</Show>
            </li>
          )}
        </For>
        <Show when={more() > 0}>
          <li class="text-muted">{t("and {n} more", { n: count(more()) })}</li>
        </Show>
      </ul>
    </WorkRow>
  );
}
