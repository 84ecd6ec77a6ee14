import { A } from "@solidjs/router";
import type { AdRequest } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { Badge } from "../../ui/Badge.tsx";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { money } from "../../ui/format.ts";
import { RelativeTime } from "../../ui/Time.tsx";
import { disputant } from "../justice-words.ts";
import { WorkRow } from "./Worklist.tsx";

/** One open dispute: between whom, over how much, and what the one who opened it says. */
export function DisputeRow(props: { request: AdRequest; onSettle: () => void }): JSX.Element {
  const one = () => props.request;
  const between = () => `${one().sponsorName} and ${one().influencerName}`;
  const published = () => one().deliverables.filter(({ status }) => status === "published").length;
  return (
    <WorkRow
      label={between()}
      actions={
        <>
          <LinkButton size="sm" href={`/threads/${one().id}`}>
            Read the thread<span class="sr-only"> of {between()}</span>
          </LinkButton>
          <Button size="sm" variant="primary" onClick={() => props.onSettle()}>
            Settle<span class="sr-only"> between {between()}</span>
          </Button>
        </>
      }
    >
      <p class="flex flex-wrap items-center gap-x-2 gap-y-1">
        <A href={`/threads/${one().id}`} class="text-16 font-semibold hover:underline">
          {between()}
        </A>
        <Badge tone={one().payment.status === "held" ? "warn" : "neutral"}>
          {money(one().offer.amount, one().offer.currency)}{" "}
          {one().payment.status === "held" ? "held" : "not paid"}
        </Badge>
      </p>
      <p class="text-muted">
        {one().campaignName}, {published()} of {one().deliverables.length} published
      </p>
      <Show when={one().dispute}>
        {(dispute) => (
          <>
            <blockquote class="mt-2 max-h-60 max-w-[68ch] overflow-auto rounded-control bg-sunken px-3 py-2 whitespace-pre-line">
              {dispute().reason}
            </blockquote>
            <p class="pt-1 text-muted">
              {disputant(one())}, <RelativeTime at={dispute().at} />
            </p>
          </>
        )}
      </Show>
    </WorkRow>
  );
}
