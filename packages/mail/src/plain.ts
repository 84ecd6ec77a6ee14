import { footOf } from "./document.ts";
import type { Block, Letter, Unsubscribe } from "./letter.ts";

const block = (part: Block): string => {
  switch (part.kind) {
    case "text":
    case "note":
      return part.text;
    case "terms":
      return part.rows
        .map(({ label, now, was }) => `${label}: ${now}${was === undefined ? "" : ` (was ${was})`}`)
        .join("\n");
    case "quote":
      return `${part.name}:\n${part.text.replace(/^/gm, "> ")}`;
    case "items":
      return [
        `${part.title}:`,
        ...part.items.map(
          ({ label, url, urgent, detail }) =>
            `- ${label}\n  ${urgent ? `${urgent}. ` : ""}${detail}\n  ${url}`,
        ),
        ...(part.more ? [`${part.more.label}: ${part.more.url}`] : []),
      ].join("\n");
  }
};

/** A letter as plain text, with everything that its HTML says. */
export const plainOf = (letter: Letter, unsubscribe: Unsubscribe | undefined): string =>
  `${[
    letter.title,
    ...(letter.badge ? [letter.badge] : []),
    ...letter.blocks.map(block),
    ...(letter.action ? [`${letter.action.label}: ${letter.action.url}`] : []),
    `-- \n${footOf(letter, unsubscribe)}`,
    ...(unsubscribe ? [`Unsubscribe from these mails: ${unsubscribe.page}`] : []),
  ].join("\n\n")}\n`;
