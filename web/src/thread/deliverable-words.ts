import type { Offer } from "@tandem/contract";
import { locale } from "../language/locale.ts";
import { t } from "../language/t.ts";
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

/** `Instagram reel`, for one piece of work in a list. */
export const pieceWord = (piece: Pick<Piece, "platform" | "format">): string =>
  t(
    "{format, select, post {{platform} post} story {{platform} story} reel {{platform} reel} short {{platform} short} video {{platform} video} stream {{platform} stream} article {{platform} article} episode {{platform} episode} other {{platform} piece}}",
    { format: piece.format, platform: platformWord(piece.platform) },
  );

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
  const { format, due, disclosure } = group;
  const platform = platformWord(group.platform);
  let work = t(
    "{format, select, post {{n, plural, one {# {platform} post} other {# {platform} posts}}} story {{n, plural, one {# {platform} story} other {# {platform} stories}}} reel {{n, plural, one {# {platform} reel} other {# {platform} reels}}} short {{n, plural, one {# {platform} short} other {# {platform} shorts}}} video {{n, plural, one {# {platform} video} other {# {platform} videos}}} stream {{n, plural, one {# {platform} stream} other {# {platform} streams}}} article {{n, plural, one {# {platform} article} other {# {platform} articles}}} episode {{n, plural, one {# {platform} episode} other {# {platform} episodes}}} other {{n, plural, one {# {platform} piece} other {# {platform} pieces}}}}",
    { format, n, platform },
  );
  if (due) work = t("{work} by {date}", { work, date: date(due, "day") });
  return disclosure ? t("{work} marked {disclosure}", { work, disclosure }) : work;
}

let list: Intl.ListFormat | undefined;

/** `2 Instagram reels and 1 TikTok short`. */
export function deliverablesWords(offer: Pick<Offer, "deliverables" | "dueDate">): string {
  const apart = commonDisclosure(offer.deliverables) === null;
  list ??= new Intl.ListFormat(locale, { type: "conjunction" });
  return list.format(grouped(offer, apart).map((group) => groupWords(group)));
}
