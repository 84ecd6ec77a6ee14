import { DELETED_NAME } from "../account/index.ts";
import { type Ctx, tellChanged } from "../platform/index.ts";
import { Reviews } from "./review.entity.ts";
import type { ReviewRow } from "./review.rules.ts";

/**
 * Takes the actor's name out of all reviews that they wrote or were given; `scrubbed` are their own
 * words without what names them. Ratings, and what others wrote, stay. Returns the reviews, whose
 * events tell of the actor too. Done again, it changes nothing.
 */
export async function* forgetInReviews(
  ctx: Ctx,
  scrubbed: (text: string) => string,
): AsyncGenerator<string> {
  const { table } = ctx.platform;
  const { id: account } = ctx.actor;
  const both = [
    Reviews.query.ofAuthor({ authorId: account }),
    Reviews.query.ofSubject({ subjectId: account }),
  ];
  for (const op of both) {
    for await (const row of table.all(Reviews, op)) {
      await table.update(
        Reviews,
        Reviews.patch({ id: row.id }).set(bareOf(row, account, scrubbed)),
      );
      await tellChanged(ctx.platform, [
        `account#${row.subjectId}`,
        ...(row.aboutCampaign ? [`campaign#${row.aboutCampaign}`] : []),
      ]);
      yield row.id;
    }
  }
}

const bareOf = (row: ReviewRow, account: string, scrubbed: (text: string) => string) => ({
  ...(row.authorId === account && { authorName: DELETED_NAME, text: scrubbed(row.text) }),
  ...(row.sponsorId === account
    ? { sponsorName: DELETED_NAME, campaignName: scrubbed(row.campaignName) }
    : { influencerName: DELETED_NAME }),
});

/** All reviews that an account wrote. */
export const reviewsBy = (ctx: Ctx, authorId: string): AsyncGenerator<ReviewRow> =>
  ctx.platform.table.all(Reviews, Reviews.query.ofAuthor({ authorId }));
