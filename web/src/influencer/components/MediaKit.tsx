import type { Influencer } from "@tandem/contract";
import { type JSX, lazy, Show, Suspense } from "solid-js";
import { t } from "../../language/t.ts";
import { countryName, languageName } from "../../names.ts";
import { RecordLine } from "../../review/components/RecordLine.tsx";
import { rated } from "../../review/rating.ts";
import { PriceFrom } from "../../search/components/InfluencerCard.tsx";
import { Avatar } from "../../ui/Avatar.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Section } from "../../ui/Card.tsx";
import { Figure, Figures } from "../../ui/Figure.tsx";
import { compact, percent } from "../../ui/format.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { categoryWord, figureSourceWords } from "../../words.ts";

const Reviews = lazy(() => import("../../review/components/Reviews.tsx"));
const PlatformTable = lazy(() => import("./PlatformTable.tsx"));

/** An influencer on one page: who, what for, how far, for how much. Prints to one sheet. */
export function MediaKit(props: {
  influencer: Influencer;
  actions: JSX.Element;
  /** What stands before the profile, for its owner alone. */
  children?: JSX.Element;
}): JSX.Element {
  const who = () => props.influencer;
  const place = () => {
    const where = who().location;
    return where ? [where.city, countryName(where.country)].filter(Boolean).join(", ") : undefined;
  };
  const source = () => figureSourceWords[who().figures];
  const rating = () => who().rating;
  return (
    <article>
      <header class="flex flex-wrap items-start gap-x-6 gap-y-5 pb-8">
        <Avatar name={who().displayName} party="influencer" size={88} />
        <div class="min-w-0 grow basis-64">
          <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 tabindex="-1" class="font-display text-34 font-semibold tracking-tight">
              {who().displayName}
            </h1>
            <Show when={!who().claimed}>
              <Badge>{t("Not claimed yet")}</Badge>
            </Show>
            <Show when={!who().available}>
              <Badge tone="warn">{t("Takes no requests now")}</Badge>
            </Show>
          </div>
          <p class="pt-1 text-16">
            {categoryWord(who().category)} · {who().niche}
          </p>
          <p class="text-14 text-muted">
            {[place(), who().languages.map(languageName).join(", ")].filter(Boolean).join(" · ")}
          </p>
        </div>
        <div
          data-actions
          data-print="hide"
          class="flex flex-wrap gap-2 max-md:w-full max-md:*:grow"
        >
          {props.actions}
        </div>
      </header>
      <Figures>
        <Figure label={t("Reach")} value={compact(who().reach)} source={source()} />
        <Figure label={t("Engagement")} value={percent(who().engagementRate)} source={source()} />
        <Figure label={t("Price from")} value={<PriceFrom influencer={who()} />} />
        <Figure
          label={t("Rating by sponsors")}
          value={rated(rating().average)}
          source={t(
            "{n, plural, =0 {no review yet} one {of 5, # review} other {of 5, # reviews}}",
            {
              n: rating().count,
            },
          )}
        />
      </Figures>
      <Show when={who().record}>
        {(record) => (
          <div class="pt-5">
            <RecordLine record={record()} />
          </div>
        )}
      </Show>
      <Show when={who().bio}>
        <p dir="auto" class="max-w-[68ch] pt-8 text-16 break-words whitespace-pre-line">
          {who().bio}
        </p>
      </Show>
      <div class="pt-8">
        {props.children}
        <Section
          title={t("Platforms")}
          help={t(
            "Averages are per post. Reach counts followers by how often there is a new post.",
          )}
        >
          <Show
            when={who().platforms.length > 0}
            fallback={<p class="text-14 text-muted">{t("No platform is named yet.")}</p>}
          >
            <Suspense fallback={<SkeletonRows rows={who().platforms.length} />}>
              <PlatformTable platforms={who().platforms} name={who().displayName} />
            </Suspense>
          </Show>
        </Section>
      </div>
      <div data-print="hide">
        <Suspense fallback={<SkeletonRows rows={3} avatar />}>
          <Reviews
            of={{ influencerId: who().id }}
            title={t("What sponsors say")}
            empty={t("No review yet. Sponsors write one when a collaboration is completed.")}
          />
        </Suspense>
      </div>
    </article>
  );
}
