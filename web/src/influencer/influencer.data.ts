import type { Influencer, OwnStatistics } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api } from "../api.ts";
import { createQuery } from "../data/query.ts";

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
