import type {
  AdRequest,
  Agreement,
  CancelWish,
  ChangesWanted,
  NewDispute,
  NewReview,
  Publication,
  Review,
  Submission,
} from "@tandem/contract";
import { type Accessor, createMemo } from "solid-js";
import type { InferOutput } from "valibot";
import { api } from "../api.ts";
import { type Action, createAction } from "../data/action.ts";
import { createQuery, patch, type QueryResult } from "../data/query.ts";
import { paceOf } from "../work.ts";
import { threadKey, threadStale } from "./thread.data.ts";

type Nothing = Record<string, never>;

/** A step after both agreed, named as in the API's paths, with what it must be told. */
export type StepMove =
  | { step: "submit"; n: number; body: Submission }
  | { step: "request-changes"; n: number; body: InferOutput<typeof ChangesWanted> }
  | { step: "approve"; n: number; body: Nothing }
  | { step: "publish"; n: number; body: InferOutput<typeof Publication> }
  | { step: "release"; body: Nothing }
  | { step: "cancel"; body: Partial<InferOutput<typeof CancelWish>> }
  | { step: "cancel/decline"; body: Nothing }
  | { step: "dispute"; body: InferOutput<typeof NewDispute> };

/** Makes a step; its outcome is on screen with the answer. */
export const createStep = (id: Accessor<string>): Action<StepMove, AdRequest> =>
  createAction<StepMove, AdRequest>(
    async (move, options) => {
      const key = threadKey(id());
      const path =
        "n" in move ? `${key}/deliverables/${move.n}/${move.step}` : `${key}/${move.step}`;
      const next = await api.post<AdRequest>(path, move.body, options);
      patch<AdRequest>(key, () => next);
      return next;
    },
    { invalidates: [...threadStale, "/ledger"] },
  );

/** Reviews the other side, once. */
export const createReview = (id: Accessor<string>): Action<NewReview, Review> =>
  createAction<NewReview, Review>(
    async (body, options) => {
      const key = threadKey(id());
      const review = await api.post<Review>(`${key}/review`, body, options);
      patch<AdRequest>(key, (before) => ({
        ...before,
        reviewedBy: [...before.reviewedBy.filter((side) => side !== review.by), review.by],
      }));
      return review;
    },
    { invalidates: [...threadStale, "/reviews"] },
  );

/** The agreement on paper, asked for again while it is being made. */
export function createAgreement(agreed: Accessor<string | false>): QueryResult<Agreement> {
  const id = createMemo(agreed);
  const query: QueryResult<Agreement> = createQuery<Agreement>(
    // Under a key of its own: what moves on a thread does not change what was agreed.
    () => id() && `/agreements/${id()}`,
    (signal) => api.get(`${threadKey(String(id()))}/agreement`, {}, { signal }),
    {
      // An address of the file works for 15 minutes; a page that stands open gets newer ones.
      refreshEvery: () => {
        const now = query.data();
        return now && now.status !== "ready" ? paceOf([now]) : 600_000;
      },
      freshFor: 60_000,
    },
  );
  return query;
}
