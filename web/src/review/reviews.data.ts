import type { Review, ReviewPage } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api, queryString } from "../api.ts";
import { createPages } from "../data/query.ts";

/** Of whom reviews are shown: one of these. */
export type Reviewed = { influencerId: string } | { campaignId: string } | { sponsorId: string };

/** Reviews, newest first, with the sums of all ratings on each page. */
export const createReviews = (of: Accessor<Reviewed>) =>
  createPages<Review, ReviewPage>(
    () => `/reviews${queryString({ ...of() })}`,
    (cursor, signal) => api.get<ReviewPage>("/reviews", { ...of(), limit: 10, cursor }, { signal }),
    { freshFor: 10_000 },
  );
