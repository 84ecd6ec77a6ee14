import type { AdRequest, Side } from "@tandem/contract";
import { Accounts } from "../account/index.ts";
import { type CampaignRow, Campaigns, closedBecause, overBudget } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import {
  type Ctx,
  check,
  type Refusal,
  refuse,
  save,
  type Write,
  write,
} from "../platform/index.ts";
import { AdRequests, OpenPairs } from "./ad-request.entity.ts";
import { type AdRequestData, type AdRequestKind, adRequestEvent } from "./ad-request.events.ts";
import { viewOf } from "./ad-request.view.ts";
import { Disputes } from "./dispute.entity.ts";
import { type AdRequestRow, type Move, takenBy } from "./negotiation.rules.ts";
import { isDisputed, wakeOf } from "./wake.rules.ts";

/** What is told of a move, and on what condition it may be made. */
export interface MoveTold
  extends Pick<AdRequestData, "text" | "reason" | "work" | "payment" | "disputed"> {
  kind: AdRequestKind;
  /** The move puts terms on the table or takes them: the campaign must be open, the other side active. */
  binding: boolean;
  /** The campaign's state does not matter for terms that only answer; acceptance needs it live. */
  needsLive?: boolean;
  /** Says, for the request as it is now, why the move cannot be made; used when the write finds it changed. */
  again: (current: AdRequestRow) => unknown;
  /** What is written in the same transaction beside the request and its campaign, such as the ledger. */
  writes?: Write[];
  /** How much the move holds in escrow or takes out of it, in minor units. */
  held?: number;
  /** The answer to the wish; the request as it then is where this is absent. */
  answer?: unknown;
}

/**
 * Saves a move: the request, its campaign's money and the facts in one transaction, each on
 * condition that it still is as the move was judged by.
 */
export async function saveMove(
  ctx: Ctx,
  before: AdRequestRow,
  { next: moved, pots }: Move,
  told: MoveTold,
): Promise<AdRequest> {
  const next = { ...moved, ...wakeOf(moved, ctx.now) };
  const money = {
    currency: before.offer.currency,
    reserved: pots.reserved,
    committed: pots.committed,
    ...(pots.paid ? { paid: pots.paid } : {}),
    ...(told.held ? { held: told.held } : {}),
  };
  const view = viewOf(next, ctx.now);
  await save(ctx, {
    writes: [
      write(requestOp(before, next), (current) =>
        whyNot(current as AdRequestRow | undefined, told.again),
      ),
      ...campaignWrites(ctx, before, { next, pots }, told),
      ...(told.binding ? [otherSideActive(ctx, before)] : []),
      ...(isOver(next) ? [pairClosed(before)] : []),
      ...disputeListed(before, next),
      ...(told.writes ?? []),
    ],
    events: [
      adRequestEvent(
        told.kind,
        before.id,
        {
          parties: partiesOf(before),
          from: before.status,
          to: next.status,
          turn: next.turn ?? null,
          turnBefore: before.turn ?? null,
          offer: next.offer,
          ...(next.offer.version === before.offer.version
            ? {}
            : { amountBefore: before.offer.amount }),
          ...(pots.reserved || pots.committed || pots.paid || told.held ? { money } : {}),
          ...firstReply(before, next),
          ...(told.text ? { text: told.text } : {}),
          ...(told.reason ? { reason: told.reason } : {}),
          ...(told.work ? { work: told.work } : {}),
          ...(told.payment ? { payment: told.payment } : {}),
          ...(told.disputed ? { disputed: told.disputed } : {}),
        },
        { before: auditOf(before), after: auditOf(next) },
      ),
    ],
    answer: told.answer ?? view,
  });
  return view;
}

const firstReply = (before: AdRequestRow, { repliedAt }: AdRequestRow) =>
  repliedAt && !before.repliedAt
    ? { repliedAfterMs: Date.parse(repliedAt) - Date.parse(before.createdAt) }
    : {};

export const partiesOf = (r: AdRequestRow) => ({
  campaignId: r.campaignId,
  campaignName: r.campaignName,
  sponsorId: r.sponsorId,
  sponsorName: r.sponsorName,
  influencerId: r.influencerId,
  influencerName: r.influencerName,
  startedBy: r.startedBy,
});

export const auditOf = (r: AdRequestRow) => ({
  status: r.status,
  amount: r.offer.amount,
  currency: r.offer.currency,
  offerVersion: r.offer.version,
  dueDate: r.offer.dueDate,
  ...(r.status !== "pending" && {
    payment: r.payment.status,
    deliverables: r.deliverables.map(({ status }) => status),
  }),
});

/** Whether a new request of the same pair may be opened after this. */
const isOver = (r: AdRequestRow) => r.status !== "pending" && r.status !== "accepted";

/** What a move may change; what is not there afterwards is taken out of the row. */
const MOVED = [
  "status",
  "turn",
  "offer",
  "reserved",
  "payment",
  "deliverables",
  "acceptedAt",
  "cancellation",
  "dispute",
  "reviewedBy",
  "repliedAt",
  "version",
  "updatedAt",
  "wakeBucket",
  "wakeAt",
] as const satisfies ReadonlyArray<keyof AdRequestRow>;

function requestOp(before: AdRequestRow, next: AdRequestRow) {
  const there = MOVED.filter((name) => next[name] !== undefined);
  const gone = MOVED.filter((name) => next[name] === undefined && before[name] !== undefined);
  const set = Object.fromEntries(there.map((name) => [name, next[name]]));
  const patch = AdRequests.patch({ id: before.id }).set(set);
  // Only what may be absent is ever gone; the names of such attributes are all that `remove` takes.
  const op = gone.length > 0 ? patch.remove(gone as Array<"turn">) : patch;
  return op.where(({ version: stored }, { eq }) => eq(stored, before.version));
}

/** The request changed meanwhile: judged again, it mostly names the reason itself. */
function whyNot(current: AdRequestRow | undefined, again: MoveTold["again"]): Refusal {
  if (!current) return refuse("request.not_found");
  try {
    again(current);
  } catch (error) {
    return error as Refusal;
  }
  return refuse("request.stale");
}

function campaignWrites(
  ctx: Ctx,
  before: AdRequestRow,
  { next, pots }: Move,
  told: MoveTold,
): Write[] {
  const { campaignId: id, offer } = before;
  const taken = takenBy(pots);
  const paid = pots.paid ?? 0;
  const moves = pots.reserved !== 0 || pots.committed !== 0 || paid !== 0;
  const why = (current: Record<string, unknown> | undefined) => {
    const campaign = current as CampaignRow | undefined;
    const refusal = told.needsLive ? closedBecause(campaign, ctx.now) : undefined;
    if (refusal) return refusal;
    if (campaign && campaign.available < taken) return overBudget(campaign, next.offer.amount);
    return campaign?.flag ? refuse("campaign.flagged") : refuse("campaign.not_live");
  };
  const at = ctx.now.toISOString();
  if (!moves) {
    if (!told.binding) return [];
    const open = Campaigns.delete({ id }).where((field, test) =>
      openTo(field, test, at, told.needsLive),
    );
    return [check(open, why)];
  }
  const accepted = before.status === "pending" && next.status === "accepted" ? 1 : 0;
  const op = Campaigns.patch({ id })
    .add({
      reserved: pots.reserved,
      committed: pots.committed,
      paid,
      available: -taken,
      accepted,
    })
    .where((field, test) =>
      [
        test.gte(field.available, taken),
        test.eq(field.currency, offer.currency),
        ...(told.binding ? [openTo(field, test, at, told.needsLive)] : []),
      ].join(" AND "),
    );
  return [write(op, why)];
}

/** A condition on a campaign: not frozen, not over, and live (or for terms that only answer: live or paused). */
// biome-ignore lint/suspicious/noExplicitAny: ElectroDB's where callback has no nameable types
function openTo(field: any, test: any, at: string, needsLive = false): string {
  const status = needsLive
    ? test.eq(field.status, "live")
    : `(${test.eq(field.status, "live")} OR ${test.eq(field.status, "paused")})`;
  return [status, test.notExists(field.flag), test.gt(field.endsAt, at)].join(" AND ");
}

/** The other side must not be suspended: its pending requests are frozen then. */
function otherSideActive(ctx: Ctx, r: AdRequestRow): Write {
  const side: Side = ctx.actor.id === r.sponsorId ? "sponsor" : "influencer";
  const frozen = () => refuse("ad_request.frozen", "The other side's account is suspended.");
  return side === "sponsor"
    ? check(
        Influencers.delete({ id: r.influencerId }).where(({ listed }, { eq }) => eq(listed, true)),
        frozen,
      )
    : check(
        Accounts.delete({ id: r.sponsorId }).where(({ status }, { eq }) => eq(status, "active")),
        frozen,
      );
}

const pairClosed = (r: AdRequestRow): Write =>
  write(OpenPairs.delete({ campaignId: r.campaignId, influencerId: r.influencerId }));

/** Whatever opens or ends a dispute, admins' list of open ones says so at the same instant. */
function disputeListed(before: AdRequestRow, next: AdRequestRow): Write[] {
  const [was, is] = [isDisputed(before), isDisputed(next)];
  const adRequestId = next.id;
  if (was === is) return [];
  if (!is) return [write(Disputes.delete({ adRequestId }))];
  const listedAt = `${next.dispute?.at}#${adRequestId}`;
  return [write(Disputes.put({ adRequestId, listed: "open", listedAt }))];
}
