import type { NewAbuseReport } from "@tandem/contract";
import { findPerson, nameOf } from "../account/index.ts";
import { type AdRequestData, hasOpenRequest, requireReader } from "../ad-request/index.ts";
import { getCampaign } from "../campaign/index.ts";
import { readInfluencer } from "../influencer/index.ts";
import { type Ctx, Events, refuse, refuseField } from "../platform/index.ts";
import { requireReview } from "../review/index.ts";

/** What is reported, as it is now: who answers for it, how to call it, and what it says. */
export interface AbuseSubject {
  ownerId: string;
  ownerName: string;
  title: string;
  excerpt: string;
}

/**
 * Finds what is reported, for those who may see it: to all others it is as if it were not there.
 *
 * @throws `request.not_found`; `request.invalid` for a message without its thread
 */
export async function subjectOf(ctx: Ctx, wish: NewAbuseReport): Promise<AbuseSubject> {
  if (wish.kind === "user") return userOf(ctx, wish.id);
  if (wish.kind === "campaign") return campaignOf(ctx, wish.id);
  if (wish.kind === "message") return messageOf(ctx, wish.id, wish.adRequestId);
  return reviewOf(ctx, wish.id);
}

/** An influencer's profile as one may read it; of sponsors those who may act, since their names are public. */
async function userOf(ctx: Ctx, id: string): Promise<AbuseSubject> {
  if (id.startsWith("inf_")) {
    const { displayName, bio } = await readInfluencer(ctx, id);
    return { ownerId: id, ownerName: displayName, title: displayName, excerpt: bio };
  }
  const person = await findPerson(ctx.platform, id);
  if (person?.profile.role !== "sponsor" || person.account.status !== "active") {
    throw refuse("request.not_found");
  }
  const { industry, website } = person.profile.row;
  const name = nameOf(person);
  const excerpt = [industry, website].filter(Boolean).join("\n");
  return { ownerId: id, ownerName: name, title: name, excerpt };
}

async function campaignOf(ctx: Ctx, id: string): Promise<AbuseSubject> {
  const { sponsorId, sponsorName, name, description, goals } = await getCampaign(ctx, id, (one) =>
    hasOpenRequest(ctx, one),
  );
  const excerpt = [description, goals].filter(Boolean).join("\n\n");
  return { ownerId: sponsorId, ownerName: sponsorName, title: name, excerpt };
}

/** Anybody may read a review that is not hidden. */
async function reviewOf(ctx: Ctx, id: string): Promise<AbuseSubject> {
  const review = await requireReview(ctx, id);
  if (review.hidden && ctx.actor.role !== "admin") throw refuse("request.not_found");
  const { authorId: ownerId, authorName: ownerName, campaignName: title, rating, text } = review;
  return { ownerId, ownerName, title, excerpt: `${rating} of 5\n${text}`.trim() };
}

/** Any line of a thread in which one of its sides said something: a message, terms, work handed in, a reason. */
async function messageOf(ctx: Ctx, id: string, adRequestId?: string): Promise<AbuseSubject> {
  if (!adRequestId) throw refuseField("adRequestId", "Say in which thread the message stands.");
  const [{ campaignName, sponsorId, influencerId }, line] = await Promise.all([
    requireReader(ctx, adRequestId),
    ctx.platform.table.get(Events, { subjectId: adRequestId, id }, false),
  ]);
  if (line?.subjectType !== "adRequest") throw refuse("request.not_found");
  const { actor } = line;
  if (actor.id !== sponsorId && actor.id !== influencerId) throw refuse("request.not_found");
  const excerpt = wordsOf(line.kind, line.data as AdRequestData);
  if (excerpt === "") throw refuse("request.not_found");
  return { ownerId: actor.id, ownerName: actor.name, title: campaignName, excerpt };
}

const TERMS = new Set(["offered", "applied", "edited", "countered"]);
const wordsOf = (kind: string, { text, reason, work, offer }: AdRequestData): string => {
  const terms = TERMS.has(kind.slice("ad_request.".length))
    ? [offer.requirements, offer.message]
    : [];
  return [text, reason, work?.url, ...terms].filter(Boolean).join("\n\n");
};
