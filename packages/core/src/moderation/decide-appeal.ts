import type { Appeal, AppealDecision, AppealQuery, Page } from "@tandem/contract";
import { findPerson } from "../account/index.ts";
import { Campaigns } from "../campaign/index.ts";
import { type Ctx, listPage, Refusal, refuse, write } from "../platform/index.ts";
import { Appeals } from "./appeal.entity.ts";
import { type AppealRow, appealView } from "./appeal.ts";
import { appealEvent } from "./conduct.events.ts";
import { carryOut, type Deed } from "./deed.ts";
import { thaw } from "./flag-campaign.ts";
import { reinstatement } from "./flag-user.ts";

const ATTEMPTS = 3;

/** Appeals: those that wait the oldest first, those that were decided the newest first. */
export const listAppeals = (ctx: Ctx, query: AppealQuery): Promise<Page<Appeal>> =>
  listPage(ctx, {
    entity: Appeals,
    op: Appeals.query.inOrder({ listed: query.status }),
    list: `appeals:${query.status}`,
    limit: query.limit,
    cursor: query.cursor,
    newestFirst: query.status === "decided",
    show: appealView,
  });

/**
 * Upholds a flag or lifts it, for a reason that its owner is told. The decision and the lifting are
 * one transaction; where the flag was lifted before, only the decision is noted.
 *
 * @throws `request.not_found`, `appeal.already_decided`
 */
export async function decideAppeal(
  ctx: Ctx,
  id: string,
  decision: AppealDecision,
): Promise<Appeal> {
  for (let attempt = 1; ; attempt++) {
    const row = await ctx.platform.table.get(Appeals, { id });
    if (!row) throw refuse("request.not_found");
    if (row.outcome) throw alreadyDecided();
    const lifted = decision.outcome === "lift" ? await lifting(ctx, row, decision.reason) : [];
    try {
      return await carryOut(ctx, decided(ctx, row, decision), ...lifted);
    } catch (error) {
      if (!isMet(error) || attempt >= ATTEMPTS) throw error;
    }
  }
}

const alreadyDecided = () => refuse("appeal.already_decided");

/** The flag was lifted, or the campaign changed, between reading and writing. */
const MET = new Set(["account.not_flagged", "campaign.not_flagged", "request.conflict"]);
const isMet = (error: unknown): boolean => error instanceof Refusal && MET.has(error.code);

async function lifting(
  ctx: Ctx,
  { kind, subjectId: id, flaggedAt }: AppealRow,
  reason: string,
): Promise<Deed<unknown>[]> {
  if (kind === "user") {
    const person = await findPerson(ctx.platform, id);
    return person?.account.flag?.at === flaggedAt ? [reinstatement(ctx, person, reason)] : [];
  }
  const campaign = await ctx.platform.table.get(Campaigns, { id });
  return campaign?.flag?.at === flaggedAt ? [thaw(ctx, campaign, reason)] : [];
}

function decided(ctx: Ctx, row: AppealRow, { outcome, reason }: AppealDecision): Deed<Appeal> {
  const { id, kind, subjectId, ownerId, name } = row;
  const decidedAt = ctx.now.toISOString();
  const state = {
    outcome,
    answer: reason,
    decidedAt,
    listed: "decided",
    listedAt: `${decidedAt}#${id}`,
  } as const;
  const decide = Appeals.patch({ id })
    .set(state)
    .where((one, { notExists }) => notExists(one.outcome));
  return {
    writes: [write(decide, alreadyDecided)],
    events: [
      appealEvent(
        "appeal.decided",
        subjectId,
        { kind, appealId: id, ownerId, name, outcome, reason },
        { before: { appeal: "open" }, after: { appeal: outcome } },
      ),
    ],
    answer: appealView({ ...row, ...state }),
  };
}
