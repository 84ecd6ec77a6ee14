import type { Side } from "@tandem/contract";

/** What stands at one point of the terms, and what stood there before where that is known to differ. */
export interface TermsRow {
  label: string;
  now: string;
  was?: string;
}

/** The parts of a letter, in the order in which they are read. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "note"; text: string }
  /** Terms as `by` put them on the table. */
  | { kind: "terms"; by: Side; rows: TermsRow[] }
  /** What someone wrote, in their own words; `by` is absent where it was Tandem itself. */
  | { kind: "quote"; by?: Side; name: string; text: string }
  /** Things to go to, each by a link of its own; `more` leads to those that are left out. */
  | { kind: "items"; title: string; items: LinkedItem[]; more?: { label: string; url: string } };

/** One thing to go to. `urgent` is said first, in the colour of the letter's side. */
export interface LinkedItem {
  label: string;
  url: string;
  urgent?: string;
  detail: string;
}

/**
 * A letter before it is a document: HTML and plain text are both made from it, so that neither can
 * say what the other does not. `side` gives the colour; absent is neutral.
 */
export interface Letter {
  subject: string;
  title: string;
  badge?: string;
  side?: Side;
  blocks: Block[];
  action?: { label: string; url: string };
  /** Why this came, where it is not the usual reason. */
  foot?: string;
}

/** Where a mail can be switched off: a page to open, and the address for one click by RFC 8058. */
export interface Unsubscribe {
  page: string;
  oneClick: string;
}

/** The reader: a name to be greeted by, and the zone in which times are told. */
export interface Reader {
  name: string;
  timeZone: string;
}
