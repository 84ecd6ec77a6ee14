import type { AdRequest, AdRequestSearch, Page, TimelineEntry } from "@tandem/contract";
import { claimLink } from "../account/index.ts";
import { type Ctx, Events, listPage, type Op, slicePage } from "../platform/index.ts";
import { AdRequests } from "./ad-request.entity.ts";
import { timelineEntry, viewOf } from "./ad-request.view.ts";
import { requireReader } from "./load-ad-request.ts";
import { type AdRequestRow, statusNow, turnNow } from "./negotiation.rules.ts";

/** One request; its sponsor also gets the link to hand over while the profile is unclaimed. */
export async function getAdRequest(ctx: Ctx, id: string): Promise<AdRequest> {
  const request = await requireReader(ctx, id);
  const view = viewOf(request, ctx.now);
  if (!request.handOver || ctx.actor.id !== request.sponsorId) return view;
  return { ...view, claimLink: await claimLink(ctx.platform, request.influencerId, ctx.now) };
}

/** The actor's own requests, last changed first unless sorted otherwise. */
export async function listAdRequests(ctx: Ctx, query: AdRequestSearch): Promise<Page<AdRequest>> {
  const { limit, cursor, ...conditions } = query;
  const list = `ad-requests:${JSON.stringify(conditions)}`;
  const op = indexFor(ctx, query.campaignId);
  const keep = (row: AdRequestRow) => isOwn(ctx, row) && matches(row, query, ctx.now);
  const show = (row: AdRequestRow) => viewOf(row, ctx.now);
  if (query.sort !== "expiring") {
    const newestFirst = query.sort !== "oldest";
    const narrowed = query.status || query.turn || query.campaignId ? keep : undefined;
    return listPage(ctx, {
      entity: AdRequests,
      op,
      list,
      limit,
      cursor,
      newestFirst,
      keep: narrowed,
      show,
    });
  }
  const rows: AdRequestRow[] = [];
  for await (const row of ctx.platform.table.all(AdRequests, op)) if (keep(row)) rows.push(row);
  const soonest = rows.sort(
    (a, b) => expiry(a, ctx.now).localeCompare(expiry(b, ctx.now)) || a.id.localeCompare(b.id),
  );
  return slicePage(ctx, soonest, { list, limit, cursor, show });
}

/** The whole thread, oldest first; read while it is still asked whether the actor may see it. */
export async function readTimeline(
  ctx: Ctx,
  id: string,
  page: { limit: number; cursor?: string },
): Promise<Page<TimelineEntry>> {
  const [entries] = await Promise.all([
    listPage(ctx, {
      entity: Events,
      op: Events.query.ofSubject({ subjectId: id }),
      list: `timeline:${id}`,
      limit: page.limit,
      cursor: page.cursor,
      show: (event) => timelineEntry(event, ctx.actor),
    }),
    requireReader(ctx, id),
  ]);
  return entries;
}

function indexFor(ctx: Ctx, campaignId: string | undefined): Op {
  if (ctx.actor.role === "influencer")
    return AdRequests.query.ofInfluencer({ influencerId: ctx.actor.id });
  return campaignId
    ? AdRequests.query.ofCampaign({ campaignId })
    : AdRequests.query.ofSponsor({ sponsorId: ctx.actor.id });
}

const isOwn = (ctx: Ctx, row: AdRequestRow) =>
  row.sponsorId === ctx.actor.id || row.influencerId === ctx.actor.id;

const matches = (row: AdRequestRow, q: AdRequestSearch, now: Date) =>
  (!q.status || statusNow(row, now) === q.status) &&
  (!q.turn || turnNow(row, now) === q.turn) &&
  (!q.campaignId || row.campaignId === q.campaignId);

/** What is closed comes after everything that can still run out. */
const expiry = (row: AdRequestRow, now: Date) =>
  statusNow(row, now) === "pending" ? row.offer.expiresAt : "~";
