import { endpoints } from "@tandem/contract";
import { hideReview, readReviews, showReview, writeReview } from "@tandem/core/review";
import { implement } from "./implement.ts";

export const reviewRoutes = [
  implement(endpoints.adRequest.review, ({ ctx, params, body }) =>
    writeReview(ctx, params.id, body),
  ),
  implement(endpoints.review.list, ({ ctx, query }) => readReviews(ctx, query)),
  implement(endpoints.justice.hideReview, ({ ctx, params, body }) =>
    hideReview(ctx, params.id, body.reason),
  ),
  implement(endpoints.justice.showReview, ({ ctx, params }) => showReview(ctx, params.id)),
];
