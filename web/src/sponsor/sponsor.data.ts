import type { Campaign, OwnStatistics, Page } from "@tandem/contract";
import { createMemo } from "solid-js";
import { api } from "../api.ts";
import { createQuery } from "../data/query.ts";
import { nextStep } from "../thread/next-step.ts";
import { createThreads } from "../thread/threads.data.ts";

/** How many rows each list of the start page shows. */
export const shownAtHome = 5;

/** The threads in which the sponsor's answer is awaited, the ones that run out soonest first. */
export const createWaitingThreads = () =>
  createThreads(() => ({
    status: "pending",
    turn: "sponsor",
    sort: "expiring",
    limit: shownAtHome,
  }));

/** Agreed threads on which the sponsor has a step to do: to fund, to look at, to release, to answer. */
export function createAgreedToDo() {
  const threads = createThreads(() => ({ status: "accepted", sort: "recent", limit: 50 }));
  const items = createMemo(() =>
    threads.items().filter(({ request }) => nextStep(request, "sponsor") !== null),
  );
  return { ready: threads.ready, error: threads.error, items };
}

/** The sponsor's own figures: requests by status, money by currency, offers by day. */
export const createSponsorStatistics = () =>
  createQuery<OwnStatistics>(
    () => "/stats",
    (signal) => api.get("/stats", {}, { signal }),
    { refreshEvery: 10_000 },
  );

/** Live campaigns, the ones that end soonest first. */
export const createEndingCampaigns = () =>
  createQuery<Campaign[]>(
    () => "/campaigns?ending-at-home",
    async (signal) => {
      const query = { status: "live", sort: "ending", limit: shownAtHome };
      return (await api.get<Page<Campaign>>("/campaigns", query, { signal })).items;
    },
    { refreshEvery: 15_000 },
  );
