import type { KitFigures } from "./figures.ts";
import type { Kit } from "./kit.ts";
import type { KitWords } from "./words/index.ts";

/** What is left of a text of `most` signs, cut between words where it can be. */
export function shortened(text: string, most: number): string {
  const signs = [...text.trim()];
  if (signs.length <= most) return text.trim();
  const cut = signs.slice(0, most - 1).join("");
  const space = cut.search(/\s\S*$/u);
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** The first letters of up to two words, in any script. */
export function monogram(name: string): string {
  const words = name.trim().split(/[\s_-]+/u);
  const first = [...(words[0] ?? "")][0] ?? "?";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase();
}

/** The address where a browser may follow it: only http and https, and nothing that is no address. */
export function followable(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}

export const placeOf = ({ place }: Kit, figures: KitFigures): string | undefined =>
  place ? [place.city, figures.country(place.country)].filter(Boolean).join(", ") : undefined;

export const topicOf = ({ category, niche }: Kit, words: KitWords): string =>
  [words.categories[category], niche].filter(Boolean).join(" · ");

/** What stands under a link to the page: their own words, else what is known in figures. */
export function descriptionOf(kit: Kit, words: KitWords, figures: KitFigures): string {
  const known = [
    topicOf(kit, words),
    `${words.reach}: ${figures.compact(kit.reach)}`,
    `${words.engagement}: ${figures.percent(kit.engagementRate)}`,
    placeOf(kit, figures),
  ];
  const facts = known.filter(Boolean).join(" · ");
  const own = kit.headline || kit.bio.replace(/\s+/gu, " ");
  return own ? shortened(`${shortened(own, 110)} ${facts}`, 200) : facts;
}
