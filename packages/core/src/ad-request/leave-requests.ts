import type { Side } from "@tandem/contract";
import { type Ctx, Refusal } from "../platform/index.ts";
import { AdRequests } from "./ad-request.entity.ts";
import type { AdRequestKind } from "./ad-request.events.ts";
import {
  type AdRequestRow,
  cancel,
  expire,
  type Move,
  reject,
  statusNow,
  withdraw,
} from "./negotiation.rules.ts";
import { saveMove } from "./save-move.ts";
import { withDisputeSettled } from "./wake.rules.ts";

const ATTEMPTS = 5;

/** What one side says of itself in a request that it leaves. */
type Left = Pick<AdRequestRow, "offer" | "campaignName" | "deliverables"> &
  Partial<Pick<AdRequestRow, "sponsorName" | "influencerName" | "cancellation" | "dispute">>;

/** What ends a request when one side is no more, or undefined where nothing is open between them. */
export function leave(
  r: AdRequestRow,
  side: Side,
  now: Date,
): { kind: AdRequestKind; move: Move } | undefined {
  if (r.status === "accepted" && r.payment.status === "unpaid") {
    const { next, pots } = cancel(r, now);
    const settled = { ...next, ...withDisputeSettled(r, "refund", now) };
    return { kind: "ad_request.cancelled", move: { next: settled, pots } };
  }
  const status = statusNow(r, now);
  const expired = expire(r, now);
  if (expired) return { kind: "ad_request.expired", move: expired };
  if (status !== "pending") return undefined;
  return r.offer.by === side
    ? { kind: "ad_request.withdrawn", move: withdraw(r, side, now) }
    : { kind: "ad_request.rejected", move: reject(r, side, now) };
}

/** All requests of the actor, whatever their state. */
export const requestsOf = (ctx: Ctx, side: Side): AsyncGenerator<AdRequestRow> =>
  ctx.platform.table.all(
    AdRequests,
    side === "sponsor"
      ? AdRequests.query.ofSponsor({ sponsorId: ctx.actor.id })
      : AdRequests.query.ofInfluencer({ influencerId: ctx.actor.id }),
  );

/**
 * Takes the actor out of a request: names and words become those of `redacted`, and what is open is
 * ended, its money freed and the other side told. Done again, it changes nothing. Where the other
 * side moves at the same time, either comes first, and what then stands is ended.
 */
export async function leaveRequest(
  ctx: Ctx,
  side: Side,
  id: string,
  reason: string,
  redacted: (row: AdRequestRow) => Left,
): Promise<void> {
  const { table } = ctx.platform;
  for (let attempt = 1; ; attempt++) {
    const row = await table.get(AdRequests, { id });
    if (!row) return;
    try {
      const bare = redacted(row);
      const rename = AdRequests.patch({ id })
        .set(bare)
        .where(({ version }, { eq }) => eq(version, row.version));
      await table.update(AdRequests, rename);
      const left = { ...row, ...bare };
      const ending = leave(left, side, ctx.now);
      if (!ending) return;
      const { kind, move } = ending;
      const told = {
        kind,
        reason,
        binding: false,
        again: (now: AdRequestRow) => leave(now, side, ctx.now),
      };
      await saveMove(ctx, left, move, told);
      return;
    } catch (error) {
      const meanwhile =
        error instanceof Refusal || (error as Error).name === "ConditionalCheckFailedException";
      if (!meanwhile || attempt === ATTEMPTS) throw error;
    }
  }
}
