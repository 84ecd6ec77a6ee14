import { Marked, type Tokens } from "marked";

/** A part of a page that the list at its side names. */
export interface Heading {
  id: string;
  text: string;
  depth: number;
}

export interface Drawn {
  title: string;
  /** The first paragraph, without marks, for those who list pages. */
  summary: string;
  html: string;
  headings: Heading[];
}

/** Where a path beside a guide leads; of pictures also their size in pixels. */
export interface Target {
  href: string;
  size?: { width: number; height: number };
}

/**
 * Draws a guide. `linkTo` tells of another file by its path beside the guide, or null when it is
 * not among the pages; its words then stand without a link.
 */
export function draw(source: string, linkTo: (path: string) => Target | null): Drawn {
  const headings: Heading[] = [];
  let pictures = 0;
  const named = new Map<string, number>();
  /** Names a part that is scrolled by itself; a list of such parts tells them apart by number. */
  const nameOf = (kind: string): string => {
    const place = (named.get(kind) ?? 0) + 1;
    named.set(kind, place);
    return place === 1 ? kind : `${kind}, ${place}`;
  };
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        const inner = this.parser.parseInline(tokens);
        const id = idOf(text, headings);
        headings.push({ id, text: plain(inner), depth });
        if (depth === 1) return `<h1>${inner}</h1>\n`;
        return `<h${depth} id="${id}"><a href="#${id}">${inner}</a></h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens);
        if (/^(https?:)?\/|^#/.test(href)) return `<a href="${escapeHtml(href)}">${inner}</a>`;
        const [path = "", anchor] = href.split("#");
        const target = linkTo(path);
        if (!target) return inner;
        return `<a href="${escapeHtml(target.href)}${anchor ? `#${escapeHtml(anchor)}` : ""}">${inner}</a>`;
      },
      image({ href, text }: Tokens.Image) {
        const { href: src, size } = linkTo(href) ?? { href };
        // Its room is kept before it comes; the first is what a reader sees at once.
        const room = size ? ` width="${size.width}" height="${size.height}"` : "";
        const late = pictures++ > 0 ? ' loading="lazy"' : "";
        return `<img src="${escapeHtml(src)}" alt="${escapeHtml(text)}"${room}${late} decoding="async">`;
      },
      table(token: Tokens.Table) {
        const cell = (kind: "th" | "td") => (each: Tokens.TableCell) => {
          const inner = this.parser.parseInline(each.tokens);
          // A head without words is no head to who hears the page.
          const tag = inner ? kind : "td";
          return `<${tag}>${inner}</${tag}>`;
        };
        const titled = token.header.some(({ text }) => text);
        const head = titled
          ? `<thead><tr>${token.header.map(cell("th")).join("")}</tr></thead>`
          : "";
        const rows = token.rows.map((row) => `<tr>${row.map(cell("td")).join("")}</tr>`).join("\n");
        const body = `${head}<tbody>\n${rows}\n</tbody>`;
        return `<div class="scrolling" role="region" tabindex="0" aria-label="${nameOf("Table")}"><table>${body}</table></div>\n`;
      },
      code({ text, lang }: Tokens.Code) {
        const label = nameOf(lang ? `Example in ${lang}` : "Example");
        return `<pre tabindex="0" role="region" aria-label="${escapeHtml(label)}"><code>${escapeHtml(text)}</code></pre>\n`;
      },
    },
  });
  const html = marked.parse(source, { async: false });
  const title = headings.find(({ depth }) => depth === 1)?.text ?? "";
  const summary = plain(/<p>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? "");
  return { title, summary, html, headings: headings.filter(({ depth }) => depth === 2) };
}

/** As code hosts name the anchors of headings, so that links work there and here. */
function idOf(text: string, before: readonly Heading[]): string {
  const id = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
  const repeated = before.filter((each) => each.id === id || each.id.startsWith(`${id}-`)).length;
  return repeated > 0 && before.some((each) => each.id === id) ? `${id}-${repeated}` : id;
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();

export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
