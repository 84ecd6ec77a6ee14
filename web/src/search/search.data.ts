import type { AdRequest, Campaign, Influencer, NewAdRequest, Page } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api, type Query, queryString } from "../api.ts";
import { createAction } from "../data/action.ts";
import { createPages, createQuery } from "../data/query.ts";

/** Influencers by the search of the contract. */
export const createInfluencerSearch = (search: Accessor<Query>) =>
  createPages<Influencer>(
    () => `/influencers${queryString(search())}`,
    (cursor, signal) =>
      api.get<Page<Influencer>>("/influencers", { ...search(), cursor }, { signal }),
    { freshFor: 10_000 },
  );

/** Those few by id, in this order, for standing side by side; without ids nothing is asked for. */
export const createInfluencersById = (ids: Accessor<readonly string[]>) =>
  createQuery<Influencer[]>(
    () => ids().length > 0 && `/influencers#${ids().join(",")}`,
    (signal) =>
      Promise.all(ids().map((id) => api.get<Influencer>(`/influencers/${id}`, {}, { signal }))),
    { freshFor: 60_000 },
  );

/** The campaigns that an offer can come from now. */
export const createLiveCampaigns = (wanted: Accessor<boolean>) =>
  createQuery<Campaign[]>(
    () => wanted() && "/campaigns?live-for-offers",
    async (signal) => {
      const query = { status: "live", sort: "newest", limit: 100 };
      const page = await api.get<Page<Campaign>>("/campaigns", query, { signal });
      return page.items.filter((campaign) => campaign.flag === null);
    },
    { refreshEvery: 10_000 },
  );

/** Offers a collaboration; its amount is reserved in the campaign's budget. */
export const createOffer = () =>
  createAction<{ campaignId: string; offer: NewAdRequest }, AdRequest>(
    ({ campaignId, offer }, options) =>
      api.post(`/campaigns/${campaignId}/ad-requests`, offer, options),
    { invalidates: ["/ad-requests", "/campaigns", "/stats"] },
  );
