import { DELETED_NAME } from "../account/index.ts";
import type { Ctx } from "../platform/index.ts";
import { AbuseCases, AbuseReports } from "./abuse.entity.ts";
import { Appeals } from "./appeal.entity.ts";

/** The cases in which an account reported or was reported: their events name it. */
export async function* casesWith(ctx: Ctx, accountId: string): AsyncGenerator<string> {
  const { table } = ctx.platform;
  for await (const { caseId } of table.all(
    AbuseReports,
    AbuseReports.query.ofReporter({ by: accountId }),
  ))
    yield caseId;
  for await (const { id } of table.all(
    AbuseCases,
    AbuseCases.query.ofOwner({ ownerId: accountId }),
  ))
    yield id;
}

/**
 * Takes a person out of what was reported and appealed: names and words go, that it happened and
 * what was decided stays.
 */
export async function forgetConduct(ctx: Ctx, accountId: string): Promise<void> {
  const { table } = ctx.platform;
  const reports = AbuseReports.query.ofReporter({ by: accountId });
  for await (const { caseId, by } of table.all(AbuseReports, reports)) {
    const bare = AbuseReports.patch({ caseId, by }).set({ byName: DELETED_NAME, text: "" });
    await table.update(AbuseReports, bare);
  }
  const cases = AbuseCases.query.ofOwner({ ownerId: accountId });
  for await (const { id, kind } of table.all(AbuseCases, cases)) {
    const bare = { ownerName: DELETED_NAME, excerpt: "" };
    const title = kind === "user" ? { title: DELETED_NAME } : {};
    await table.update(AbuseCases, AbuseCases.patch({ id }).set({ ...bare, ...title }));
  }
  const appeals = Appeals.query.ofOwner({ ownerId: accountId });
  for await (const { id, kind } of table.all(Appeals, appeals)) {
    const name = kind === "user" ? { name: DELETED_NAME } : {};
    await table.update(Appeals, Appeals.patch({ id }).set({ text: "", ...name }));
  }
}
