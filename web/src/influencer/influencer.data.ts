import type { Influencer, LedgerLine, OwnStatistics, Page } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api } from "../api.ts";
import { createQuery } from "../data/query.ts";
import { type Earned, earnedOf } from "./earned.ts";

/** An influencer's public profile, as everyone logged in may see it. */
export const createInfluencer = (id: Accessor<string>) =>
  createQuery<Influencer>(
    () => id() && `/influencers/${id()}`,
    (signal) => api.get(`/influencers/${id()}`, {}, { signal }),
    { freshFor: 10_000 },
  );

/** One's own figures. */
export const createOwnFigures = () =>
  createQuery<OwnStatistics>(
    () => "/stats",
    (signal) => api.get("/stats", {}, { signal }),
    { refreshEvery: 15_000 },
  );

/** What was paid to oneself in a month (`2026-03`, UTC), by currency. */
export const createEarned = (month: Accessor<string>) =>
  createQuery<Earned[]>(
    () => `/ledger?month=${month()}&sums`,
    async (signal) => {
      const lines: LedgerLine[] = [];
      let cursor: string | undefined;
      do {
        const query = { month: month(), limit: 100, cursor };
        const page = await api.get<Page<LedgerLine>>("/ledger", query, { signal });
        lines.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return earnedOf(lines);
    },
    { freshFor: 30_000 },
  );
