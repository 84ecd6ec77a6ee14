import { A } from "@solidjs/router";
import type { Influencer, SuggestedInfluencer } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { compact, percent } from "../../ui/format.ts";
import { Money } from "../../ui/Money.tsx";
import { categoryWord } from "../../words.ts";
import { Reasons } from "./Reasons.tsx";

/** One influencer that fits: who, why, the figures that decide, and the offer. */
export function SuggestedRow(props: {
  suggested: SuggestedInfluencer;
  onOffer?: (() => void) | undefined;
}): JSX.Element {
  const who = () => props.suggested.influencer;
  return (
    <li class="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 py-5 md:grid-cols-[auto_minmax(0,1fr)_auto]">
      <Avatar name={who().displayName} party="influencer" size={44} />
      <div class="min-w-0">
        <p class="flex flex-wrap items-center gap-x-2">
          <A
            href={`/influencers/${who().id}`}
            class="text-16 font-semibold break-words hover:underline"
          >
            {who().displayName}
          </A>
          <Show when={!who().claimed}>
            <Badge>{t("Not on Tandem yet")}</Badge>
          </Show>
        </p>
        <p class="pb-2 text-14 text-muted">
          {categoryWord(who().category)} · {who().niche} ·{" "}
          {t("reach {reach}", { reach: compact(who().reach) })} ·{" "}
          {t("engagement {rate}", { rate: percent(who().engagementRate) })} ·{" "}
          <Price influencer={who()} />
        </p>
        <Reasons why={props.suggested.why} most={4} />
      </div>
      <Show when={props.onOffer}>
        {(offer) => (
          <div class="max-md:col-start-2">
            <Button onClick={() => offer()()}>
              <span>
                {rich("Make an offer<hidden> to {name}</hidden>", {
                  hidden: (words) => <span class="sr-only">{words}</span>,
                  name: who().displayName,
                })}
              </span>
            </Button>
          </div>
        )}
      </Show>
    </li>
  );
}

function Price(props: { influencer: Influencer }): JSX.Element {
  return (
    <Show when={props.influencer.minPrice > 0} fallback={t("price open")}>
      {rich("from {amount}", {
        amount: (
          <Money amount={props.influencer.minPrice} currency={props.influencer.currency} whole />
        ),
      })}
    </Show>
  );
}
