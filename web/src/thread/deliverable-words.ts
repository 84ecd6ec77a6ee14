import type { Offer } from "@tandem/contract";
import { date } from "../ui/format.ts";
import { platformWord } from "../words.ts";

export type Piece = Offer["deliverables"][number];

/** Equal pieces of work, counted. */
export interface Group {
  platform: Piece["platform"];
  format: Piece["format"];
  /** Its own day, `YYYY-MM-DD`; null when it is due with the whole offer. */
  due: string | null;
  /** Its own disclosure; null when all pieces carry the same. */
  disclosure: string | null;
  n: number;
}

const formats: Record<Piece["format"], readonly [one: string, many: string]> = {
  post: ["post", "posts"],
  story: ["story", "stories"],
  reel: ["reel", "reels"],
  short: ["short", "shorts"],
  video: ["video", "videos"],
  stream: ["stream", "streams"],
  article: ["article", "articles"],
  episode: ["episode", "episodes"],
  other: ["piece", "pieces"],
};

/** `Instagram reel`, for one piece of work in a list. */
export const pieceWord = (piece: Pick<Piece, "platform" | "format">): string =>
  `${platformWord(piece.platform)} ${formats[piece.format][0]}`;

/** The disclosure that all pieces carry; null when they differ. */
export function commonDisclosure(pieces: readonly Piece[]): string | null {
  const first = pieces[0]?.disclosure ?? null;
  return pieces.every((piece) => piece.disclosure === first) ? first : null;
}

/** Equal pieces together, in the order of their first. `apart` keeps different disclosures apart. */
export function grouped(offer: Pick<Offer, "deliverables" | "dueDate">, apart: boolean): Group[] {
  const groups = new Map<string, Group>();
  for (const { platform, format, dueDate, disclosure } of offer.deliverables) {
    const group: Group = {
      platform,
      format,
      due: dueDate === offer.dueDate ? null : dueDate,
      disclosure: apart ? disclosure : null,
      n: 0,
    };
    const key = keyOf(group);
    const known = groups.get(key) ?? group;
    known.n += 1;
    groups.set(key, known);
  }
  return [...groups.values()];
}

/** Tells groups of different work apart, whatever their number. */
export const keyOf = (group: Group): string =>
  [group.platform, group.format, group.due, group.disclosure].join(" ");

/** `2 Instagram reels`, and by when and marked how where that is its own. */
export function groupWords(group: Group, n = group.n): string {
  const what = `${n} ${platformWord(group.platform)} ${formats[group.format][n === 1 ? 0 : 1]}`;
  const due = group.due ? ` by ${date(group.due, "day")}` : "";
  const marked = group.disclosure ? ` marked ${group.disclosure}` : "";
  return what + due + marked;
}

let list: Intl.ListFormat | undefined;

/** `2 Instagram reels and 1 TikTok short`. */
export function deliverablesWords(offer: Pick<Offer, "deliverables" | "dueDate">): string {
  const apart = commonDisclosure(offer.deliverables) === null;
  list ??= new Intl.ListFormat("en", { type: "conjunction" });
  return list.format(grouped(offer, apart).map((group) => groupWords(group)));
}
