import { A } from "@solidjs/router";
import type { SuggestedCampaign } from "@tandem/contract";
import { For, type JSX, Match, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Section } from "../../ui/Card.tsx";
import { date } from "../../ui/format.ts";
import { Money } from "../../ui/Money.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { createSuggestedCampaigns } from "../suggestion.data.ts";
import { Reasons } from "./Reasons.tsx";

/** The few campaigns that fit an influencer best, each with its reasons. */
export default function FitsYou(props: { most: number; all?: JSX.Element }): JSX.Element {
  const fits = createSuggestedCampaigns(props.most);
  return (
    <Section title={t("Fits you")} actions={props.all}>
      <Switch fallback={<SkeletonRows rows={props.most} avatar />}>
        <Match when={fits.ready() && fits.items().length === 0}>
          <p class="text-14 text-muted">
            {t("No open campaign fits you right now. Look at all of them, or come back tomorrow.")}
          </p>
        </Match>
        <Match when={fits.ready()}>
          <ul class="divide-y divide-hairline">
            <For each={fits.items()}>{(one) => <Fit suggested={one} />}</For>
          </ul>
        </Match>
        <Match when={fits.error()}>
          {(error) => <ErrorState inline error={error()} retry={fits.refetch} />}
        </Match>
      </Switch>
    </Section>
  );
}

function Fit(props: { suggested: SuggestedCampaign }): JSX.Element {
  const campaign = () => props.suggested.campaign;
  return (
    <li class="relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 py-4 first:pt-1 sm:grid-cols-[auto_minmax(0,1fr)_auto]">
      <Avatar name={campaign().sponsorName} party="sponsor" size={40} />
      <div class="min-w-0">
        <A
          href={`/campaigns/${campaign().id}`}
          class="text-16 font-semibold after:absolute after:inset-0 hover:underline"
        >
          {campaign().name}
        </A>
        <p class="pb-1 text-14 text-muted">{campaign().sponsorName}</p>
        <Reasons why={props.suggested.why} most={3} />
      </div>
      <div class="max-sm:col-start-2 max-sm:flex max-sm:items-baseline max-sm:gap-3 max-sm:pt-1 sm:text-end">
        <p class="text-16 font-semibold">
          <Money amount={campaign().budget} currency={campaign().currency} whole />
        </p>
        <p class="text-14 text-muted">{t("until {day}", { day: date(campaign().endDate) })}</p>
      </div>
    </li>
  );
}
