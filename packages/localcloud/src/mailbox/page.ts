import type { SentMail } from "./types.ts";

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const linked = (text: string): string =>
  escapeHtml(text).replace(
    /https?:\/\/[^\s<>()]+?(?=[.,;:!?]*(?:\s|$|[<>()]))/g,
    (url) => `<a href="${url}" target="_blank" rel="noopener">${url}</a>`,
  );

const style = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5d667a; --line: #dfe3ea; --ground: #f6f7f9; --sheet: #fff; --mark: #3450d8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf2; --soft: #a0a9bd; --line: #2c3446; --ground: #12161f; --sheet: #1a202c; --mark: #9db1ff; } }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
header { padding: 1rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--sheet); }
h1 { margin: 0; font-size: 1.1rem; } h1 small { color: var(--soft); font-weight: 400; }
main { display: grid; grid-template-columns: minmax(16rem, 24rem) 1fr; min-height: calc(100vh - 4rem); }
nav { border-right: 1px solid var(--line); background: var(--sheet); }
nav ol { list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: .7rem 1.25rem; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
nav a:hover { background: var(--ground); } nav a[aria-current] { box-shadow: inset 3px 0 var(--mark); background: var(--ground); }
nav strong, nav span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } nav span { color: var(--soft); font-size: .87em; }
article { padding: 1.25rem; min-width: 0; } h2 { margin: 0 0 .75rem; font-size: 1.3rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 0 1rem; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 60vh; border: 1px solid var(--line); border-radius: .5rem; background: #fff; color-scheme: light; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--sheet); font: 13px/1.55 ui-monospace, monospace; }
article a { color: var(--mark); } details { margin-top: 1rem; } summary { cursor: pointer; color: var(--soft); } .empty { padding: 3rem 1.25rem; color: var(--soft); }
@media (max-width: 720px) { main { grid-template-columns: 1fr; } nav { order: 1; border-right: 0; } }
`;

const row = (name: string, value: string): string =>
  value ? `<dt>${name}</dt><dd>${value}</dd>` : "";

const time = (at: string): string =>
  `<time datetime="${at}">${at.replace("T", " ").slice(0, 19)} UTC</time>`;

function item(mail: SentMail, shown: boolean): string {
  return `<li><a href="/_local/mail?id=${mail.id}"${shown ? ' aria-current="page"' : ""}>
<strong>${escapeHtml(mail.subject || "(no subject)")}</strong>
<span>to ${escapeHtml(mail.to.join(", "))}</span><span>${time(mail.at)}</span></a></li>`;
}

function reading(mail: SentMail): string {
  const attachments = mail.attachments.map(
    ({ name, contentType, size }) =>
      `<a href="/_local/mail/${mail.id}/${encodeURIComponent(name)}">${escapeHtml(name)}</a> (${escapeHtml(contentType)}, ${size} bytes)`,
  );
  const headers = Object.entries(mail.headers).map(([name, value]) =>
    row(escapeHtml(name), linked(value)),
  );
  const html = mail.html
    ? `<iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escapeHtml(`<base target="_blank">${mail.html}`)}"></iframe>`
    : "";
  return `<h2>${escapeHtml(mail.subject || "(no subject)")}</h2>
<dl>${row("From", escapeHtml(mail.from))}${row("To", escapeHtml(mail.to.join(", ")))}${row("Cc", escapeHtml(mail.cc.join(", ")))}${row("Sent", time(mail.at))}${row("Attached", attachments.join("<br>"))}</dl>
${html}${mail.text ? `<h3>Text part</h3><pre>${linked(mail.text)}</pre>` : ""}
<details><summary>Headers</summary><dl>${headers.join("")}</dl></details>`;
}

/**
 * The mailbox as one page without scripts: a list, newest first, and the chosen mail beside it.
 *
 * @param mails oldest first.
 * @param chosen id of the mail to show; the newest when absent.
 */
export function mailPage(mails: readonly SentMail[], chosen?: string): string {
  const shown = chosen ? mails.find(({ id }) => id === chosen) : mails.at(-1);
  const listed = [...mails].reverse().slice(0, 200);
  const content = shown
    ? reading(shown)
    : '<p class="empty">Nothing here yet. Every mail that Tandem sends on this machine appears on this page; nothing leaves it.</p>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${chosen ? "" : '<meta http-equiv="refresh" content="10">'}
<title>Mailbox</title><style>${style}</style></head><body>
<header><h1>Mailbox <small>${mails.length} sent from this machine</small></h1></header>
<main><nav aria-label="Mails"><ol>${listed.map((mail) => item(mail, mail === shown)).join("")}</ol></nav>
<article>${content}</article></main></body></html>`;
}

/** Keeps the page from running or loading anything but the mails' own pictures and styles. */
export const mailPageHeaders = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src * data:; font-src *; base-uri 'self'; form-action 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;
