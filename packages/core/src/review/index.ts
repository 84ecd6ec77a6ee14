export { forgetInReviews, reviewsBy } from "./forget-reviews.ts";
export { hideReview, hiding, requireReview, showReview } from "./hide-review.ts";
export { readReviews } from "./read-reviews.ts";
export { Reviews } from "./review.entity.ts";
export {
  REVIEW_KINDS,
  type ReviewData,
  type ReviewEvent,
  type ReviewKind,
} from "./review.events.ts";
export { type ReviewRow, reviewView } from "./review.rules.ts";
export { writeReview } from "./write-review.ts";
