import type { Kit, KitReview, KitWork } from "@tandem/mail/kit";
import { DELETED_NAME } from "../account/index.ts";
import type { AdRequestRow } from "../ad-request/index.ts";
import type { CampaignRow } from "../campaign/index.ts";
import { type InfluencerRow, influencerView } from "../influencer/index.ts";
import { influencerRecord, type RecordRow } from "../record/index.ts";
import type { ReviewRow } from "../review/index.ts";

const WORKS = 6;

/** Whether a campaign's name may stand where anybody reads it. */
const isOpen = (campaign: CampaignRow | undefined): boolean =>
  campaign?.visibility === "public" && campaign.status !== "deleted" && !campaign.flag;

/**
 * The completed collaborations that may be named, in the order given: of public campaigns, and not
 * of sponsors that are no more.
 *
 * @param campaigns those of the requests, by id.
 */
export const workShown = (
  requests: readonly AdRequestRow[],
  campaigns: ReadonlyMap<string, CampaignRow>,
): KitWork[] =>
  requests
    .filter(({ status, sponsorName }) => status === "completed" && sponsorName !== DELETED_NAME)
    .filter(({ campaignId }) => isOpen(campaigns.get(campaignId)))
    .slice(0, WORKS)
    .map((request) => {
      const posts = request.deliverables.filter(({ status }) => status === "published");
      const live = posts.flatMap(({ publishedAt }) => publishedAt ?? []).toSorted();
      return {
        campaign: request.campaignName,
        sponsor: request.sponsorName,
        at: live.at(-1) ?? request.updatedAt,
        posts: posts.map(({ platform, format, liveUrl }) => ({
          platform,
          format,
          ...(liveUrl && { url: liveUrl }),
        })),
      };
    });

/** A review as anybody may read it: what was private is not even told by whom. */
export const reviewShown = (row: ReviewRow): KitReview => ({
  by: row.private || row.sponsorName === DELETED_NAME ? null : row.sponsorName,
  campaign: row.private ? null : row.campaignName,
  rating: row.rating,
  text: row.text,
  at: row.at,
});

/** The kit that a profile shows, or undefined where none is published. */
export function kitOf(
  username: string,
  row: InfluencerRow,
  record: RecordRow | null,
  told: Pick<Kit, "reviews" | "work">,
): Kit | undefined {
  if (!row.kit) return undefined;
  const shown = influencerView(row);
  return {
    username,
    name: shown.displayName,
    headline: row.kit.headline,
    category: shown.category,
    niche: shown.niche,
    bio: shown.bio,
    languages: shown.languages,
    place: shown.location,
    available: shown.available,
    reach: shown.reach,
    engagementRate: shown.engagementRate,
    figures: shown.figures,
    platforms: shown.platforms,
    price:
      row.kit.showPrice && shown.minPrice > 0
        ? { amount: shown.minPrice, currency: shown.currency }
        : null,
    record: influencerRecord(record),
    rating: shown.rating,
    ...told,
  };
}
