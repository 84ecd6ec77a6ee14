import { A } from "@solidjs/router";
import type { Influencer } from "@tandem/contract";
import BookmarkPlus from "lucide-solid/icons/bookmark-plus";
import { type JSX, Show } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { countryName } from "../../names.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Button, IconButton } from "../../ui/Button.tsx";
import { compact, percent } from "../../ui/format.ts";
import { categoryWord, figureSourceWords, platformWord } from "../../words.ts";
import { PriceFrom, RatingFigure } from "./Figures.tsx";
import type { Acts } from "./Results.tsx";

export { PriceFrom } from "./Figures.tsx";

export const topicOf = (who: Influencer): string => `${categoryWord(who.category)} · ${who.niche}`;
export const placeOf = ({ location }: Influencer): string =>
  location ? [location.city, countryName(location.country)].filter(Boolean).join(", ") : "";

const hidden = (words: string) => <span class="sr-only">{words}</span>;

/** One influencer: who, how far, how lively, for how much, how good. */
export function InfluencerCard(props: { influencer: Influencer; acts: Acts }): JSX.Element {
  const who = () => props.influencer;
  const name = () => who().displayName;
  const platforms = () => [...new Set(who().platforms.map((each) => platformWord(each.platform)))];
  const chosen = () => props.acts.isChosen(who().id);
  return (
    <li
      class="flex flex-col gap-4 rounded-card border border-hairline bg-raised p-5 transition-colors duration-150 data-chosen:border-ink"
      data-chosen={chosen() ? "" : undefined}
    >
      <div class="flex items-start gap-3">
        <Avatar name={name()} party="influencer" size={44} />
        <div class="min-w-0 grow">
          <h2 class="text-16 leading-6 font-semibold break-words">
            <A href={`/influencers/${who().id}`} class="hover:underline">
              {name()}
            </A>
          </h2>
          <p class="truncate text-14 text-muted">{topicOf(who())}</p>
          <p class="truncate text-14 text-muted">
            {[platforms().join(", "), placeOf(who())].filter(Boolean).join(" · ")}
          </p>
        </div>
        <Show when={props.acts.onKeep}>
          {(keep) => (
            <IconButton
              label={t("Keep {name} on a shortlist", { name: name() })}
              icon={BookmarkPlus}
              class="-me-2.5 -mt-2"
              onClick={() => keep()(who())}
            />
          )}
        </Show>
      </div>
      <Show when={!who().claimed || !who().available}>
        <p class="flex flex-wrap gap-1.5">
          <Show when={!who().claimed}>
            <Badge>{t("Not on Tandem yet")}</Badge>
          </Show>
          <Show when={!who().available}>
            <Badge tone="warn">{t("Takes no requests now")}</Badge>
          </Show>
        </p>
      </Show>
      <CardFigures influencer={who()} />
      <div class="mt-auto flex items-center justify-between gap-3">
        <label class="inline-flex min-h-11 cursor-pointer items-center gap-2.5 text-14 has-disabled:cursor-not-allowed has-disabled:text-muted">
          <input
            type="checkbox"
            class="size-4.5 accent-accent"
            checked={chosen()}
            disabled={props.acts.full && !chosen()}
            onChange={() => props.acts.onChoose(who())}
          />
          <span>{rich("Choose<hidden> {name}</hidden>", { hidden, name: name() })}</span>
        </label>
        <Show when={props.acts.onOffer}>
          {(offer) => (
            <Button disabled={!who().available} onClick={() => offer()(who())}>
              <span>
                {rich("Make an offer<hidden> to {name}</hidden>", { hidden, name: name() })}
              </span>
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
        <Line label={t("Reach")}>{compact(who().reach)}</Line>
        <Line label={t("Engagement")}>{percent(who().engagementRate)}</Line>
        <Line label={t("Price from")}>
          <PriceFrom influencer={who()} />
        </Line>
        <Line label={t("Rating")}>
          <RatingFigure influencer={who()} />
        </Line>
      </dl>
      <p class="pt-1.5 text-12 text-muted">
        {t("Figures {source}", { source: figureSourceWords[who().figures] })}
      </p>
    </div>
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
