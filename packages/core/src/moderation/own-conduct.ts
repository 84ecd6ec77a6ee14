import type { Ctx } from "../platform/index.ts";
import { AbuseReports } from "./abuse.entity.ts";
import { Appeals } from "./appeal.entity.ts";

/** What the actor reported of others, in order. */
export async function* reportsBy({ platform, actor }: Ctx) {
  const rows = AbuseReports.query.ofReporter({ by: actor.id });
  for await (const { caseId, reason, text, at } of platform.table.all(AbuseReports, rows))
    yield { caseId, reason, text, at };
}

/** What the actor appealed against, in order, and what was decided. */
export async function* appealsOf({ platform, actor }: Ctx) {
  const rows = Appeals.query.ofOwner({ ownerId: actor.id });
  for await (const row of platform.table.all(Appeals, rows)) {
    const { kind, subjectId, name, flagReason, flaggedAt, text, at } = row;
    const { outcome, answer, decidedAt } = row;
    yield { kind, subjectId, name, flagReason, flaggedAt, text, at, outcome, answer, decidedAt };
  }
}
