import type { Campaign, CampaignChange, NewCampaign, Page } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api, type Query, queryString } from "../api.ts";
import { createAction } from "../data/action.ts";
import { createPages, createQuery, patch } from "../data/query.ts";

const stale = ["/campaigns", "/stats", "/ad-requests"];

/** The sponsor's own campaigns by the search of the contract; a null search asks for nothing yet. */
export const createOwnCampaigns = (search: Accessor<Query | null>) =>
  createPages<Campaign>(
    () => {
      const wanted = search();
      return wanted && `/campaigns${queryString(wanted)}`;
    },
    (cursor, signal) => api.get<Page<Campaign>>("/campaigns", { ...search(), cursor }, { signal }),
    { refreshEvery: 10_000 },
  );

/** One campaign with its money, as its sponsor sees it. */
export const createOwnCampaign = (id: Accessor<string>) =>
  createQuery<Campaign>(
    () => `/campaigns/${id()}`,
    (signal) => api.get(`/campaigns/${id()}`, {}, { signal }),
    { refreshEvery: 8_000 },
  );

export const createNewCampaign = () =>
  createAction<NewCampaign, Campaign>(
    (campaign, options) => api.post("/campaigns", campaign, options),
    { invalidates: stale },
  );

export const createCampaignChange = (id: Accessor<string>) =>
  createAction<CampaignChange, Campaign>((change) => api.patch(`/campaigns/${id()}`, change), {
    invalidates: stale,
  });

export type CampaignMove = "publish" | "pause" | "resume" | "archive";
const after = { publish: "live", pause: "paused", resume: "live", archive: "archived" } as const;

/** The steps of a campaign's life; the new status is on screen at once. */
export const createCampaignMove = (id: Accessor<string>) =>
  createAction<CampaignMove, Campaign>(
    (move, options) => api.post(`/campaigns/${id()}/${move}`, {}, options),
    {
      invalidates: stale,
      optimistic: (move) =>
        patch<Campaign>(`/campaigns/${id()}`, (campaign) => ({ ...campaign, status: after[move] })),
    },
  );

/** Deletes for good. The page of the campaign must be left before its answers are asked for again. */
export const createCampaignRemoval = (id: Accessor<string>) =>
  createAction<undefined, undefined>(() => api.delete(`/campaigns/${id()}`));
