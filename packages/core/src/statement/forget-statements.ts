import { type Ctx, removeAll } from "../platform/index.ts";
import { type StatementRow, Statements } from "./statement.entity.ts";
import { fileKey } from "./statement.rules.ts";

/** All statements of an influencer, by month. */
export const statementsOf = (ctx: Ctx, influencerId: string): AsyncGenerator<StatementRow> =>
  ctx.platform.table.all(Statements, Statements.query.ofInfluencer({ influencerId }));

/**
 * Deletes an influencer's statements, of each the files before the row, by which they are found, and
 * again after it: without the row a worker can no longer finish one that it is just making.
 */
export async function forgetStatements(ctx: Ctx, influencerId: string): Promise<void> {
  const { table, objects } = ctx.platform;
  for await (const { month } of statementsOf(ctx, influencerId)) {
    const removeFiles = async () => {
      for (const ending of ["pdf", "csv"] as const)
        await objects.remove("statements", fileKey(influencerId, month, ending));
    };
    await removeFiles();
    await removeAll(table, [Statements.delete({ influencerId, month })]);
    await removeFiles();
  }
}
