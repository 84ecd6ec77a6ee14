import type { Influencer } from "@tandem/contract";
import { For, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { languageName } from "../../names.ts";
import { compact, count, money, percent } from "../../ui/format.ts";
import { figureSourceWords, platformWord } from "../../words.ts";
import { bestOf, comparablePrices } from "../best.ts";
import { PriceFrom, RatingFigure } from "./Figures.tsx";
import { placeOf, topicOf } from "./InfluencerCard.tsx";

type All = readonly Influencer[];

/** A line of the comparison: what stands in it, and which figures are the best of it. */
export interface CompareLine {
  label: string;
  cell: (who: Influencer) => JSX.Element;
  best?: (all: All) => ReadonlySet<number>;
}

const perThousand = (who: Influencer) => (who.reach > 0 ? (who.minPrice * 1000) / who.reach : 0);
const unknown = "–";

function replyWords(who: Influencer): string {
  const hours = who.record?.medianReplyHours;
  if (hours === null || hours === undefined) return unknown;
  if (hours < 1) return t("within an hour");
  return hours < 48
    ? t("{n} h", { n: count(Math.round(hours)) })
    : t("{n} days", { n: count(Math.round(hours / 24)) });
}

/** What decides between influencers: how far, how lively, for how much, how good, how they work; then who they are. */
export const compareLines: readonly CompareLine[] = [
  {
    label: t("Reach"),
    cell: (who) => compact(who.reach),
    best: (all) =>
      bestOf(
        all.map(({ reach }) => reach),
        "higher",
      ),
  },
  {
    label: t("Engagement"),
    cell: (who) => percent(who.engagementRate),
    best: (all) =>
      bestOf(
        all.map(({ engagementRate }) => engagementRate),
        "higher",
      ),
  },
  {
    label: t("Price from"),
    cell: (who) => <PriceFrom influencer={who} />,
    best: (all) => bestOf(comparablePrices(all), "lower"),
  },
  {
    label: t("For 1,000 of reach"),
    cell: (who) =>
      who.minPrice > 0 && who.reach > 0
        ? money(Math.round(perThousand(who)), who.currency)
        : unknown,
    best: (all) => {
      const prices = comparablePrices(all);
      const each = all.map((who, place) =>
        prices[place] === null || who.reach === 0 ? null : perThousand(who),
      );
      return bestOf(each, "lower");
    },
  },
  {
    label: t("Rating"),
    cell: (who) => <RatingFigure influencer={who} />,
    best: (all) =>
      bestOf(
        all.map(({ rating }) => rating.average),
        "higher",
      ),
  },
  {
    label: t("Answers"),
    cell: replyWords,
    best: (all) =>
      bestOf(
        all.map(({ record }) => record?.medianReplyHours),
        "lower",
      ),
  },
  {
    label: t("On time"),
    cell: ({ record }) =>
      typeof record?.onTimeRate === "number"
        ? percent(Math.floor(record.onTimeRate * 100) / 100, 0)
        : unknown,
    best: (all) =>
      bestOf(
        all.map(({ record }) => record?.onTimeRate),
        "higher",
      ),
  },
  {
    label: t("Completed"),
    cell: ({ record }) => (record ? count(record.completed) : unknown),
    best: (all) =>
      bestOf(
        all.map(({ record }) => record?.completed),
        "higher",
      ),
  },
];

/** Who they are, where nothing is better or worse. */
export const aboutLines: readonly CompareLine[] = [
  { label: t("Figures"), cell: (who) => figureSourceWords[who.figures] },
  { label: t("Niche"), cell: topicOf },
  {
    label: t("Platforms"),
    cell: (who) => (
      <ul>
        <For each={who.platforms} fallback={<li>{unknown}</li>}>
          {(each) => (
            <li>
              <bdi>{platformWord(each.platform)}</bdi> <bdi>{compact(each.followers)}</bdi>
            </li>
          )}
        </For>
      </ul>
    ),
  },
  { label: t("Location"), cell: (who) => placeOf(who) || unknown },
  {
    label: t("Languages"),
    cell: (who) => who.languages.map(languageName).join(", ") || unknown,
  },
];
