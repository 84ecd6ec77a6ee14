import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { Platform } from "./platform.ts";

type Row = Record<string, unknown>;

/** Everything in the table, as a test may look at it. */
export async function everyRow({ table }: Platform): Promise<Row[]> {
  const rows: Row[] = [];
  let after: Row | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({ TableName: table.name, ExclusiveStartKey: after, ConsistentRead: true }),
    );
    rows.push(...(page.Items ?? []));
    after = page.LastEvaluatedKey;
  } while (after);
  return rows;
}
