import { isDeepStrictEqual } from "node:util";
import { engagementRateOf, reachOf } from "@tandem/contract";
import type { CreatorDraft } from "@tandem/contract/creators-csv";
import { type Because, because, fingerprint } from "@tandem/contract/creators-csv";
import type { InfluencerRow } from "../influencer/index.ts";

/** What a row of a file tells of a profile; everything else on it is not the file's business. */
type Told = Pick<
  InfluencerRow,
  | "displayName"
  | "category"
  | "niche"
  | "bio"
  | "languages"
  | "location"
  | "minPrice"
  | "currency"
  | "platforms"
  | "reach"
  | "engagementRate"
  | "contactEmail"
>;

/** What is to be done about one good row of a file. */
export type Decision =
  | { kind: "create"; profile: Omit<InfluencerRow, "id"> }
  | { kind: "update"; changes: Partial<InfluencerRow> }
  | { kind: "unchanged" }
  | ({ kind: "reject" } & Because);

export const CLAIMED = because("claimed");

/**
 * A profile that is not there is made, one that says the same is left alone, and what a file says
 * anew is taken over as long as nobody has claimed the profile. What the file leaves out stays.
 */
export function decide(
  draft: CreatorDraft,
  existing: InfluencerRow | undefined,
  now: Date,
): Decision {
  const mark = fingerprint(draft);
  if (!existing) return { kind: "create", profile: created(draft, mark, now) };
  if (existing.fingerprint === mark) return { kind: "unchanged" };
  const changes = Object.fromEntries(
    Object.entries(toldBy(draft, existing)).filter(
      ([field, value]) => !isDeepStrictEqual(value, existing[field as keyof Told]),
    ),
  );
  if (Object.keys(changes).length === 0) return { kind: "unchanged" };
  if (existing.claimed) return { kind: "reject", ...CLAIMED };
  return { kind: "update", changes: { ...changes, fingerprint: mark, rev: existing.rev + 1 } };
}

const created = (draft: CreatorDraft, mark: string, now: Date): Omit<InfluencerRow, "id"> => ({
  ...toldBy(draft),
  ratingSum: 0,
  ratingCount: 0,
  available: true,
  listed: true,
  claimed: false,
  fingerprint: mark,
  timeZone: "UTC",
  rev: 1,
  createdAt: now.toISOString(),
});

function toldBy(draft: CreatorDraft, before?: InfluencerRow): Told {
  const platforms = [followingOf(draft, before)];
  const location = locationOf(draft, before);
  const email = draft.email ?? before?.contactEmail;
  return {
    displayName: draft.displayName,
    category: draft.category,
    niche: draft.niche,
    bio: draft.bio ?? before?.bio ?? "",
    languages: draft.languages.length > 0 ? draft.languages : (before?.languages ?? []),
    ...(location && { location }),
    ...priceOf(draft, before),
    platforms,
    reach: reachOf(platforms),
    engagementRate: engagementRateOf(platforms),
    ...(email !== undefined && { contactEmail: email }),
  };
}

/** The one account that a row is about; its figures come from someone else, so they are estimates. */
function followingOf(draft: CreatorDraft, before?: InfluencerRow): InfluencerRow["platforms"][0] {
  const [{ platform, handle, url, ...figures }] = draft.platforms;
  const known = before?.platforms.find((one) => one.platform === platform);
  const address = url ?? known?.url;
  return {
    platform,
    handle,
    ...(address !== undefined && { url: address }),
    followers: figures.followers ?? known?.followers ?? 0,
    avgLikes: figures.avgLikes ?? known?.avgLikes ?? 0,
    avgComments: figures.avgComments ?? known?.avgComments ?? 0,
    avgViews: figures.avgViews ?? known?.avgViews ?? 0,
    postsLast30Days: figures.postsLast30Days ?? known?.postsLast30Days ?? 0,
    source: "estimated",
  };
}

/** A city stays known while the country is the same. */
function locationOf({ location }: CreatorDraft, before?: InfluencerRow): Told["location"] {
  if (!location) return before?.location;
  const same = before?.location?.country === location.country;
  return same ? { ...before?.location, ...location } : location;
}

/** A price is meant in its own currency: a new currency alone does not revalue the one that stands. */
function priceOf(
  draft: CreatorDraft,
  before?: InfluencerRow,
): { minPrice: number; currency: string } {
  if (before && draft.minPrice === undefined && before.minPrice > 0) {
    return { minPrice: before.minPrice, currency: before.currency };
  }
  return {
    minPrice: draft.minPrice ?? 0,
    currency: draft.currency ?? before?.currency ?? "USD",
  };
}
