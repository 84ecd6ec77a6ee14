export {
  COLLABORATION_MOVES,
  type CollaborationMove,
  type CollaborationTold,
  collaborationHeadline,
} from "./collaboration.ts";
export type { Digest, DigestCampaign, DigestOffer, DigestWork } from "./digest.ts";
export { money, oneLine } from "./format.ts";
export { headline, type MoveTold, type NegotiationMove } from "./headline.ts";
export type { CollaborationMail } from "./letters/collaboration.ts";
export { channelTestMail, digestMail } from "./letters/digest.ts";
export type { NegotiationMail } from "./letters/negotiation.ts";
export { type ReviewTold, reviewHeadline } from "./letters/review.ts";
export {
  type AccountMailKind,
  isTransactional,
  type Mail,
  type MailData,
  type MailKind,
  mailOf,
} from "./mail-of.ts";
export { channelTestChat, digestChat, nothingWaitsChat } from "./text/chat.ts";
export { segmentsOf } from "./text/gsm.ts";
export { channelTestSms, digestSms, nothingWaitsSms } from "./text/sms.ts";
