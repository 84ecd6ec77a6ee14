import { type Html, html } from "../html.ts";
import { followable, shortened } from "./facts.ts";
import type { KitFigures } from "./figures.ts";
import type { Kit, KitPlatform, KitReview, KitWork } from "./kit.ts";
import type { KitWords } from "./words/index.ts";

/** What fits on one sheet of paper beside the rest. */
const PLATFORMS = 6;
const REVIEW_SIGNS = 420;
const POSTS = 3;

/** A kit with the words and figures of its reader's language. */
export interface Told {
  kit: Kit;
  words: KitWords;
  figures: KitFigures;
}

/** An address that somebody wrote: followed in a tab of its own, and vouched for by nobody. */
const outside = (url: string, label: Html): Html =>
  html`<a class="handle" href="${url}" rel="nofollow noopener ugc" target="_blank" dir="auto">${label}</a>`;

const figure = (label: string, value: string, note = ""): Html =>
  html`<div><dt>${label}</dt><dd><span class="big">${value}</span>${note ? html`<span class="muted small">${note}</span>` : undefined}</dd></div>`;

/** The few figures that people ask for first. */
export function figuresSection({ kit, words, figures }: Told): Html {
  const { price, rating, record } = kit;
  const source = words.sources[kit.figures];
  return html`<section aria-label="${words.mediaKit}"><dl class="figures">
${figure(words.reach, figures.compact(kit.reach), source)}
${figure(words.engagement, figures.percent(kit.engagementRate), source)}
${
  rating.average === null
    ? undefined
    : figure(
        words.rating,
        figures.rating(rating.average),
        `${words.reviews}: ${figures.count(rating.count)}`,
      )
}
${
  record.completed === 0
    ? undefined
    : figure(
        words.collaborations,
        figures.count(record.completed),
        record.onTimeRate === null
          ? ""
          : `${words.onTime}: ${figures.percent(Math.floor(100 * record.onTimeRate) / 100, 0)}`,
      )
}
${record.medianReplyHours === null ? undefined : figure(words.answers, figures.hours(record.medianReplyHours))}
${price ? figure(words.price, figures.money(price.amount, price.currency), words.priceBy) : undefined}
</dl></section>`;
}

export const aboutSection = ({ kit, words }: Told): Html | undefined =>
  kit.bio
    ? html`<section><h2>${words.about}</h2><p class="bio" dir="auto">${kit.bio}</p></section>`
    : undefined;

/** The platforms by their followers, the largest first; on one sheet there is room for six. */
export function platformsSection({ kit, words, figures }: Told): Html | undefined {
  if (kit.platforms.length === 0) return undefined;
  const inOrder = kit.platforms.toSorted((a, b) => b.followers - a.followers);
  const left = inOrder.length - PLATFORMS;
  return html`<section><h2>${words.platformsTitle}</h2><ul class="grid three">
${inOrder.slice(0, PLATFORMS).map((each) => platform(each, words, figures))}
</ul><p class="muted small help">${words.platformsHelp}${left > 0 ? ` (${words.more(figures.count(left))})` : ""}</p></section>`;
}

function platform(each: KitPlatform, words: KitWords, figures: KitFigures): Html {
  const url = followable(each.url);
  const handle = html`${each.handle.replace(/^@?/, "@")}`;
  const averages: [string, number][] = [
    [words.likes, each.avgLikes],
    [words.comments, each.avgComments],
    [words.views, each.avgViews],
    [words.posts, each.postsLast30Days],
  ];
  return html`<li class="card"><div class="top"><h3>${words.platforms[each.platform]}</h3><span class="muted small">${words.sources[each.source]}</span></div>
${url ? outside(url, handle) : html`<span class="handle" dir="auto">${handle}</span>`}
<dl><div class="first"><dt>${words.followers}</dt> <dd>${figures.compact(each.followers)}</dd></div>
${averages
  .filter(([, value]) => value > 0)
  .map(
    ([label, value]) => html`<div><dt>${label}</dt><dd>${figures.compact(value)}</dd></div>`,
  )}</dl></li>`;
}

export const workSection = ({ kit, words, figures }: Told): Html | undefined =>
  kit.work.length > 0
    ? html`<section><h2>${words.work}</h2><ul class="grid two">${kit.work.map((each) => work(each, words, figures))}</ul></section>`
    : undefined;

const work = (each: KitWork, words: KitWords, figures: KitFigures): Html => {
  const posts = each.posts.slice(0, POSTS).map(({ platform: on, format, url }) => {
    const label = words.see(words.formats[format], words.platforms[on]);
    const live = followable(url);
    return html`<li>${live ? outside(live, html`${label}`) : label}</li>`;
  });
  return html`<li class="card"><div class="top"><h3 dir="auto">${each.campaign}</h3><time class="muted small" datetime="${each.at}">${figures.month(each.at)}</time></div>
<p class="muted small" dir="auto">${words.workFor(each.sponsor)}</p><ul class="posts small">${posts}</ul></li>`;
};

export const reviewsSection = ({ kit, words, figures }: Told): Html | undefined =>
  kit.reviews.length > 0
    ? html`<section><h2>${words.said}</h2><ul class="grid three">${kit.reviews.map((each) => review(each, words, figures))}</ul></section>`
    : undefined;

const review = (each: KitReview, words: KitWords, figures: KitFigures): Html =>
  html`<li class="card"><div class="top"><span class="stars">${words.ratingOf(figures.count(each.rating))}</span><time class="muted small" datetime="${each.at}">${figures.month(each.at)}</time></div>
${each.text ? html`<blockquote dir="auto">${shortened(each.text, REVIEW_SIGNS)}</blockquote>` : undefined}
<p class="muted small" dir="auto">${[each.by, each.campaign ?? words.privateCampaign].filter(Boolean).join(" · ")}</p></li>`;
