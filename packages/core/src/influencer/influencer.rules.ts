import {
  engagementRateOf,
  type Influencer,
  type InfluencerProfile,
  type NewInfluencerProfile,
  type PlatformFigures,
  reachOf,
} from "@tandem/contract";
import type { ItemOf } from "../platform/index.ts";
import type { Influencers } from "./influencer.entity.ts";

export type InfluencerRow = ItemOf<typeof Influencers>;
export type PlatformRow = InfluencerRow["platforms"][number];
type Source = PlatformRow["source"];

/** From the weakest to the strongest: a guess, the owner's word, a measurement. */
const TRUST: readonly Source[] = ["estimated", "declared", "measured"];

/** A sum is as good as the weakest of its parts. */
export const figuresOf = (platforms: ReadonlyArray<{ source: Source }>): Source =>
  TRUST.find((source) => platforms.some((p) => p.source === source)) ?? "declared";

const FIGURES = ["followers", "avgLikes", "avgComments", "avgViews", "postsLast30Days"] as const;

/** What the owner declares; a figure left as it was keeps its source. */
export const declared = (
  platforms: readonly PlatformFigures[],
  before: readonly PlatformRow[] = [],
): PlatformRow[] =>
  platforms.map((p) => {
    const same = before.find(
      (b) =>
        b.platform === p.platform && b.handle === p.handle && FIGURES.every((f) => b[f] === p[f]),
    );
    return { ...p, source: same?.source ?? "declared" };
  });

/** The row of an influencer who registers, without its id. */
export function newInfluencer(profile: NewInfluencerProfile, now: Date): Omit<InfluencerRow, "id"> {
  const platforms = declared(profile.platforms ?? []);
  return {
    displayName: profile.displayName,
    category: profile.category,
    niche: profile.niche,
    bio: profile.bio ?? "",
    languages: profile.languages ?? [],
    location: profile.location,
    minPrice: profile.minPrice ?? 0,
    currency: profile.currency ?? "USD",
    platforms,
    reach: reachOf(platforms),
    engagementRate: engagementRateOf(platforms),
    ratingSum: 0,
    ratingCount: 0,
    available: true,
    listed: true,
    claimed: true,
    timeZone: profile.timeZone ?? "UTC",
    rev: 1,
    createdAt: now.toISOString(),
  };
}

const shown = (row: InfluencerRow) => ({
  displayName: row.displayName,
  category: row.category,
  niche: row.niche,
  bio: row.bio,
  languages: row.languages,
  location: row.location ?? null,
  platforms: row.platforms,
  reach: row.reach,
  engagementRate: row.engagementRate,
  minPrice: row.minPrice,
  currency: row.currency,
  available: row.available,
});

/** The profile within one's own account. */
export const ownProfile = (row: InfluencerRow): InfluencerProfile => ({
  ...shown(row),
  timeZone: row.timeZone,
  ...(row.kit && { kit: row.kit }),
});

/** An influencer as everyone logged in may see it. */
export const influencerView = (row: InfluencerRow): Influencer => ({
  id: row.id,
  ...shown(row),
  figures: figuresOf(row.platforms),
  rating: {
    average: row.ratingCount ? Math.round((10 * row.ratingSum) / row.ratingCount) / 10 : null,
    count: row.ratingCount,
  },
  claimed: row.claimed,
});
