import type { Notification } from "@tandem/contract";
import { accountWords } from "./account-words.ts";
import { negotiationWords } from "./negotiation-words.ts";
import { piecesOf, type Tell, type Told } from "./told.ts";
import { workWords } from "./work-words.ts";

const words: Record<string, Tell> = { ...negotiationWords, ...workWords, ...accountWords };

/**
 * A notification in the reader's language; in the API's own words where its pieces are missing, as
 * of what was told long ago.
 */
export function wordsOf({ kind, title, text, facts }: Notification): Told {
  const tell = words[kind];
  return facts && tell ? tell(piecesOf(facts)) : { title, text };
}
