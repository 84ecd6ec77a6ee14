import type { ReviewPage, ReviewQuery } from "@tandem/contract";
import { hasOpenRequest } from "../ad-request/index.ts";
import { Campaigns } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import {
  Cache,
  type Ctx,
  listPage,
  type Op,
  type RowsRead,
  refuse,
  refuseField,
} from "../platform/index.ts";
import { Sponsors } from "../sponsor/index.ts";
import { Reviews } from "./review.entity.ts";
import { type Ratings, ratingsShown, reviewView } from "./review.rules.ts";

/** First pages as everyone but admins sees them, by subject and length. */
const firstPages = new Cache<RowsRead<typeof Reviews>>("reviews", {
  entries: 2_000,
  bytes: 8_000_000,
});

/**
 * What is said of an influencer, a campaign or all campaigns of a sponsor, newest first, with the
 * sums of all ratings. Hidden reviews are for admins. What the actor cannot see has no reviews
 * either.
 *
 * One round trip: the subject is read while the list is. The first page is remembered: a review and
 * the sums of its subject, in whose partition they stand, are written in one transaction.
 */
export async function readReviews(ctx: Ctx, query: ReviewQuery): Promise<ReviewPage> {
  const { op, list, subject, partition } = subjectOf(ctx, query);
  const isAdmin = ctx.actor.role === "admin";
  const [page, ratings] = await Promise.all([
    listPage(ctx, {
      entity: Reviews,
      op,
      list,
      limit: query.limit,
      cursor: query.cursor,
      newestFirst: true,
      ...(isAdmin
        ? {}
        : {
            keep: ({ hidden }) => !hidden,
            first: (read) =>
              firstPages.read(ctx.platform, `${partition} ${query.limit}`, [partition], read),
          }),
      show: (row) => reviewView(row, ctx.actor),
    }),
    subject(),
  ]);
  if (!ratings) throw refuse("request.not_found");
  return { ...page, ...ratingsShown(ratings) };
}

interface Subject {
  op: Op;
  list: string;
  /** Where its row is in the table. */
  partition: string;
  /** Its sums, or null where it is not there for the actor. */
  subject: () => Promise<Ratings | null>;
}

function subjectOf(ctx: Ctx, { influencerId, campaignId, sponsorId }: ReviewQuery): Subject {
  const named = [influencerId, campaignId, sponsorId].filter((id) => id !== undefined);
  if (named.length !== 1)
    throw refuseField("influencerId", "Name one influencer, one campaign or one sponsor.");
  if (campaignId)
    return {
      op: Reviews.query.ofCampaign({ aboutCampaign: campaignId }),
      list: `reviews:${campaignId}`,
      partition: `campaign#${campaignId}`,
      subject: () => campaignRatings(ctx, campaignId),
    };
  const subjectId = named[0] as string;
  return {
    op: Reviews.query.ofSubject({ subjectId }),
    list: `reviews:${subjectId}`,
    partition: `account#${subjectId}`,
    subject: () =>
      influencerId ? influencerRatings(ctx, subjectId) : sponsorRatings(ctx, subjectId),
  };
}

async function influencerRatings(ctx: Ctx, id: string): Promise<Ratings | null> {
  const row = await ctx.platform.table.get(Influencers, { id }, false);
  const mayAlways = ctx.actor.role === "admin" || ctx.actor.id === id;
  return row?.listed || mayAlways ? row : null;
}

const sponsorRatings = (ctx: Ctx, id: string): Promise<Ratings | null> =>
  ctx.platform.table.get(Sponsors, { id }, false);

async function campaignRatings(ctx: Ctx, id: string): Promise<Ratings | null> {
  const row = await ctx.platform.table.get(Campaigns, { id }, false);
  if (!row || row.status === "deleted") return null;
  if (ctx.actor.role === "admin" || row.sponsorId === ctx.actor.id) return row;
  if (row.status === "draft" || ctx.actor.role === "sponsor") return null;
  const isPublic = row.visibility === "public" && !row.flag;
  return isPublic || (await hasOpenRequest(ctx, id)) ? row : null;
}
