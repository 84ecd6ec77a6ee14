import type { Op, Table } from "./table.ts";

/** What one transaction takes. */
const AT_ONCE = 100;

/** Deletes rows, a hundred a transaction; those that are gone already are no matter. */
export async function removeAll(table: Table, rows: readonly Op[]): Promise<void> {
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const some = rows.slice(i, i + AT_ONCE);
    await table.transact(some.map((row) => ({ Delete: row.params({ table: table.name }) })));
  }
}
