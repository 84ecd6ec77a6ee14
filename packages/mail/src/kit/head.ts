import { COLOURS } from "../colours.ts";
import { Html, html } from "../html.ts";
import { descriptionOf, followable, shortened, topicOf } from "./facts.ts";
import type { KitFigures } from "./figures.ts";
import type { Kit, KitAddresses } from "./kit.ts";
import { KIT_LANGUAGES, type KitLanguage } from "./language.ts";
import { KIT_FONTS, KIT_STYLE } from "./style.ts";
import type { KitWords } from "./words/index.ts";

/** The picture of every kit, 1200 × 630: the brand's own, since a picture a person would have to be drawn. */
export const KIT_PICTURE = "/media-kit.png";

const LOCALES: Record<KitLanguage, string> = { en: "en_US", de: "de_DE", ar: "ar_AR" };

/** Where the kit is, in the reader's own language or in the one that is named. */
export const addressOf = (kit: Kit, { site }: KitAddresses, language?: KitLanguage): string =>
  `${site}/kit/${encodeURIComponent(kit.username)}${language ? `?lang=${language}` : ""}`;

/** What every page here has in its head, tags of its own between. */
export const headOf = (title: string, tags: Html): Html => html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
${tags}
<meta name="theme-color" media="(prefers-color-scheme: light)" content="${COLOURS.influencerTint[0]}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${COLOURS.influencerTint[1]}">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
${KIT_FONTS.map((font) => html`<link rel="preload" as="font" type="font/woff2" href="${font}" crossorigin>`)}
<style>${new Html(KIT_STYLE)}</style>`;

interface Page {
  kit: Kit;
  at: KitAddresses;
  words: KitWords;
  figures: KitFigures;
  language: KitLanguage;
  /** The address names the language. */
  asked: boolean;
}

/** The head of a kit: what search, link previews and readers of schema.org take from it. */
export function kitHead({ kit, at, words, figures, language, asked }: Page): Html {
  const title = `${shortened(words.titleOf(kit.name), 100)} · Tandem`;
  const description = descriptionOf(kit, words, figures);
  const address = addressOf(kit, at, asked ? language : undefined);
  const picture = `${at.site}${KIT_PICTURE}`;
  const others = KIT_LANGUAGES.filter((each) => each !== language);
  return headOf(
    title,
    html`<meta name="description" content="${description}">
<link rel="canonical" href="${address}">
${KIT_LANGUAGES.map((each) => html`<link rel="alternate" hreflang="${each}" href="${addressOf(kit, at, each)}">`)}
<link rel="alternate" hreflang="x-default" href="${addressOf(kit, at)}">
<meta property="og:type" content="profile">
<meta property="og:site_name" content="Tandem">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${LOCALES[language]}">
${others.map((each) => html`<meta property="og:locale:alternate" content="${LOCALES[each]}">`)}
<meta property="og:image" content="${picture}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${words.picture}">
<meta property="profile:username" content="${kit.username}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:title" content="${title}">
<meta name="twitter:description" content="${description}">
<meta name="twitter:image" content="${picture}">
<meta name="twitter:image:alt" content="${words.picture}">
<script type="application/ld+json">${data(personOf(kit, address, words, language))}</script>`,
  );
}

/** JSON inside a script element: no sign in it can end the element or begin another. */
const data = (value: unknown): Html =>
  new Html(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );

/** A schema.org ProfilePage of a Person. */
function personOf(kit: Kit, address: string, words: KitWords, language: KitLanguage): unknown {
  const pages = kit.platforms.flatMap(({ url }) => followable(url) ?? []);
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    url: address,
    inLanguage: language,
    mainEntity: {
      "@type": "Person",
      name: kit.name,
      alternateName: kit.username,
      url: address,
      description: kit.headline || shortened(kit.bio, 300) || topicOf(kit, words),
      knowsAbout: [words.categories[kit.category], kit.niche].filter(Boolean),
      ...(kit.languages.length > 0 && { knowsLanguage: kit.languages }),
      ...(kit.place && {
        homeLocation: {
          "@type": "Place",
          address: {
            "@type": "PostalAddress",
            addressCountry: kit.place.country,
            ...(kit.place.city && { addressLocality: kit.place.city }),
          },
        },
      }),
      ...(pages.length > 0 && { sameAs: pages }),
      interactionStatistic: kit.platforms.map((each) => ({
        "@type": "InteractionCounter",
        interactionType: "https://schema.org/FollowAction",
        interactionService: { "@type": "WebSite", name: words.platforms[each.platform] },
        userInteractionCount: each.followers,
      })),
    },
  };
}
