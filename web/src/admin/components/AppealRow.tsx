import { A } from "@solidjs/router";
import type { Appeal } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { rich } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { decisionWords } from "../justice-words.ts";
import { hidden } from "./hidden.tsx";
import { WorkRow } from "./WorkRow.tsx";

/** One appeal: why it was flagged, what its owner says, and the two answers. */
export function AppealRow(props: {
  appeal: Appeal;
  onUphold: () => void;
  onLift: () => void;
}): JSX.Element {
  const one = () => props.appeal;
  const place = () => `/admin/${one().kind === "user" ? "users" : "campaigns"}/${one().subjectId}`;
  return (
    <WorkRow
      label={one().name}
      actions={
        <Show when={!one().outcome}>
          <Button size="sm" onClick={() => props.onUphold()}>
            {rich("Uphold<hidden> the flag of {name}</hidden>", { hidden, name: one().name })}
          </Button>
          <Button size="sm" onClick={() => props.onLift()}>
            {rich("Lift<hidden> the flag of {name}</hidden>", { hidden, name: one().name })}
          </Button>
        </Show>
      }
    >
      <p class="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Show when={one().outcome}>
          {(outcome) => (
            <Badge tone={decisionWords[outcome()].tone}>{decisionWords[outcome()].word}</Badge>
          )}
        </Show>
        <A href={place()} class="text-16 font-semibold hover:underline">
          <bdi>{one().name}</bdi>
        </A>
      </p>
      <p class="text-muted">
        {one().kind === "user"
          ? rich("Account, suspended {when}: {reason}", {
              when: <RelativeTime at={one().flaggedAt} />,
              reason: <span dir="auto">{one().flagReason}</span>,
            })
          : rich("Campaign, frozen {when}: {reason}", {
              when: <RelativeTime at={one().flaggedAt} />,
              reason: <span dir="auto">{one().flagReason}</span>,
            })}
      </p>
      <blockquote
        dir="auto"
        class="mt-2 max-h-60 max-w-[68ch] overflow-auto rounded-control bg-sunken px-3 py-2 whitespace-pre-line"
      >
        {one().text}
      </blockquote>
      <p class="pt-1 text-muted">
        <Show
          when={one().decidedAt}
          fallback={rich("Appealed {when}", { when: <RelativeTime at={one().at} /> })}
        >
          {(decided) =>
            rich("Appealed {when}, answered {answered}: {answer}", {
              when: <RelativeTime at={one().at} />,
              answered: <RelativeTime at={decided()} />,
              answer: <span dir="auto">{one().answer}</span>,
            })
          }
        </Show>
      </p>
    </WorkRow>
  );
}
