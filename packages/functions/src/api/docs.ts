interface Operation {
  summary: string;
  "x-who": "all" | "any" | string[];
  tags: string[];
  parameters?: Array<{ name?: string; in: string; required: boolean; schema: unknown }>;
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
}
interface Document {
  info: { title: string; description: string };
  paths: Record<string, Record<string, Operation>>;
}

const asText = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
const code = (text: string) => asText(text).replace(/`([^`]+)`/g, "<code>$1</code>");
const pretty = (value: unknown) => `<pre>${asText(JSON.stringify(value, null, 2))}</pre>`;

const WHO: Record<string, string> = { all: "everyone", any: "anyone logged in" };

/**
 * The API for people to read: one page without scripts, made from the document itself. The usual
 * readers of such documents bring hundreds of megabytes to install or a foreign host to load from.
 */
export function docsPage(document: object): string {
  const { info, paths } = document as Document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${asText(info.title)} API</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}</style></head><body>
<header><h1>${asText(info.title)} API</h1><p>${code(info.description)}</p>
<p><a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1) · base path <code>/api</code></p></header>
<nav aria-label="Sections">${tags.map((tag) => `<a href="#${asText(tag)}">${asText(tag)}</a>`).join(" ")}</nav><main>
${tags
  .map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(tag));
    return `<section><h2 id="${asText(tag)}">${asText(tag)}</h2>${own.map(section).join("")}</section>`;
  })
  .join("")}</main></body></html>`;
}

function section({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: Operation;
}): string {
  const who = operation["x-who"];
  const inputs = (operation.parameters ?? []).map(
    (p) =>
      `<tr><td><code>${asText(p.name ?? "")}</code></td><td>${p.in}${p.required ? ", needed" : ""}</td><td><code>${asText(JSON.stringify(p.schema))}</code></td></tr>`,
  );
  const answers = Object.entries(operation.responses).map(
    ([status, answer]) =>
      `<tr><td><code>${status}</code></td><td colspan="2">${code(answer.description)}</td></tr>`,
  );
  const body = operation.requestBody?.content["application/json"]?.schema;
  const answer = Object.values(operation.responses)[0]?.content?.["application/json"]?.schema;
  return `<details><summary><b>${method.toUpperCase()}</b> <code>${asText(path)}</code> <span>${asText(operation.summary)}</span></summary>
<p>For ${asText(Array.isArray(who) ? who.join(", ") : (WHO[who] ?? who))}.</p>
<table>${inputs.join("")}${answers.join("")}</table>
${body ? `<h3>Body</h3>${pretty(body)}` : ""}${answer ? `<h3>Answer</h3>${pretty(answer)}` : ""}</details>`;
}

const STYLE = `:root{color-scheme:light dark;--line:color-mix(in oklch,currentColor 18%,transparent)}
body{font:16px/26px "Instrument Sans",system-ui,sans-serif;max-width:960px;margin:0 auto;padding:32px 20px;background:light-dark(oklch(.985 .004 85),oklch(.17 .012 265));color:light-dark(oklch(.22 .02 265),oklch(.96 .004 85))}
h1{font-size:34px;line-height:40px;margin:0}h2{margin:32px 0 8px;text-transform:capitalize}h3{font-size:14px;margin:12px 0 0}
nav{display:flex;flex-wrap:wrap;gap:4px 16px;border-block:1px solid var(--line);padding:10px 0}a{color:inherit}
details{border-bottom:1px solid var(--line)}summary{padding:10px 0;cursor:pointer}summary b{display:inline-block;min-width:64px;font-size:13px;color:light-dark(oklch(.45 .17 262),oklch(.78 .12 262))}summary span{opacity:.75}code{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:20px}td{border-top:1px solid var(--line);padding:6px 8px 6px 0;vertical-align:top;overflow-wrap:anywhere}
pre{overflow:auto;max-height:360px;font-size:13px;line-height:19px;border:1px solid var(--line);border-radius:6px;padding:10px}`;
