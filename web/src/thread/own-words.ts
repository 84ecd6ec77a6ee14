import type { AdRequest, Side } from "@tandem/contract";
import { t } from "../language/t.ts";
import { money } from "../ui/format.ts";

/** An influencer's first offer, made by itself, is an application. */
export const isApplication = ({ offer, startedBy }: AdRequest): boolean =>
  offer.version === 1 && startedBy === "influencer";

const say = (minor: number, { offer }: AdRequest): string =>
  money(minor, offer.currency, { whole: true });

/** What the reader has put on the table themselves: "You asked for $450." */
export function ownWords(request: AdRequest, side: Side, minor: number, now: boolean): string {
  const amount = say(minor, request);
  if (side === "sponsor") return t("You offered {amount}.", { amount });
  return now && isApplication(request)
    ? t("You applied for {amount}.", { amount })
    : t("You asked for {amount}.", { amount });
}
