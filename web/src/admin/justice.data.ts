import type {
  AbuseCase,
  AbuseVerdict,
  AdRequest,
  Appeal,
  Review,
  Settlement,
  User,
} from "@tandem/contract";
import { api } from "../api.ts";
import { type Action, createAction } from "../data/action.ts";
import { createList } from "./admin.data.ts";

const stale = ["/admin/", "/campaigns/", "/ad-requests", "/reviews"];

/** Reported abuse by `AbuseCaseQuery`. */
export const createCases = createList<AbuseCase>("/admin/abuse-reports", 10_000);
/** Appeals, open or decided. */
export const createAppeals = createList<Appeal>("/admin/appeals", 10_000);
/** Requests whose dispute is open. */
export const createDisputes = createList<AdRequest>("/admin/disputes", 10_000);

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

export const createWarning = () =>
  createAction<{ id: string; reason: string }, User>(
    ({ id, reason }, options) => api.post(`/admin/users/${id}/warn`, { reason }, options),
    { invalidates: stale },
  );

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
