export { oneLine } from "./format.ts";
export { headline, type MoveTold, type NegotiationMove } from "./headline.ts";
export type { NegotiationMail } from "./letters/negotiation.ts";
export {
  type AccountMailKind,
  isTransactional,
  type Mail,
  type MailData,
  type MailKind,
  mailOf,
} from "./mail-of.ts";
