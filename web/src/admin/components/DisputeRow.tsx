import { A } from "@solidjs/router";
import type { AdRequest } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { apart } from "../../language/apart.ts";
import { rich, t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { money } from "../../ui/format.ts";
import { RelativeTime } from "../../ui/Time.tsx";
import { disputant } from "../justice-words.ts";
import { hidden } from "./hidden.tsx";
import { WorkRow } from "./WorkRow.tsx";

/** One open dispute: between whom, over how much, and what the one who opened it says. */
export function DisputeRow(props: { request: AdRequest; onSettle: () => void }): JSX.Element {
  const one = () => props.request;
  const between = () =>
    t("{sponsorName} and {influencerName}", {
      sponsorName: apart(one().sponsorName),
      influencerName: apart(one().influencerName),
    });
  const amount = () => money(one().offer.amount, one().offer.currency);
  const published = () => one().deliverables.filter(({ status }) => status === "published").length;
  return (
    <WorkRow
      label={between()}
      actions={
        <>
          <LinkButton size="sm" href={`/threads/${one().id}`}>
            {rich("Read the thread<hidden> of {between}</hidden>", { hidden, between: between() })}
          </LinkButton>
          <Button size="sm" variant="primary" onClick={() => props.onSettle()}>
            {rich("Settle<hidden> between {between}</hidden>", { hidden, between: between() })}
          </Button>
        </>
      }
    >
      <p class="flex flex-wrap items-center gap-x-2 gap-y-1">
        <A href={`/threads/${one().id}`} class="text-16 font-semibold hover:underline">
          {between()}
        </A>
        <Badge tone={one().payment.status === "held" ? "warn" : "neutral"}>
          {one().payment.status === "held"
            ? t("{amount} held", { amount: amount() })
            : t("{amount} not paid", { amount: amount() })}
        </Badge>
      </p>
      <p class="text-muted">
        {t("{campaignName}, {published} of {all} published", {
          campaignName: apart(one().campaignName),
          published: published(),
          all: one().deliverables.length,
        })}
      </p>
      <Show when={one().dispute}>
        {(dispute) => (
          <>
            <blockquote
              dir="auto"
              class="mt-2 max-h-60 max-w-[68ch] overflow-auto rounded-control bg-sunken px-3 py-2 whitespace-pre-line"
            >
              {dispute().reason}
            </blockquote>
            <p class="pt-1 text-muted">
              {rich("{name}, {when}", {
                name: apart(disputant(one())),
                when: <RelativeTime at={dispute().at} />,
              })}
            </p>
          </>
        )}
      </Show>
    </WorkRow>
  );
}
