import type { CollaborationMove } from "./collaboration.ts";
import { documentOf } from "./document.ts";
import type { NegotiationMove } from "./headline.ts";
import type { Letter, Reader, Unsubscribe } from "./letter.ts";
import { type AccountMails, accountLetters } from "./letters/account.ts";
import { type CampaignMails, campaignLetters } from "./letters/campaign.ts";
import { type CollaborationMail, collaborationLetters } from "./letters/collaboration.ts";
import { type NegotiationMail, negotiationLetters } from "./letters/negotiation.ts";
import { type ReportMails, reportLetters } from "./letters/report.ts";
import { type ReviewMails, reviewLetters } from "./letters/review.ts";
import { plainOf } from "./plain.ts";

/** Everything that is mailed, by kind, with the data that its text needs. */
export interface MailData
  extends AccountMails,
    CampaignMails,
    ReportMails,
    ReviewMails,
    Record<NegotiationMove, NegotiationMail>,
    Record<CollaborationMove, CollaborationMail> {}
export type MailKind = keyof MailData;
/** Mails about the account itself, which nobody can switch off. */
export type AccountMailKind = keyof AccountMails;

export interface Mail {
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
}

const LETTERS = {
  ...accountLetters,
  ...campaignLetters,
  ...negotiationLetters,
  ...collaborationLetters,
  ...reportLetters,
  ...reviewLetters,
};
export const MAIL_KINDS = Object.keys(LETTERS) as MailKind[];

/** Whether a mail goes out whatever was switched off, and cannot be unsubscribed from. */
export const isTransactional = (kind: MailKind): kind is AccountMailKind => kind in accountLetters;

/**
 * The document that a mail is. A notification needs to know where it can be switched off and says
 * so in its foot and in its headers (RFC 8058); an account mail says neither, whatever it is given.
 */
export function mailOf<K extends MailKind>(
  kind: K,
  data: MailData[K],
  reader: Reader,
  ...[switchOff]: K extends AccountMailKind ? [Unsubscribe?] : [Unsubscribe]
): Mail {
  const write = LETTERS[kind] as (data: MailData[K], reader: Reader) => Letter;
  const letter = write(data, reader);
  return sealed(letter, isTransactional(kind) ? undefined : switchOff);
}

/** A letter as it is sent; with a way to switch it off where it can be. */
export function sealed(letter: Letter, unsubscribe: Unsubscribe | undefined): Mail {
  return {
    subject: letter.subject,
    html: documentOf(letter, unsubscribe),
    text: plainOf(letter, unsubscribe),
    headers: unsubscribe
      ? {
          "List-Unsubscribe": `<${unsubscribe.oneClick}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
      : {},
  };
}
