import {
  AdRequest,
  CancelWish,
  ChangesWanted,
  NewDispute,
  Publication,
  Submission,
} from "../ad-request.ts";
import { Agreement } from "../ledger.ts";
import { NewPayment, Receipt } from "../payment.ts";
import { NewReview, Review } from "../review.ts";
import { endpoint } from "./endpoint.ts";

const parties = ["sponsor", "influencer"] as const;
const agreed = ["ad_request.not_accepted", "ad_request.disputed"] as const;
const piece = [...agreed, "deliverable.wrong_status"] as const;

/** What follows an agreement: the work, its money, how it ends and what is said of it. */
export const collaborationEndpoints = {
  askToCancel: endpoint({
    method: "POST",
    path: "/ad-requests/{id}/cancel",
    summary:
      "Wish to give up what was agreed; once both sides do, it is cancelled and held money goes back",
    who: parties,
    body: CancelWish,
    status: 200,
    answer: AdRequest,
    errors: [...agreed, "ad_request.cancellation_asked", "payment.in_progress"],
  }),
  declineCancel: endpoint({
    method: "POST",
    path: "/ad-requests/{id}/cancel/decline",
    summary: "Say no to the other side's wish to cancel, or take back one's own",
    who: parties,
    status: 200,
    answer: AdRequest,
    errors: [...agreed, "ad_request.no_cancellation", "payment.in_progress"],
  }),
  dispute: endpoint({
    method: "POST",
    path: "/ad-requests/{id}/dispute",
    summary: "Have an admin settle it; until then nothing moves by itself",
    who: parties,
    body: NewDispute,
    status: 200,
    answer: AdRequest,
    errors: [...agreed, "payment.in_progress"],
  }),
  submit: endpoint({
    method: "POST",
    path: "/ad-requests/{id}/deliverables/{n}/submit",
    summary: "Hand a piece of work in, with its disclosure",
    who: ["influencer"],
    body: Submission,
    status: 200,
    answer: AdRequest,
    errors: [...piece, "deliverable.undisclosed"],
  }),
  requestChanges: endpoint({
    method: "POST",
    path: "/ad-requests/{id}/deliverables/{n}/request-changes",
    summary: "Ask for changes to a submission, twice at most",
    who: ["sponsor"],
    body: ChangesWanted,
    status: 200,
    answer: AdRequest,
    errors: [...piece, "deliverable.no_more_changes"],
  }),
  approve: endpoint({
    method: "POST",
    path: "/ad-requests/{id}/deliverables/{n}/approve",
    summary: "Approve a submission",
    who: ["sponsor"],
    status: 200,
    answer: AdRequest,
    errors: piece,
  }),
  publish: endpoint({
    method: "POST",
    path: "/ad-requests/{id}/deliverables/{n}/publish",
    summary: "Say where an approved piece is live",
    who: ["influencer"],
    body: Publication,
    status: 200,
    answer: AdRequest,
    errors: piece,
  }),
  pay: endpoint({
    method: "POST",
    path: "/ad-requests/{id}/payment",
    summary: "Fund what was agreed: the amount is charged to the card and held",
    who: ["sponsor"],
    body: NewPayment,
    status: 201,
    answer: Receipt,
    errors: [
      ...agreed,
      "payment.already_paid",
      "payment.in_progress",
      "payment.declined",
      "payment.insufficient_funds",
      "payment.unreachable",
    ],
  }),
  receipt: endpoint({
    method: "GET",
    path: "/ad-requests/{id}/payment",
    summary: "The receipt of what the sponsor paid",
    who: ["sponsor", "admin"],
    status: 200,
    answer: Receipt,
  }),
  release: endpoint({
    method: "POST",
    path: "/ad-requests/{id}/release",
    summary: "Pay the influencer: all work is published",
    who: ["sponsor"],
    status: 200,
    answer: AdRequest,
    errors: [
      "ad_request.not_accepted",
      "payment.not_held",
      "payment.in_progress",
      "deliverable.unfinished",
    ],
  }),
  review: endpoint({
    method: "POST",
    path: "/ad-requests/{id}/review",
    summary: "Review the other side, once, when it is completed",
    who: parties,
    body: NewReview,
    status: 201,
    answer: Review,
    errors: ["review.not_completed", "review.already_written"],
  }),
  agreement: endpoint({
    method: "GET",
    path: "/ad-requests/{id}/agreement",
    summary: "The agreement as a document; when it is ready, where it lies for the next 15 minutes",
    who: "any",
    status: 200,
    answer: Agreement,
    cache: "never",
  }),
  agreementPdf: endpoint({
    method: "GET",
    path: "/ad-requests/{id}/agreement.pdf",
    summary: "Redirects to the agreement's PDF, at an address that works for 15 minutes",
    who: "any",
    status: 302,
  }),
};
