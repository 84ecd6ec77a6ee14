import { A } from "@solidjs/router";
import type { Influencer } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { countryName } from "../../names.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { compact, percent } from "../../ui/format.ts";
import { Money } from "../../ui/Money.tsx";
import { categoryWord, figureSourceWords, platformWord } from "../../words.ts";

export interface InfluencerCardProps {
  influencer: Influencer;
  /** Chosen for comparing. */
  chosen: boolean;
  /** No further one can be chosen. */
  full: boolean;
  onChoose: () => void;
  /** Without it the card offers nothing: the reader is no sponsor. */
  onOffer?: (() => void) | undefined;
}

/** One influencer: who, how far, how lively, for how much, how good. */
export function InfluencerCard(props: InfluencerCardProps): JSX.Element {
  const who = () => props.influencer;
  const where = () => {
    const place = who().location;
    return place ? [place.city, countryName(place.country)].filter(Boolean).join(", ") : "";
  };
  const platforms = () => [...new Set(who().platforms.map((each) => platformWord(each.platform)))];
  return (
    <li class="flex flex-col gap-4 rounded-card border border-hairline bg-raised p-5">
      <div class="flex items-start gap-3">
        <Avatar name={who().displayName} party="influencer" size={44} />
        <div class="min-w-0 grow">
          <h2 class="text-16 leading-6 font-semibold break-words">
            <A href={`/influencers/${who().id}`} class="hover:underline">
              {who().displayName}
            </A>
          </h2>
          <p class="truncate text-14 text-muted">
            {categoryWord(who().category)} · {who().niche}
          </p>
          <p class="truncate text-14 text-muted">
            {[platforms().join(", "), where()].filter(Boolean).join(" · ")}
          </p>
        </div>
      </div>
      <Show when={!who().claimed || !who().available}>
        <p class="flex flex-wrap gap-1.5">
          <Show when={!who().claimed}>
            <Badge>Not on Tandem yet</Badge>
          </Show>
          <Show when={!who().available}>
            <Badge tone="warn">Takes no requests now</Badge>
          </Show>
        </p>
      </Show>
      <CardFigures influencer={who()} />
      <div class="mt-auto flex items-center justify-between gap-3">
        <label class="inline-flex min-h-11 cursor-pointer items-center gap-2.5 text-14 has-disabled:cursor-not-allowed has-disabled:text-muted">
          <input
            type="checkbox"
            class="size-[18px] accent-accent"
            checked={props.chosen}
            disabled={props.full && !props.chosen}
            onChange={() => props.onChoose()}
          />
          Compare<span class="sr-only"> {who().displayName}</span>
        </label>
        <Show when={props.onOffer}>
          {(offer) => (
            <Button disabled={!who().available} onClick={() => offer()()}>
              Make an offer<span class="sr-only"> to {who().displayName}</span>
            </Button>
          )}
        </Show>
      </div>
    </li>
  );
}

function CardFigures(props: { influencer: Influencer }): JSX.Element {
  const who = () => props.influencer;
  return (
    <div>
      <dl class="grid grid-cols-2 gap-x-4 gap-y-2 border-t border-hairline pt-3">
        <Line label="Reach">{compact(who().reach)}</Line>
        <Line label="Engagement">{percent(who().engagementRate)}</Line>
        <Line label="Price from">
          <PriceFrom influencer={who()} />
        </Line>
        <Line label="Rating">
          <RatingFigure influencer={who()} />
        </Line>
      </dl>
      <p class="pt-1.5 text-12 text-muted">Figures {figureSourceWords[who().figures]}</p>
    </div>
  );
}

/** The lowest price that an influencer named, or that none was. */
export function PriceFrom(props: { influencer: Influencer }): JSX.Element {
  return (
    <Show when={props.influencer.minPrice > 0} fallback="Open">
      <Money amount={props.influencer.minPrice} currency={props.influencer.currency} whole />
    </Show>
  );
}

/** The average of the reviews and how many there are. */
export function RatingFigure(props: { influencer: Influencer }): JSX.Element {
  return (
    <Show when={props.influencer.rating.average} fallback="None yet">
      {(average) => (
        <>
          {average().toFixed(1)}
          <span class="text-12 font-normal text-muted">
            {" "}
            of 5, {props.influencer.rating.count}
            {props.influencer.rating.count === 1 ? " review" : " reviews"}
          </span>
        </>
      )}
    </Show>
  );
}

function Line(props: { label: string; children: JSX.Element }): JSX.Element {
  return (
    <div>
      <dt class="text-12 text-muted">{props.label}</dt>
      <dd class="text-16 leading-6 font-semibold">{props.children}</dd>
    </div>
  );
}
