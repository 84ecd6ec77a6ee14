import type { AdRequest, Side } from "@tandem/contract";
import { t } from "../language/t.ts";
import { money } from "../ui/format.ts";
import { isApplication, ownWords } from "./own-words.ts";
import { nameOfSide, type Reader } from "./thread-words.ts";

const say = (minor: number, { offer }: AdRequest): string =>
  money(minor, offer.currency, { whole: true });

/** What is on the table, in a sentence: "Ana asks for $450. You offered $400." */
export function tableWords(request: AdRequest, me: Reader, before: number | null): string {
  const { offer } = request;
  const now = offer.by === me ? ownWords(request, me, offer.amount, true) : theirs(request);
  if (before === null) return now;
  const side = offer.by === "sponsor" ? "influencer" : "sponsor";
  const own = side === me;
  return `${now} ${own ? ownWords(request, side, before, false) : earlier(request, side, before)}`;
}

function theirs(request: AdRequest): string {
  const { by, amount: minor } = request.offer;
  const name = nameOfSide(request, by);
  const amount = say(minor, request);
  if (by === "sponsor") return t("{name} offers {amount}.", { name, amount });
  return isApplication(request)
    ? t("{name} applied for {amount}.", { name, amount })
    : t("{name} asks for {amount}.", { name, amount });
}

function earlier(request: AdRequest, side: Side, minor: number): string {
  const name = nameOfSide(request, side);
  const amount = say(minor, request);
  return side === "sponsor"
    ? t("{name} offered {amount}.", { name, amount })
    : t("{name} asked for {amount}.", { name, amount });
}
