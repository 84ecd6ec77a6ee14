import type { Appeal, AppealOffer, NewAbuseReport } from "@tandem/contract";
import { api } from "../api.ts";
import { type Action, createAction } from "../data/action.ts";
import { createQuery, type QueryResult } from "../data/query.ts";

/** Says that something is wrong; it is looked at, and the one who said it is told when it is settled. */
export const createAbuseReport = (): Action<NewAbuseReport, { id: string }> =>
  createAction((report, options) => api.post("/abuse-reports", report, options));

/** Says once that the flag of one's own campaign is wrong. */
export const createCampaignAppeal = (id: () => string): Action<{ text: string }, Appeal> =>
  createAction((body, options) => api.post(`/campaigns/${id()}/appeal`, body, options), {
    invalidates: ["/campaigns/"],
  });

const path = (token: string) => `/appeals/${encodeURIComponent(token)}`;

/** What a mailed link lets one appeal against. */
export const createAppealOffer = (token: () => string): QueryResult<AppealOffer> =>
  createQuery(
    () => path(token()),
    (signal) => api.get<AppealOffer>(path(token()), {}, { signal }),
    { freshFor: 60_000 },
  );

/** Says once, by the link alone, that the suspension is wrong. */
export const createAppeal = (token: () => string): Action<{ text: string }, Appeal> =>
  createAction((body, options) => api.post(path(token()), body, options));
