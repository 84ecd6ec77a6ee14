export { day, figure, moment, money, oneLine } from "./format.ts";
export {
  counterpart,
  headline,
  type MoveTold,
  NEGOTIATION_MOVES,
  type NegotiationMove,
} from "./headline.ts";
export type { Reader, Unsubscribe } from "./letter.ts";
export type { NegotiationMail } from "./letters/negotiation.ts";
export {
  type AccountMailKind,
  isTransactional,
  MAIL_KINDS,
  type Mail,
  type MailData,
  type MailKind,
  mailOf,
} from "./mail-of.ts";
export type { TermsBefore } from "./terms.ts";
