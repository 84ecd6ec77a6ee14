import { A } from "@solidjs/router";
import type { PublicCampaign } from "@tandem/contract";
import { Index, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { date } from "../../ui/format.ts";
import { Money } from "../../ui/Money.tsx";
import { categoryWord } from "../../words.ts";

/** Campaigns that one can apply to: who sponsors, what for, until when, with how much. */
export function CampaignLines(props: { campaigns: readonly PublicCampaign[] }): JSX.Element {
  return (
    <ul class="divide-y divide-hairline">
      <Index each={props.campaigns}>
        {(campaign) => (
          <li class="relative grid grid-cols-[auto_1fr] gap-x-4 py-4 first:pt-1 sm:grid-cols-[auto_1fr_auto]">
            <Avatar name={campaign().sponsorName} party="sponsor" size={40} />
            <div class="min-w-0">
              <A
                href={`/campaigns/${campaign().id}`}
                class="text-16 font-semibold after:absolute after:inset-0 hover:underline"
              >
                <bdi>{campaign().name}</bdi>
              </A>
              <p class="text-14 text-muted">
                <bdi>{campaign().sponsorName}</bdi> · {categoryWord(campaign().category)}
                <Show when={campaign().niche}>
                  {(niche) => (
                    <>
                      {" · "}
                      <bdi>{niche()}</bdi>
                    </>
                  )}
                </Show>
              </p>
              <Show when={campaign().description}>
                {(text) => (
                  <p dir="auto" class="line-clamp-2 max-w-[68ch] pt-1 text-14">
                    {text()}
                  </p>
                )}
              </Show>
            </div>
            <div class="max-sm:col-start-2 max-sm:flex max-sm:items-baseline max-sm:gap-3 max-sm:pt-1 sm:text-end">
              <p class="text-16 font-semibold">
                <Money amount={campaign().budget} currency={campaign().currency} whole />
              </p>
              <p class="text-14 text-muted">
                {t("until {date}", { date: date(campaign().endDate) })}
              </p>
            </div>
          </li>
        )}
      </Index>
    </ul>
  );
}
