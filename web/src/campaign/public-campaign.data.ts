import type { AdRequest, NewApplication, Page, PublicCampaign } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api, type Query, queryString } from "../api.ts";
import { createAction } from "../data/action.ts";
import { createPages, createQuery } from "../data/query.ts";

/** Public live campaigns by the search of the contract, as an influencer sees them. */
export const createPublicCampaigns = (search: Accessor<Query>) =>
  createPages<PublicCampaign>(
    () => `/campaigns${queryString(search())}`,
    (cursor, signal) =>
      api.get<Page<PublicCampaign>>("/campaigns", { ...search(), cursor }, { signal }),
    { refreshEvery: 10_000 },
  );

/** One campaign, without how its budget is spent. */
export const createPublicCampaign = (id: Accessor<string>) =>
  createQuery<PublicCampaign>(
    () => id() && `/campaigns/${id()}`,
    (signal) => api.get(`/campaigns/${id()}`, {}, { signal }),
    { refreshEvery: 10_000 },
  );

/** Applies at one's own price; the answer is the thread that this opens. */
export const createApplication = (campaignId: Accessor<string>) =>
  createAction<NewApplication, AdRequest>(
    (application, options) =>
      api.post(`/campaigns/${campaignId()}/applications`, application, options),
    { invalidates: ["/ad-requests", "/stats"] },
  );
