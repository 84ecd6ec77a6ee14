/**
 * The closed list of what can go wrong, with the HTTP status and the title of each.
 * A code is part of the contract: clients branch on it, so it is added to and never renamed.
 */
export const ERRORS = {
  "request.malformed": [400, "The request could not be read"],
  "request.bad_cursor": [400, "The cursor is not one of ours"],
  "request.invalid": [422, "Some fields need attention"],
  "request.idempotency_mismatch": [422, "This Idempotency-Key was used with another body"],
  "request.stale": [409, "Someone changed this meanwhile"],
  "request.conflict": [409, "Several changes met; nothing was saved"],
  "request.too_large": [413, "The body is larger than 1 MB"],
  "request.not_found": [404, "There is nothing here"],
  "request.method_not_allowed": [405, "This path does not take that method"],
  "request.unsupported_media_type": [415, "The body must be JSON"],
  "request.too_many": [429, "Too many requests"],
  "auth.required": [401, "Please log in"],
  "auth.invalid_token": [401, "Your session has ended"],
  "auth.invalid_credentials": [401, "The name or the password is wrong"],
  "auth.refresh_reused": [401, "This session was ended for safety"],
  "auth.too_many_attempts": [429, "Too many failed attempts"],
  "auth.invalid_link": [422, "This link has been used or has run out"],
  "auth.wrong_password": [422, "The current password is wrong"],
  "auth.weak_password": [422, "This password is too easy to guess"],
  "auth.forbidden": [403, "This is not yours to do"],
  "account.pending": [403, "Your account waits for approval"],
  "account.rejected": [403, "Your account was not approved"],
  "account.suspended": [403, "Your account is suspended"],
  "account.username_taken": [409, "This username is taken"],
  "account.email_taken": [409, "This e-mail address is in use"],
  "account.company_taken": [409, "This company name is in use"],
  "account.not_pending": [409, "This account does not wait for approval"],
  "account.already_flagged": [409, "This account is flagged already"],
  "account.not_flagged": [409, "This account is not flagged"],
  "account.already_claimed": [409, "This profile has been claimed"],
  "campaign.over_budget": [422, "The budget does not allow this"],
  "campaign.budget_below_spent": [422, "The budget cannot fall below what is spoken for"],
  "campaign.not_editable": [409, "This cannot be changed any more"],
  "campaign.wrong_status": [409, "The campaign is not in a state that allows this"],
  "campaign.not_live": [409, "The campaign is not live"],
  "campaign.flagged": [409, "The campaign is frozen"],
  "campaign.already_flagged": [409, "This campaign is flagged already"],
  "campaign.not_flagged": [409, "This campaign is not flagged"],
  "campaign.over": [422, "The campaign's end date has passed"],
  "campaign.has_accepted_requests": [409, "A campaign with accepted requests can only be archived"],
  "ad_request.already_open": [409, "There is an open request with this influencer"],
  "ad_request.stale_offer": [409, "There is a newer offer"],
  "ad_request.not_your_turn": [409, "It is the other side's turn"],
  "ad_request.closed": [409, "This request is closed"],
  "ad_request.frozen": [409, "This request is frozen"],
  "ad_request.past_due": [409, "The due date has passed"],
  "ad_request.not_editable": [409, "Only your own last offer can be edited"],
  "ad_request.unavailable": [409, "This influencer takes no requests now"],
  "ad_request.not_accepted": [409, "Nothing is agreed here, or it is over"],
  "ad_request.disputed": [409, "A dispute is open"],
  "ad_request.not_disputed": [409, "No dispute is open"],
  "ad_request.no_cancellation": [409, "Nobody asked to cancel"],
  "ad_request.cancellation_asked": [409, "You asked to cancel already"],
  "deliverable.wrong_status": [409, "This piece of work is not in a state that allows this"],
  "deliverable.no_more_changes": [409, "Changes were asked for twice already"],
  "deliverable.undisclosed": [422, "The agreed disclosure is missing"],
  "deliverable.unfinished": [409, "Not all of the work is published"],
  "payment.declined": [402, "The card was declined"],
  "payment.insufficient_funds": [402, "The card does not cover this"],
  "payment.already_paid": [409, "This is paid already"],
  "payment.in_progress": [409, "A payment is under way"],
  "payment.not_held": [409, "No money is held for this"],
  "payment.unreachable": [503, "The payment gateway cannot be reached right now"],
  "review.not_completed": [409, "Reviews are written when a collaboration is completed"],
  "review.already_written": [409, "You have reviewed this already"],
  "review.already_hidden": [409, "This review is hidden already"],
  "review.not_hidden": [409, "This review is not hidden"],
  "abuse.already_reported": [409, "You have reported this already"],
  "abuse.already_settled": [409, "This was settled already"],
  "abuse.outcome_not_possible": [409, "This cannot be done to what was reported"],
  "appeal.already_made": [409, "An appeal was made already"],
  "appeal.not_flagged": [409, "There is nothing to appeal against"],
  "appeal.already_decided": [409, "This appeal is decided already"],
  "import.upload_missing": [422, "The file was not uploaded"],
  "account.money_held": [409, "Money is held for one of your collaborations"],
  "preferences.channel_off": [409, "This channel is switched off"],
  "report.month_open": [409, "This month is not over yet"],
  "saved_search.name_taken": [409, "You have a search of this name"],
  "saved_search.too_many": [409, "You have saved as many searches as there can be"],
  "shortlist.too_many": [409, "You have as many shortlists as there can be"],
  "shortlist.full": [409, "This shortlist is full"],
  "job.unknown": [404, "There is no such job"],
  "internal.unavailable": [503, "Tandem cannot be reached right now"],
  "internal.error": [500, "Something went wrong on our side"],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ErrorCode = keyof typeof ERRORS;

export const statusOf = (code: ErrorCode): number => ERRORS[code][0];
export const titleOf = (code: ErrorCode): string => ERRORS[code][1];

/**
 * Figures and names of a refusal, to be put into words in any language; its code, or the kind of a
 * field's fault, says which of them there are.
 */
export interface RefusalFacts {
  /** Of a campaign, a request or a piece of work. */
  status?: string;
  /** Whose turn it is. */
  side?: "sponsor" | "influencer";
  /** `2026-03-14` */
  day?: string;
  /** `2026-03`, and the zone in which it is not over. */
  month?: string;
  zone?: string;
  /** Minor units of `currency`: what there is or is spoken for, and what is asked for. */
  amount?: number;
  needed?: number;
  currency?: string;
  /** The version on the table. */
  version?: number;
  /** So many, so long or so large at most or at least. */
  most?: number;
  least?: number;
  /** What a text has to say, or the reason that somebody gave. */
  text?: string;
}

/** What can be wrong with a field, where its words carry figures or names. */
export const FIELD_FAULTS = [
  "short",
  "long",
  "few",
  "many",
  "small",
  "large",
  "locked",
  "undisclosed",
  "split",
  "large_file",
] as const;
export type FieldFault = { kind: (typeof FIELD_FAULTS)[number] } & RefusalFacts;

/**
 * One field that needs attention: a dotted path into the body or query, and English words about it.
 * Where they carry figures, `why` says the same in pieces.
 */
export interface FieldError {
  path: string;
  message: string;
  why?: FieldFault;
}

/** RFC 9457 problem details, as every error answers. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  /** What `detail` tells in figures and names. */
  facts?: RefusalFacts;
  errors?: FieldError[];
  /** With `account.suspended` at log-in: the token of the page at which to appeal. */
  appeal?: string;
  requestId?: string;
}
