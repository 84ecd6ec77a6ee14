import type {
  AccountMailKind,
  CollaborationMove,
  CollaborationTold,
  MailKind,
  MoveTold,
  NegotiationMove,
  ReviewTold,
} from "@tandem/mail";
import type { StandingData } from "../account/index.ts";
import type { AdRequestData } from "../ad-request/index.ts";
import type { CampaignData } from "../campaign/index.ts";
import type { AppealDecidedData } from "../moderation/index.ts";
import { type ByKind, readBy, reading, type Told } from "../platform/index.ts";
import type { ReviewData } from "../review/index.ts";
import { moveOf, partnersOf, readersOf, reviewedOf, stepOf } from "./told-to.ts";

type Between = NegotiationMove | CollaborationMove | "review-written";
/** A mail that an event asks for, before it is known whether and where its reader takes mail. */
export type WantedMail =
  | { to: string; mail: NegotiationMove; told: MoveTold }
  | { to: string; mail: CollaborationMove; partner: CollaborationTold }
  | { to: string; mail: "review-written"; review: ReviewTold }
  | { to: string; mail: Exclude<MailKind, Between | "invitation"> };

/** The mails that an event asks for; none to the one who made it happen, unless it is about their own account. */
export const mailsFor = (event: Told): WantedMail[] => readBy(MAILS, event);

const ofMove = reading<AdRequestData, WantedMail[]>((event) =>
  readersOf(event).map(({ to, told }) => ({ to, mail: moveOf(event), told })),
);
const ofStep = reading<AdRequestData, WantedMail[]>((event) =>
  partnersOf(event).map(({ to, told }) => ({ to, mail: stepOf(event), partner: told })),
);
const ofReview = reading<ReviewData, WantedMail[]>((event) =>
  reviewedOf(event).map(({ to, told }) => ({ to, mail: "review-written", review: told })),
);
const toAccount =
  (mail: Exclude<AccountMailKind, "invitation">) =>
  (event: Told): WantedMail[] => [{ to: event.subjectId, mail }];
/** An admin's address comes from whoever runs Tandem, and needs no welcome. */
const welcome = reading<StandingData, WantedMail[]>(({ subjectId, data }) =>
  data.role === "admin" ? [] : [{ to: subjectId, mail: "welcome" }],
);
const toSponsor = (mail: "campaign-flagged" | "campaign-unflagged") =>
  reading<CampaignData, WantedMail[]>(({ data }) => [{ to: data.sponsorId, mail }]);

/** That a flag was lifted is mailed as that, with the reason. */
const ofAppeal = reading<AppealDecidedData, WantedMail[]>(({ data: { ownerId, outcome } }) =>
  outcome === "uphold" ? [{ to: ownerId, mail: "appeal-upheld" }] : [],
);

const MAILS: ByKind<WantedMail[]> = {
  "ad_request.offered": ofMove,
  "ad_request.applied": ofMove,
  "ad_request.edited": ofMove,
  "ad_request.countered": ofMove,
  "ad_request.messaged": ofMove,
  "ad_request.accepted": ofMove,
  "ad_request.rejected": ofMove,
  "ad_request.withdrawn": ofMove,
  "ad_request.expired": ofMove,
  "ad_request.cancelled": ofStep,
  "ad_request.cancel_asked": ofStep,
  "ad_request.cancel_declined": ofStep,
  "ad_request.disputed": ofStep,
  "deliverable.submitted": ofStep,
  "deliverable.changes_requested": ofStep,
  "deliverable.approved": ofStep,
  "deliverable.published": ofStep,
  "payment.held": ofStep,
  "payment.released": ofStep,
  "payment.refunded": ofStep,
  "payment.split": ofStep,
  "review.written": ofReview,
  "account.registered": welcome,
  "account.claimed": welcome,
  "account.approved": toAccount("sponsor-approved"),
  "account.rejected": toAccount("sponsor-rejected"),
  "account.flagged": toAccount("account-flagged"),
  "account.unflagged": toAccount("account-unflagged"),
  "account.warned": toAccount("account-warned"),
  "appeal.decided": ofAppeal,
  "account.password_reset_requested": toAccount("password-reset"),
  "account.password_changed": toAccount("password-changed"),
  "campaign.flagged": toSponsor("campaign-flagged"),
  "campaign.unflagged": toSponsor("campaign-unflagged"),
};

/** The kinds of events that ask for mails. */
export const MAILED_KINDS = Object.keys(MAILS);
