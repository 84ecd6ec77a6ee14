import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { Platform } from "./platform.ts";

type Row = Record<string, unknown>;

/** Everything in the table, as a test may look at it. */
export async function everyRow({ table }: Platform): Promise<Row[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient());
  const rows: Row[] = [];
  let after: Row | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table.name, ExclusiveStartKey: after, ConsistentRead: true }),
    );
    rows.push(...(page.Items ?? []));
    after = page.LastEvaluatedKey;
  } while (after);
  return rows;
}
