import type { Side } from "@tandem/contract";
import { moment, money, oneLine } from "../format.ts";
import {
  counterpart,
  headline,
  type MoveTold,
  NEGOTIATION_MOVES,
  type NegotiationMove,
} from "../headline.ts";
import type { Block, Letter, Reader } from "../letter.ts";
import { type TermsBefore, termsRows } from "../terms.ts";

/** A move with all that a mail tells of it. */
export interface NegotiationMail extends MoveTold {
  threadUrl: string;
  /** The terms before, where the move put others on the table. */
  before?: TermsBefore;
  /** What was written, of a message. */
  text?: string;
  reason?: string;
}

const actionLabel = (move: NegotiationMove): string => {
  if (move === "messaged") return "Answer";
  return ["offered", "applied", "edited", "countered"].includes(move)
    ? "See and reply"
    : "See the thread";
};

const letterOf =
  (move: NegotiationMove) =>
  (mail: NegotiationMail, reader: Reader): Letter => {
    const title = headline(move, mail);
    const yours = actionLabel(move) === "See and reply";
    const side: Side | undefined = yours ? mail.reader : (mail.by ?? undefined);
    return {
      subject: oneLine(
        move === "countered" || move === "edited"
          ? `${oneLine(mail.campaignName, 60)}: ${title}`
          : title.replace(/\.$/, ""),
        160,
      ),
      title,
      side,
      badge: yours ? "Your turn" : undefined,
      blocks: BLOCKS[move](mail, reader),
      action: { label: actionLabel(move), url: mail.threadUrl },
    };
  };

const terms = (mail: NegotiationMail): Block[] => [
  { kind: "terms", by: mail.offer.by, rows: termsRows(mail.offer, mail.before) },
  ...(mail.offer.message === "" ? [] : [said(mail, mail.offer.message)]),
];
const said = (mail: NegotiationMail, text: string): Block => ({
  kind: "quote",
  by: mail.by ?? undefined,
  name: mail.by === null ? "Tandem" : counterpart(mail),
  text,
});
const why = (mail: NegotiationMail): Block[] => (mail.reason ? [said(mail, mail.reason)] : []);
const text = (words: string): Block => ({ kind: "text", text: words });

const replyBy = ({ offer, campaignName }: NegotiationMail, { timeZone }: Reader): Block =>
  text(
    `This is about ${campaignName}. Accept, counter or reject before ${moment(offer.expiresAt, timeZone)}; after that these terms run out.`,
  );

/** Only the sponsor's own offer holds money back, so only its end gives any back. */
const freed = ({ reader, offer }: NegotiationMail): Block[] =>
  reader === "sponsor" && offer.by === "sponsor"
    ? [text(`The ${money(offer.amount, offer.currency)} that were reserved are free again.`)]
    : [];

const onTable = (mail: NegotiationMail, reader: Reader) => [...terms(mail), replyBy(mail, reader)];

const BLOCKS: Record<NegotiationMove, (mail: NegotiationMail, reader: Reader) => Block[]> = {
  offered: onTable,
  applied: onTable,
  edited: onTable,
  countered: onTable,
  messaged: (mail) => [said(mail, mail.text ?? "")],
  accepted: (mail) => [
    text(
      mail.reader === "sponsor"
        ? `The terms are fixed and ${money(mail.offer.amount, mail.offer.currency)} of your budget are committed.`
        : "The terms are fixed. Neither side can change them alone.",
    ),
    { kind: "terms", by: mail.offer.by, rows: termsRows(mail.offer) },
  ],
  rejected: (mail) => [
    ...why(mail),
    ...freed(mail),
    text("Nothing is agreed. The thread stays readable for both of you."),
  ],
  withdrawn: (mail) => [
    ...why(mail),
    ...freed(mail),
    text("Nothing is agreed, and there is nothing to do."),
  ],
  expired: (mail) => [
    ...freed(mail),
    text("Nothing is agreed. A new request can be made while the campaign is live."),
  ],
};

export const negotiationLetters = Object.fromEntries(
  NEGOTIATION_MOVES.map((move) => [move, letterOf(move)]),
) as Record<NegotiationMove, (mail: NegotiationMail, reader: Reader) => Letter>;
