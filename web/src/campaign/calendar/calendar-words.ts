import { locale } from "../../language/locale.ts";
import { t } from "../../language/t.ts";
import { pieceWord } from "../../thread/deliverable-words.ts";
import { date, money } from "../../ui/format.ts";
import type { Dated } from "./dated.ts";

/** Days by the calendar that the API counts in, whatever the reader's own is. */
const words = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, {
    calendar: "gregory",
    timeZone: "UTC",
    ...options,
  });
  return (day: string) => format.format(Date.parse(`${day}T12:00:00Z`));
};

/** `November 2026` */
export const monthName = words({ month: "long", year: "numeric" });
/** `Tuesday, November 24` */
export const dayName = words({ weekday: "long", day: "numeric", month: "long" });
/** `24` */
export const dayNumber = words({ day: "numeric" });
/** `Tue` */
export const weekdayShort = words({ weekday: "short" });
/** `Tuesday` */
export const weekdayName = words({ weekday: "long" });

const localDay = new Intl.DateTimeFormat("en-CA", {
  calendar: "gregory",
  numberingSystem: "latn",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
/** The day (`YYYY-MM-DD`) that an instant is on where the reader is. */
export const dayOf = (instant: string | number): string => localDay.format(new Date(instant));

/** The weekday that a week starts with where the reader is, 1 (Monday) to 7; Monday if unknown. */
export function firstWeekdayOf(tag: string): number {
  const own = new Intl.Locale(tag) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return own.getWeekInfo?.().firstDay ?? own.weekInfo?.firstDay ?? 1;
}

/** What happens, in a line beside whom it is about. */
export function datedWords(dated: Dated): string {
  switch (dated.kind) {
    case "starts":
      return t("The campaign starts.");
    case "ends":
      return t("The campaign ends.");
    case "expires": {
      const { amount, currency, expiresAt } = dated.request.offer;
      return t("{amount} on the table, runs out at {time}.", {
        amount: money(amount, currency, { whole: true }),
        time: date(expiresAt, "time"),
      });
    }
    case "due": {
      const piece = pieceWord(dated.piece);
      if (dated.done) return t("{piece} is live.", { piece });
      return dated.piece.overdue
        ? t("{piece} is overdue.", { piece })
        : t("{piece} is due.", { piece });
    }
    case "approves":
      return t("{piece} approves itself at {time}.", {
        piece: pieceWord(dated.piece),
        time: date(dated.piece.approvesAt ?? 0, "time"),
      });
  }
}

/** Whom or what it is about, for tight places. */
export function datedName(dated: Dated): string {
  if ("request" in dated) return dated.request.influencerName;
  return dated.kind === "starts" ? t("Start") : t("End");
}
