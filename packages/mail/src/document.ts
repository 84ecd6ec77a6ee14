import type { Side } from "@tandem/contract";
import { COLOURS, type ColourName, sideColours } from "./colours.ts";
import { Html, html, lines } from "./html.ts";
import type { Block, Letter, LinkedItem, TermsRow, Unsubscribe } from "./letter.ts";

const FONT =
  "'Instrument Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,'Noto Sans',sans-serif";

/** Light colours stand on the elements, because many clients drop styles in the head; the dark ones replace them where a head is kept. */
const DARK = (Object.keys(COLOURS) as ColourName[])
  .map(
    (name) =>
      `.c-${name}{color:${COLOURS[name][1]}!important}.b-${name}{background-color:${COLOURS[name][1]}!important}.l-${name}{border-color:${COLOURS[name][1]}!important}`,
  )
  .join("");
const STYLE = new Html(
  `<style>:root{color-scheme:light dark;supported-color-schemes:light dark}body{margin:0;padding:0;width:100%}table{border-collapse:separate;border-spacing:0}a{text-decoration:underline}@media(max-width:480px){.pad{padding-left:16px!important;padding-right:16px!important}.full{display:block!important;text-align:center!important}}@media(prefers-color-scheme:dark){${DARK}}</style>`,
);

/** Colour of text, as the style of an element; the class of the same name is for the dark. */
const ink = (name: ColourName) => `color:${COLOURS[name][0]};`;
const ground = (name: ColourName) => `background-color:${COLOURS[name][0]};`;
const edge = (name: ColourName) => `border-color:${COLOURS[name][0]};`;
const paragraph = `margin:0 0 16px;font-size:16px;line-height:26px;overflow-wrap:anywhere;`;

/** What was is struck, what is new stands in the colour of who put it there. */
const changed = (was: string, now: string, by: Side): Html => {
  const { text, tint } = sideColours(by);
  return html`<del class="c-muted" style="${ink("muted")}">${lines(was)}</del> <ins class="c-${text} b-${tint}" style="${ink(text)}${ground(tint)}text-decoration:none;border-radius:4px;padding:0 4px;font-weight:600;">${lines(now)}</ins>`;
};

const row = ({ label, now, was }: TermsRow, by: Side): Html => html`<tr>
<td class="c-muted l-hairline" style="${ink("muted")}${edge("hairline")}border-style:solid;border-width:0 0 1px;padding:8px 12px 8px 16px;font-size:14px;line-height:20px;vertical-align:top;width:104px;">${label}</td>
<td class="c-ink l-hairline" dir="auto" style="${ink("ink")}${edge("hairline")}border-style:solid;border-width:0 0 1px;padding:8px 16px 8px 0;font-size:15px;line-height:22px;vertical-align:top;overflow-wrap:anywhere;">${was === undefined ? lines(now) : changed(was, now, by)}</td>
</tr>`;

/** A thing to go to: the link fills its line, so that a thumb meets it. */
const item = ({ label, url, urgent, detail }: LinkedItem, side: Side | undefined): Html => {
  const { text } = sideColours(side);
  const first = urgent
    ? html`<strong class="c-${text}" style="${ink(text)}font-weight:600;">${urgent}.</strong> `
    : undefined;
  return html`<tr><td class="l-hairline" style="${edge("hairline")}border-style:solid;border-width:0 0 1px;padding:8px 0 12px;"><a class="c-ink" dir="auto" href="${url}" style="${ink("ink")}display:block;padding:4px 0;font-size:16px;line-height:24px;font-weight:600;overflow-wrap:anywhere;">${label}</a><span class="c-muted" dir="auto" style="${ink("muted")}display:block;font-size:14px;line-height:22px;overflow-wrap:anywhere;">${first}${detail}</span></td></tr>`;
};

function block(part: Block, side: Side | undefined): Html {
  switch (part.kind) {
    case "text":
      return html`<p class="c-ink" dir="auto" style="${ink("ink")}${paragraph}">${lines(part.text)}</p>`;
    case "note":
      return html`<p class="c-muted" dir="auto" style="${ink("muted")}${paragraph}font-size:14px;line-height:22px;">${lines(part.text)}</p>`;
    case "terms":
      return html`<table role="presentation" width="100%" class="l-${part.by}" style="${edge(part.by)}border-style:solid;border-width:0 0 0 3px;margin:0 0 20px;font-variant-numeric:tabular-nums;">${part.rows.map((one) => row(one, part.by))}</table>`;
    case "quote": {
      const { text, tint } = sideColours(part.by);
      return html`<div class="b-${tint}" style="${ground(tint)}border-radius:12px;padding:12px 16px;margin:0 0 20px;"><p class="c-${text}" dir="auto" style="${ink(text)}margin:0 0 4px;font-size:13px;line-height:20px;font-weight:600;">${part.name}</p><p class="c-ink" dir="auto" style="${ink("ink")}margin:0;font-size:16px;line-height:26px;overflow-wrap:anywhere;">${lines(part.text)}</p></div>`;
    }
    case "items":
      return html`<h2 class="c-ink" style="${ink("ink")}margin:24px 0 4px;font-size:18px;line-height:24px;font-weight:600;">${part.title}</h2>
<table role="presentation" width="100%" style="margin:0 0 16px;font-variant-numeric:tabular-nums;">${part.items.map((one) => item(one, side))}</table>${
        part.more
          ? html`<p style="${paragraph}"><a class="c-ink" href="${part.more.url}" style="${ink("ink")}">${part.more.label}</a></p>`
          : undefined
      }`;
  }
}

const badge = (letter: Letter): Html | undefined => {
  if (!letter.badge) return undefined;
  const { text, tint } = sideColours(letter.side);
  return html`<p style="margin:0 0 12px;"><span class="c-${text} b-${tint}" style="${ink(text)}${ground(tint)}display:inline-block;border-radius:99px;padding:2px 10px;font-size:13px;line-height:20px;font-weight:600;">${letter.badge}</span></p>`;
};

const button = ({ label, url }: NonNullable<Letter["action"]>): Html =>
  html`<p style="margin:8px 0 20px;"><a class="b-accent c-accentInk full" href="${url}" style="${ground("accent")}${ink("accentInk")}display:inline-block;border-radius:6px;padding:12px 20px;font-size:16px;line-height:20px;font-weight:600;text-decoration:none;">${label}</a></p>
<p class="c-muted" style="${ink("muted")}margin:0;font-size:13px;line-height:20px;overflow-wrap:anywhere;">If the button does not work, open this address: <a class="c-muted" href="${url}" style="${ink("muted")}">${url}</a></p>`;

/** Why the letter came. */
export const footOf = ({ foot }: Letter, unsubscribe: Unsubscribe | undefined): string =>
  foot ??
  (unsubscribe
    ? "You get this because something happened in your Tandem account."
    : "This mail is about the security or the state of your Tandem account and cannot be switched off.");

/** A letter as one HTML document: tables, no images, readable at 320 px, in the light and in the dark. */
export const documentOf = (letter: Letter, unsubscribe: Unsubscribe | undefined): string =>
  html`<!doctype html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${letter.subject}</title>${STYLE}</head>
<body class="b-paper" style="${ground("paper")}margin:0;padding:0;font-family:${new Html(FONT)};">
<table role="presentation" width="100%" class="b-paper" style="${ground("paper")}"><tr><td align="center" style="padding:24px 8px;">
<table role="presentation" width="100%" style="max-width:600px;text-align:left;font-family:${new Html(FONT)};">
<tr><td class="c-ink pad" style="${ink("ink")}padding:0 28px 16px;font-size:18px;line-height:24px;font-weight:700;">Tandem</td></tr>
<tr><td class="b-raised l-hairline pad" style="${ground("raised")}${edge("hairline")}border-style:solid;border-width:1px;border-radius:12px;padding:28px;">
${badge(letter)}<h1 class="c-ink" dir="auto" style="${ink("ink")}margin:0 0 16px;font-size:26px;line-height:32px;letter-spacing:-0.01em;font-weight:600;overflow-wrap:anywhere;">${letter.title}</h1>
${letter.blocks.map((part) => block(part, letter.side))}
${letter.action ? button(letter.action) : undefined}
</td></tr>
<tr><td class="c-muted pad" style="${ink("muted")}padding:16px 28px;font-size:13px;line-height:20px;">${footOf(letter, unsubscribe)}${
    unsubscribe
      ? html` <a class="c-muted" href="${unsubscribe.page}" style="${ink("muted")}">Unsubscribe from these mails</a>`
      : undefined
  }</td></tr>
</table>
</td></tr></table>
</body>
</html>`.text;
