import { A } from "@solidjs/router";
import type { Campaign } from "@tandem/contract";
import { For, type JSX } from "solid-js";
import { rich } from "../../language/t.ts";
import { date } from "../../ui/format.ts";
import { Money } from "../../ui/Money.tsx";

/** Live campaigns with their last day and the money that nobody has yet. */
export function EndingSoon(props: { campaigns: readonly Campaign[] }): JSX.Element {
  return (
    <ul class="divide-y divide-hairline">
      <For each={props.campaigns}>
        {(campaign) => (
          <li class="relative flex flex-wrap items-baseline justify-between gap-x-4 py-3 first:pt-0">
            <A
              href={`/campaigns/${campaign.id}`}
              class="font-semibold after:absolute after:inset-0 hover:underline"
            >
              <bdi>{campaign.name}</bdi>
            </A>
            <span class="text-14 text-muted">
              {rich("until {date} · {amount} available", {
                date: date(campaign.endDate),
                amount: <Money amount={campaign.available} currency={campaign.currency} whole />,
              })}
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
