import { A } from "@solidjs/router";
import type { Appeal } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { decisionWords } from "../justice-words.ts";
import { WorkRow } from "./Worklist.tsx";

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
            Uphold<span class="sr-only"> the flag of {one().name}</span>
          </Button>
          <Button size="sm" onClick={() => props.onLift()}>
            Lift<span class="sr-only"> the flag of {one().name}</span>
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
          {one().name}
        </A>
      </p>
      <p class="text-muted">
        {one().kind === "user" ? "Account, suspended" : "Campaign, frozen"}{" "}
        <RelativeTime at={one().flaggedAt} />: {one().flagReason}
      </p>
      <blockquote class="mt-2 max-h-60 max-w-[68ch] overflow-auto rounded-control bg-sunken px-3 py-2 whitespace-pre-line">
        {one().text}
      </blockquote>
      <p class="pt-1 text-muted">
        Appealed <RelativeTime at={one().at} />
        <Show when={one().decidedAt}>
          {(at) => (
            <>
              , answered <RelativeTime at={at()} />: {one().answer}
            </>
          )}
        </Show>
      </p>
    </WorkRow>
  );
}
