import * as v from "valibot";
import { User } from "../account.ts";
import { AdRequest, AdRequestPage } from "../ad-request.ts";
import { Reason } from "../admin.ts";
import { AdminLedgerQuery, LedgerPage, LedgerProofPage, LedgerProofQuery } from "../ledger.ts";
import {
  AbuseCase,
  AbuseCasePage,
  AbuseCaseQuery,
  AbuseReported,
  AbuseVerdict,
  Appeal,
  AppealDecision,
  AppealOffer,
  AppealPage,
  AppealQuery,
  NewAbuseReport,
  NewAppeal,
} from "../moderation.ts";
import { PageQuery } from "../page.ts";
import { Settlement } from "../payment.ts";
import { Review } from "../review.ts";
import { endpoint } from "./endpoint.ts";

const admin = ["admin"] as const;

/** What anyone does about others who do wrong, and what those say to it. */
export const conductEndpoints = {
  report: endpoint({
    method: "POST",
    path: "/abuse-reports",
    summary: "Report a user, campaign, message or review",
    who: "any",
    body: NewAbuseReport,
    status: 201,
    answer: AbuseReported,
    errors: ["abuse.already_reported", "request.not_found"],
  }),
  appealCampaign: endpoint({
    method: "POST",
    path: "/campaigns/{id}/appeal",
    summary: "Appeal against a campaign's flag, once",
    who: ["sponsor"],
    body: NewAppeal,
    status: 201,
    answer: Appeal,
    errors: ["appeal.already_made", "appeal.not_flagged"],
  }),
  appealOffer: endpoint({
    method: "GET",
    path: "/appeals/{token}",
    summary: "What a mailed link lets one appeal against",
    who: "all",
    status: 200,
    answer: AppealOffer,
    errors: ["auth.invalid_link"],
  }),
  appeal: endpoint({
    method: "POST",
    path: "/appeals/{token}",
    summary: "Appeal by the mailed link, without logging in, once",
    who: "all",
    body: NewAppeal,
    status: 201,
    answer: Appeal,
    errors: ["auth.invalid_link", "appeal.already_made", "appeal.not_flagged"],
  }),
};

/** What admins decide: reports, appeals, disputes, reviews; and the books. */
export const justiceEndpoints = {
  cases: endpoint({
    method: "GET",
    path: "/admin/abuse-reports",
    summary: "Reported abuse by case, the gravest first",
    who: admin,
    query: AbuseCaseQuery,
    status: 200,
    answer: AbuseCasePage,
  }),
  settleCase: endpoint({
    method: "POST",
    path: "/admin/abuse-reports/{id}/settle",
    summary: "Dismiss a case, warn or suspend its owner, freeze a campaign or hide a review",
    who: admin,
    body: AbuseVerdict,
    status: 200,
    answer: AbuseCase,
    errors: ["abuse.already_settled", "abuse.outcome_not_possible"],
  }),
  warn: endpoint({
    method: "POST",
    path: "/admin/users/{id}/warn",
    summary: "Warn a user",
    who: admin,
    body: Reason,
    status: 200,
    answer: User,
  }),
  appeals: endpoint({
    method: "GET",
    path: "/admin/appeals",
    summary: "Appeals, the oldest first while open, else the newest",
    who: admin,
    query: AppealQuery,
    status: 200,
    answer: AppealPage,
  }),
  decideAppeal: endpoint({
    method: "POST",
    path: "/admin/appeals/{id}/decide",
    summary: "Uphold a flag or lift it",
    who: admin,
    body: AppealDecision,
    status: 200,
    answer: Appeal,
    errors: ["appeal.already_decided"],
  }),
  hideReview: endpoint({
    method: "POST",
    path: "/admin/reviews/{id}/hide",
    summary: "Hide a review; it counts no more",
    who: admin,
    body: Reason,
    status: 200,
    answer: Review,
    errors: ["review.already_hidden"],
  }),
  showReview: endpoint({
    method: "POST",
    path: "/admin/reviews/{id}/show",
    summary: "Show a hidden review again",
    who: admin,
    status: 200,
    answer: Review,
    errors: ["review.not_hidden"],
  }),
  disputes: endpoint({
    method: "GET",
    path: "/admin/disputes",
    summary: "Open disputes, the oldest first",
    who: admin,
    query: v.object(PageQuery),
    status: 200,
    answer: AdRequestPage,
  }),
  settleDispute: endpoint({
    method: "POST",
    path: "/admin/disputes/{adRequestId}",
    summary: "Settle a dispute: pay the influencer, pay back, or split",
    who: admin,
    body: Settlement,
    status: 200,
    answer: AdRequest,
    errors: ["ad_request.not_disputed", "payment.not_held", "payment.in_progress"],
  }),
  ledger: endpoint({
    method: "GET",
    path: "/admin/ledger",
    summary: "All movements of money of one day, newest first",
    who: admin,
    query: AdminLedgerQuery,
    status: 200,
    answer: LedgerPage,
  }),
  ledgerProofs: endpoint({
    method: "GET",
    path: "/admin/ledger/proofs",
    summary: "The nightly proofs that the books balance, newest first",
    who: admin,
    query: LedgerProofQuery,
    status: 200,
    answer: LedgerProofPage,
  }),
};
