import { type Html, html } from "../html.ts";
import { monogram, placeOf, topicOf } from "./facts.ts";
import { figuresIn } from "./figures.ts";
import { addressOf, headOf, kitHead } from "./head.ts";
import type { Kit, KitAddresses } from "./kit.ts";
import { KIT_LANGUAGES, type KitLanguage } from "./language.ts";
import {
  aboutSection,
  figuresSection,
  platformsSection,
  reviewsSection,
  type Told,
  workSection,
} from "./sections.ts";
import { type KitWords, WORDS } from "./words/index.ts";

const directionOf = (language: KitLanguage): string => (language === "ar" ? "rtl" : "ltr");

const documentOf = (language: KitLanguage, head: Html, body: Html): string =>
  html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>${head}</head>
<body>${body}</body>
</html>
`.text;

/** How the page is asked for: `asked` where its address names the language, and the day it is drawn. */
export interface KitReader {
  language: KitLanguage;
  asked: boolean;
  now: Date;
}

/**
 * A media kit as one HTML document without scripts: made for people on any screen and on one sheet
 * of paper, and for what reads pages to show a preview of them.
 */
export function kitPage(kit: Kit, at: KitAddresses, { language, asked, now }: KitReader): string {
  const words = WORDS[language];
  const figures = figuresIn(language);
  const told = { kit, words, figures };
  return documentOf(
    language,
    kitHead({ ...told, at, language, asked }),
    html`<main>
<header class="who"><div class="wrap">${who(told)}${button(kit, at, words)}</div></header>
<div class="wrap body"><div class="thread">
${figuresSection(told)}
${aboutSection(told)}
${platformsSection(told)}
${workSection(told)}
${reviewsSection(told)}
<div class="end"><div class="screen">${button(kit, at, words)}</div><p class="muted small">${words.how}</p></div>
</div>
<footer class="foot small"><p>${words.asOf(figures.day(now))} · <a class="screen" href="${at.site}/">${words.made}</a><span class="paper">${words.made} · ${addressOf(kit, at).replace(/^https?:\/\//, "")}</span></p>${languages(kit, at, language)}</footer>
</div></main>`,
  );
}

function who({ kit, words, figures }: Told): Html {
  const languages = kit.languages.map((each) => figures.language(each));
  const facts = [placeOf(kit, figures), languages.length > 0 ? figures.list(languages) : undefined];
  return html`<span class="mono" aria-hidden="true">${monogram(kit.name)}</span>
<div class="name"><p class="kind">${words.mediaKit}</p><h1 dir="auto">${kit.name}</h1></div>
${kit.headline ? html`<p class="head" dir="auto">${kit.headline}</p>` : undefined}
<div class="facts"><p dir="auto">${topicOf(kit, words)}</p><p>${facts.filter(Boolean).join(" · ")}</p>${kit.available ? undefined : html`<p class="busy">${words.busy}</p>`}</div>`;
}

const arrow = html`<svg class="arrow" width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M5 12h14M12 5l7 7-7 7"/></svg>`;

const button = (kit: Kit, { offer }: KitAddresses, words: KitWords): Html =>
  html`<a class="button screen" href="${offer}"><bdi>${words.workWith(kit.name)}</bdi>${arrow}</a>`;

const languages = (kit: Kit, at: KitAddresses, language: KitLanguage): Html =>
  html`<nav class="screen" aria-label="${WORDS[language].languages}"><ul>${KIT_LANGUAGES.map(
    (each) =>
      html`<li><a href="${addressOf(kit, at, each)}" hreflang="${each}" lang="${each}"${each === language ? html` aria-current="true"` : undefined}>${WORDS[each].self}</a></li>`,
  )}</ul></nav>`;

/** What stands where no kit is published: the same for a name that nobody has. */
export function missingKitPage(site: string, language: KitLanguage): string {
  const words = WORDS[language];
  return documentOf(
    language,
    headOf(`${words.missing} · Tandem`, html`<meta name="robots" content="noindex">`),
    html`<main class="wrap"><div class="gone"><h1>${words.missing}</h1><p>${words.missingWhy}</p><a class="button" href="${site}/">${words.start}</a></div></main>`,
  );
}
