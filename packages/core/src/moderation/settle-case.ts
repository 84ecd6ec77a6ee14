import type { AbuseCase, AbuseVerdict } from "@tandem/contract";
import { findPerson } from "../account/index.ts";
import { Campaigns } from "../campaign/index.ts";
import { type Ctx, Refusal, refuse, write } from "../platform/index.ts";
import { hiding, requireReview } from "../review/index.ts";
import { AbuseCases, OpenCases } from "./abuse.entity.ts";
import { isPossible } from "./abuse.rules.ts";
import { abuseEvent } from "./conduct.events.ts";
import { carryOut, type Deed } from "./deed.ts";
import { freeze } from "./flag-campaign.ts";
import { suspension } from "./flag-user.ts";
import { type CaseRow, caseView, newestReports } from "./list-cases.ts";
import { warning } from "./warn-user.ts";

/** How many of those who reported it are told that a case was dealt with, the newest first. */
const TOLD = 200;
const ATTEMPTS = 3;

/**
 * Settles a case. What is done to its subject and that the case is settled is one transaction. What
 * is so already, such as a suspension for another case, is not done again.
 *
 * @throws `request.not_found`, `abuse.already_settled`, `abuse.outcome_not_possible`
 */
export async function settleCase(
  ctx: Ctx,
  id: string,
  { outcome, reason }: AbuseVerdict,
): Promise<AbuseCase> {
  for (let attempt = 1; ; attempt++) {
    const row = await ctx.platform.table.get(AbuseCases, { id });
    if (!row) throw refuse("request.not_found");
    if (row.status !== "open") throw alreadySettled();
    if (!isPossible(outcome, row.kind)) throw notPossible();
    const [settled, deed] = await Promise.all([
      settlement(ctx, row, { outcome, reason }),
      deedOf(ctx, row, { outcome, reason }),
    ]);
    try {
      return await carryOut(ctx, settled, ...(deed ? [deed] : []));
    } catch (error) {
      if (!isMet(error) || attempt >= ATTEMPTS) throw error;
    }
  }
}

const alreadySettled = () => refuse("abuse.already_settled");
const notPossible = () => refuse("abuse.outcome_not_possible");

/** Somebody changed the subject, or reported it again, between reading and writing. */
const MET = new Set([
  "account.already_flagged",
  "campaign.already_flagged",
  "review.already_hidden",
  "request.conflict",
]);
const isMet = (error: unknown): boolean => error instanceof Refusal && MET.has(error.code);

/** What is done to the subject; nothing where it is so already. */
async function deedOf(
  ctx: Ctx,
  { kind, ownerId, subjectId }: CaseRow,
  { outcome, reason }: AbuseVerdict,
): Promise<Deed<unknown> | undefined> {
  if (outcome === "dismiss") return undefined;
  if (kind === "campaign" && outcome === "freeze") {
    const campaign = await ctx.platform.table.get(Campaigns, { id: subjectId });
    if (!campaign || campaign.status === "deleted") throw notPossible();
    return campaign.flag ? undefined : freeze(ctx, campaign, reason);
  }
  if (outcome === "hide") {
    const review = await requireReview(ctx, subjectId);
    return review.hidden ? undefined : hiding(ctx, review, reason);
  }
  const person = await findPerson(ctx.platform, ownerId);
  if (!person || person.account.status === "deleted") throw notPossible();
  if (outcome === "warn") return warning(person, reason);
  return person.account.flag ? undefined : suspension(ctx, person, reason);
}

async function settlement(
  ctx: Ctx,
  row: CaseRow,
  { outcome, reason }: AbuseVerdict,
): Promise<Deed<AbuseCase>> {
  const { id, kind, subjectId, adRequestId, ownerId, severity, count, version } = row;
  const settledAt = ctx.now.toISOString();
  const state = {
    status: "settled",
    outcome,
    settledAt,
    listed: "settled",
    listedAt: `${settledAt}#${id}`,
  } as const;
  const reports = await newestReports(ctx, id, TOLD);
  const settle = AbuseCases.patch({ id })
    .set({ ...state, version: version + 1 })
    .where((one, { eq }) => `${eq(one.status, "open")} AND ${eq(one.version, version)}`);
  return {
    writes: [
      write(settle, (now) =>
        now?.status === "open" ? refuse("request.conflict") : alreadySettled(),
      ),
      write(OpenCases.delete({ kind, subjectId })),
    ],
    events: [
      abuseEvent(
        "abuse.settled",
        id,
        {
          kind,
          subjectId,
          adRequestId,
          ownerId,
          outcome,
          reason,
          reporterIds: reports.map(({ by }) => by),
        },
        {
          before: { status: "open", severity, count },
          after: { status: "settled", outcome },
        },
      ),
    ],
    answer: caseView({ ...row, ...state }, reports),
  };
}
