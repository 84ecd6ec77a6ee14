import type { AdRequest, Page } from "@tandem/contract";
import { type Accessor, createEffect } from "solid-js";
import { api } from "../api.ts";
import { createPages } from "../data/query.ts";

/** Figures and calendar of a campaign look at so many of its requests at most, the latest first. */
const most = 300;

/** All requests of a campaign, as far as its figures need them; page after page by itself. */
export function createCampaignRequests(campaignId: Accessor<string>) {
  const list = createPages<AdRequest>(
    () => `/ad-requests?whole-of=${campaignId()}`,
    (cursor, signal) => {
      const query = { campaignId: campaignId(), sort: "recent", limit: 100, cursor };
      return api.get<Page<AdRequest>>("/ad-requests", query, { signal });
    },
    { refreshEvery: 15_000 },
  );
  const unread = () => list.hasMore() && list.items().length < most;
  createEffect(() => {
    if (unread() && !list.moreError() && !list.loadingMore()) void list.loadMore();
  });
  return {
    items: list.items,
    /** True once all are there, or as many as are looked at. */
    ready: () => list.ready() && (!unread() || list.moreError() !== undefined),
    /** Whether there are older ones that are not looked at. */
    cut: list.hasMore,
    error: list.error,
    refetch: list.refetch,
  };
}
