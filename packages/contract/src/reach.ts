import type { PlatformFigures } from "./influencer.ts";

/** Twelve posts in thirty days count as fully active (formula version 1). */
const FULL_ACTIVITY_POSTS = 12;
const LEAST_ACTIVITY = 0.1;

/** How much of an audience counts as reached: `clamp(postsLast30Days / 12, 0.1, 1)`. */
export const activityOf = (postsLast30Days: number): number =>
  Math.min(1, Math.max(LEAST_ACTIVITY, postsLast30Days / FULL_ACTIVITY_POSTS));

/** Reach, formula version 1: `round(Σ followers × activity)`. The form shows what the API will say. */
export const reachOf = (
  platforms: ReadonlyArray<Pick<PlatformFigures, "followers" | "postsLast30Days">>,
): number =>
  Math.round(platforms.reduce((sum, p) => sum + p.followers * activityOf(p.postsLast30Days), 0));

/**
 * Engagement as a fraction (0.02 is 2 %): `(avgLikes + avgComments) / followers` of each platform,
 * weighted by followers. A platform without followers has no rate and no weight.
 */
export const engagementRateOf = (
  platforms: ReadonlyArray<Pick<PlatformFigures, "followers" | "avgLikes" | "avgComments">>,
): number => {
  const counted = platforms.filter((p) => p.followers > 0);
  const followers = counted.reduce((sum, p) => sum + p.followers, 0);
  if (followers === 0) return 0;
  return counted.reduce((sum, p) => sum + p.avgLikes + p.avgComments, 0) / followers;
};
