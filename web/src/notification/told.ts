import type { NotificationFacts } from "@tandem/contract";
import { apart } from "../language/apart.ts";
import { money } from "../ui/format.ts";

/** A notification in the reader's words. */
export interface Told {
  title: string;
  text: string;
}

/** What is told, ready for messages: names set apart, amounts as they are written. */
export interface Pieces {
  facts: NotificationFacts;
  who: string;
  campaign: string;
  amount: string;
  /** What was on the table before; empty where it was the same. */
  before: string;
  share: string;
  back: string;
  said: string;
}

export type Tell = (pieces: Pieces) => Told;

export function piecesOf(facts: NotificationFacts): Pieces {
  const { who = "", campaign = "", said = "", currency = "USD" } = facts;
  const words = (minor: number | undefined) => (minor === undefined ? "" : money(minor, currency));
  return {
    facts,
    who: apart(who),
    campaign: apart(campaign),
    said,
    amount: words(facts.amount),
    before: words(facts.before),
    share: words(facts.share),
    back: words(facts.back),
  };
}
