import type { Offer, PlatformName } from "@tandem/contract";
import { day, listed, money } from "./format.ts";
import type { TermsRow } from "./letter.ts";

const PLATFORM_WORDS: Record<PlatformName, string> = {
  instagram: "Instagram",
  tiktok: "TikTok",
  youtube: "YouTube",
  x: "X",
  twitch: "Twitch",
  facebook: "Facebook",
  pinterest: "Pinterest",
  linkedin: "LinkedIn",
  snapchat: "Snapchat",
  blog: "blog",
  podcast: "podcast",
};

type Work = Offer["deliverables"][number];
const many = (word: string, count: number): string =>
  count === 1 || word === "other" ? word : `${word.replace(/y$/, "ie")}s`;

/** What is to be made, in words: `2 reels and 1 story on Instagram, 1 video on YouTube`. */
export function workInWords(deliverables: readonly Work[]): string {
  const places = new Map<string, Map<string, number>>();
  for (const { platform, format } of deliverables) {
    const formats = places.get(platform) ?? new Map<string, number>();
    places.set(platform, formats.set(format, (formats.get(format) ?? 0) + 1));
  }
  return [...places]
    .map(([platform, formats]) => {
      const pieces = [...formats].map(([format, count]) => `${count} ${many(format, count)}`);
      return `${listed(pieces)} on ${PLATFORM_WORDS[platform as PlatformName] ?? platform}`;
    })
    .join(", ");
}

/** One piece of work, in words: `reel on Instagram`. */
export const pieceInWords = ({ platform, format }: Pick<Work, "platform" | "format">): string =>
  `${format === "other" ? "work" : format} on ${PLATFORM_WORDS[platform]}`;

const disclosures = (deliverables: readonly Work[]): string =>
  listed([...new Set(deliverables.map((work) => work.disclosure))]);

/** The terms before, as far as they are known. */
export type TermsBefore = Partial<
  Pick<Offer, "amount" | "requirements" | "deliverables" | "dueDate">
>;

/** The terms on the table line by line, each beside what it was where that is known and differs. */
export function termsRows(offer: Offer, before: TermsBefore = {}): TermsRow[] {
  const row = (label: string, now: string, was: string | undefined): TermsRow[] =>
    now === "" && (was ?? "") === ""
      ? []
      : [{ label, now: now || "nothing", ...(was !== undefined && was !== now ? { was } : {}) }];
  const { amount, deliverables, dueDate, requirements } = before;
  return [
    ...row(
      "Amount",
      money(offer.amount, offer.currency),
      amount === undefined ? undefined : money(amount, offer.currency),
    ),
    ...row("Work", workInWords(offer.deliverables), deliverables && workInWords(deliverables)),
    ...row("Due", day(offer.dueDate), dueDate && day(dueDate)),
    ...row(
      "Disclosure",
      disclosures(offer.deliverables),
      deliverables && disclosures(deliverables),
    ),
    ...row("Requirements", offer.requirements, requirements),
  ];
}
