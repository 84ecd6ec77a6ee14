import type { Side } from "@tandem/contract";
import {
  COLLABORATION_MOVES,
  type CollaborationMove,
  type CollaborationTold,
  collaborationHeadline,
  pieceOf,
  sharesOf,
} from "../collaboration.ts";
import { day, moment, money, oneLine } from "../format.ts";
import { counterpart } from "../headline.ts";
import type { Block, Letter, Reader, TermsRow } from "../letter.ts";

/** A step of a collaboration with all that a mail tells of it. */
export interface CollaborationMail extends CollaborationTold {
  threadUrl: string;
  /** What was written with it: what is to be changed, why it is to be cancelled or disputed. */
  text?: string;
  /** When a submission approves itself. */
  approvesAt?: string;
}
type Writer<R> = (mail: CollaborationMail, reader: Reader) => R;

const text = (words: string): Block => ({ kind: "text", text: words });
const said = (mail: CollaborationMail): Block[] => {
  const { by, text: words } = mail;
  const name = by === null ? "Tandem" : counterpart(mail);
  return words ? [{ kind: "quote", by: by ?? undefined, name, text: words }] : [];
};
const rows = ({ offer }: CollaborationMail, lines: TermsRow[]): Block => ({
  kind: "terms",
  by: offer.by,
  rows: lines,
});

const pieceRows = (mail: CollaborationMail): Block =>
  rows(mail, [
    { label: "Work", now: pieceOf(mail) },
    ...(mail.work ? [{ label: "Due", now: day(mail.work.dueDate) }] : []),
  ]);

/** What became of the money that was held, as its reader counts it. */
function moneyRows(mail: CollaborationMail): Block {
  const { all, gross, fee, net, refunded, words } = sharesOf(mail);
  const back = refunded > 0 ? [{ label: "Back to the sponsor", now: words(refunded) }] : [];
  const lines =
    mail.reader === "influencer"
      ? [
          { label: "Released", now: gross },
          ...(fee > 0 ? [{ label: "Fee of the platform", now: words(fee) }] : []),
          { label: "You get", now: net },
        ]
      : [
          { label: "Paid in", now: all },
          { label: `To ${oneLine(mail.influencerName, 60)}`, now: gross },
          ...back,
        ];
  return rows(mail, lines);
}

const REVIEW = text("You can review each other in the thread now.");
const OVER = text("Nothing more is to be done, and nothing is owed. The thread stays readable.");
const WAITS = text("Until it is settled the work and its money stand still. You can write on.");

/** What a sponsor has again; of money that was paid in, where it goes. */
function freed(mail: CollaborationMail): Block[] {
  if (mail.reader !== "sponsor") return [];
  const { amount, currency } = mail.offer;
  const { refunded, words } = sharesOf(mail);
  return [
    text(
      mail.payment && refunded > 0
        ? `The ${words(refunded)} that you paid in go back to your card, and your budget has them again.`
        : `The ${money(amount, currency)} that were committed are free again.`,
    ),
  ];
}

const BLOCKS: Record<CollaborationMove, Writer<Block[]>> = {
  submitted: (mail, { timeZone }) => [
    pieceRows(mail),
    text(
      mail.approvesAt
        ? `Approve it or ask for changes before ${moment(mail.approvesAt, timeZone)}; after that it approves itself.`
        : "Approve it or ask for changes; after 72 hours it approves itself.",
    ),
  ],
  changes_requested: (mail) => [
    ...said(mail),
    pieceRows(mail),
    text("Change what is asked for and hand it in again."),
  ],
  approved: (mail) => [
    pieceRows(mail),
    text(
      mail.reader === "influencer"
        ? "Publish it now, and enter in the thread where it is live."
        : "It is to be published now. You are told when it is live.",
    ),
  ],
  published: (mail) => [
    pieceRows(mail),
    text(
      "See it in the thread. Once all of the work is live, release the payment; after 14 days it is released by itself.",
    ),
  ],
  held: (mail) => [
    rows(mail, [
      { label: "Paid in", now: sharesOf(mail).all },
      { label: "Due", now: day(mail.offer.dueDate) },
    ]),
    text(
      mail.reader === "influencer"
        ? "The money is held for you until the work is live, so the work can begin."
        : "The money is held until the work is live. You find the receipt in the thread.",
    ),
  ],
  released: (mail) => [moneyRows(mail), REVIEW],
  refunded: (mail) => [...said(mail), ...freed(mail), text("The thread stays readable.")],
  split: (mail) => [...said(mail), moneyRows(mail), REVIEW],
  cancel_asked: (mail) => [
    ...said(mail),
    text("Nothing changes unless you agree. Answer in the thread."),
  ],
  cancel_declined: (mail) => [...said(mail), text("What was agreed goes on.")],
  cancelled: (mail) => [...said(mail), ...freed(mail), OVER],
  disputed: (mail) => [...said(mail), text("An admin reads the thread and settles it."), WAITS],
};

/** Steps that its reader is to answer, and the words of the link. */
const TO_ANSWER: Partial<Record<CollaborationMove, string>> = {
  submitted: "See the work",
  changes_requested: "Hand it in again",
  cancel_asked: "See and answer",
};
/** Who is to do something after it, where it is not an answer. */
const TO_DO: Partial<Record<CollaborationMove, [Side, string]>> = {
  approved: ["influencer", "Enter the link"],
  published: ["sponsor", "See it live"],
};

const letterOf =
  (move: CollaborationMove): Writer<Letter> =>
  (mail, reader) => {
    const title = collaborationHeadline(move, mail);
    const answer = TO_ANSWER[move];
    const [doer, label] = TO_DO[move] ?? [];
    const todo = doer === mail.reader ? label : undefined;
    return {
      subject: oneLine(title.replace(/\.$/, ""), 160),
      title,
      side: answer || todo ? mail.reader : (mail.by ?? undefined),
      badge: answer ? "Your turn" : undefined,
      blocks: BLOCKS[move](mail, reader),
      action: { label: answer ?? todo ?? "See the thread", url: mail.threadUrl },
    };
  };

export const collaborationLetters = Object.fromEntries(
  COLLABORATION_MOVES.map((move) => [move, letterOf(move)]),
) as Record<CollaborationMove, Writer<Letter>>;
