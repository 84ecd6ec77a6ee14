import type {
  AbuseCase,
  AbuseVerdict,
  AdRequest,
  Appeal,
  Review,
  Settlement,
} from "@tandem/contract";
import { api } from "../api.ts";
import { type Action, createAction } from "../data/action.ts";

/** What a decision can change on any page. */
const stale = ["/admin/", "/campaigns/", "/ad-requests", "/reviews"];

export type Outcome = AbuseVerdict["outcome"];

export const createCaseSettlement = () =>
  createAction<{ id: string; outcome: Outcome; reason: string }, AbuseCase>(
    ({ id, ...verdict }, options) =>
      api.post(`/admin/abuse-reports/${id}/settle`, verdict, options),
    { invalidates: stale },
  );

export const createAppealDecision = () =>
  createAction<{ id: string; outcome: "uphold" | "lift"; reason: string }, Appeal>(
    ({ id, ...decision }, options) => api.post(`/admin/appeals/${id}/decide`, decision, options),
    { invalidates: stale },
  );

export const createDisputeSettlement = (id: () => string): Action<Settlement, AdRequest> =>
  createAction((settlement, options) => api.post(`/admin/disputes/${id()}`, settlement, options), {
    invalidates: stale,
  });

export const createReviewHiding = () =>
  createAction<{ id: string; reason: string }, Review>(
    ({ id, reason }, options) => api.post(`/admin/reviews/${id}/hide`, { reason }, options),
    { invalidates: stale },
  );

export const createReviewShowing = () =>
  createAction<{ id: string }, Review>(
    ({ id }, options) => api.post(`/admin/reviews/${id}/show`, {}, options),
    { invalidates: stale },
  );
