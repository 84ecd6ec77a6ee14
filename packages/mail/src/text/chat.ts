import { CHANNEL_WORKS, type Digest, groupsOf, NOTHING_WAITS, summaryOf } from "../digest.ts";
import type { LinkedItem, Reader } from "../letter.ts";

/**
 * Texts for Google Chat, in its own markup: `*bold*`, `<url|words>`. What people wrote must not be
 * read as markup: its signs are replaced by look-alikes, since Chat knows no escape.
 * Source: developers.google.com/workspace/chat/format-messages.
 */
const LOOKALIKES: Record<string, string> = {
  "*": "∗",
  _: "ˍ",
  "~": "∼",
  "`": "ˋ",
  "<": "‹",
  ">": "›",
  "|": "¦",
};
const plain = (text: string): string =>
  text.replace(/[*_~`<>|]/g, (sign) => LOOKALIKES[sign] ?? sign);

const line = ({ label, url, urgent, detail }: LinkedItem): string =>
  `• <${url}|${plain(label)}>\n   ${urgent ? `*${plain(urgent)}.* ` : ""}${plain(detail)}`;

/** The daily digest as a message to a Google Chat space. */
export const digestChat = (digest: Digest, reader: Reader): string =>
  [
    `*Tandem: ${summaryOf(digest)}*`,
    ...groupsOf(digest, reader).map(({ title, items }) =>
      [`*${title}*`, ...items.map(line)].join("\n"),
    ),
    `<${digest.url}|Open Tandem>`,
  ].join("\n\n");

export const nothingWaitsChat = (url: string): string =>
  `*Tandem*\n${NOTHING_WAITS}\n<${url}|Open Tandem>`;

export const channelTestChat = (url: string): string =>
  `*Tandem*\n${CHANNEL_WORKS}\n<${url}|Open Tandem>`;
