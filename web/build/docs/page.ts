import { type Drawn, escapeHtml } from "./markdown.ts";

/** A page among those that the list at the side names. */
export interface Place {
  name: string;
  title: string;
}

/** Addresses of what every page loads. */
export interface Parts {
  styles: string[];
  scripts: string[];
}

export const addressOf = (name: string): string => (name === "index" ? "/docs" : `/docs/${name}`);

/** The whole page of a guide. */
export function pageOf(name: string, drawn: Drawn, places: readonly Place[], parts: Parts): string {
  const links = places.map((place) => {
    const here = place.name === name ? ' aria-current="page"' : "";
    return `<li><a href="${addressOf(place.name)}"${here}>${escapeHtml(place.title)}</a></li>`;
  });
  const inner = drawn.headings.map(({ id, text }) => `<li><a href="#${id}">${text}</a></li>`);
  const contents =
    inner.length > 2
      ? `<nav class="on-this-page" aria-labelledby="on-this-page"><h2 id="on-this-page">On this page</h2><ul>${inner.join("")}</ul></nav>`
      : "";
  return `<!doctype html>
<html lang="en">
<head>
${parts.scripts.map((src) => `<script src="${src}"></script>`).join("\n")}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(drawn.title === "Tandem" ? "Guides" : drawn.title)} · Tandem</title>
<meta name="description" content="${escapeHtml(drawn.summary.slice(0, 160))}">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf8">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0d1017">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
${parts.styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("\n")}
</head>
<body class="docs">
<a class="skip" href="#main">Skip to the text</a>
<header><a class="brand" href="/"><img src="/mark.svg" alt="" width="24" height="24">Tandem</a>
<a class="app" href="/home">Open the app</a></header>
<div class="columns">
<nav class="places" aria-label="Guides"><ul>${links.join("\n")}</ul></nav>
<main id="main" tabindex="-1">
${drawn.html.replace("</h1>\n", () => `</h1>\n${contents}\n`)}</main>
</div>
</body>
</html>
`;
}
