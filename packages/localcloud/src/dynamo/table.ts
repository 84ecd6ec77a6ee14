import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import type { Wiring } from "../wiring.ts";

async function streamOf(client: DynamoDBClient, name: string): Promise<string | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    return Table?.LatestStreamArn;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/**
 * Makes the one table when it is missing: keys pk and sk, indexes gsi1 to gsiN, a stream of new
 * images, TTL.
 *
 * @returns the ARN of its stream.
 * @throws when the server gives the table no stream.
 */
export async function ensureTable(
  client: DynamoDBClient,
  name: string,
  table: Wiring["table"],
): Promise<string> {
  const existing = await streamOf(client, name);
  if (existing) return existing;
  const indexes = Array.from({ length: table.indexes }, (_, i) => `gsi${i + 1}`);
  const keys = (prefix: string) => [
    { AttributeName: `${prefix}pk`, KeyType: "HASH" as const },
    { AttributeName: `${prefix}sk`, KeyType: "RANGE" as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: keys(""),
      AttributeDefinitions: ["", ...indexes].flatMap((prefix) => [
        { AttributeName: `${prefix}pk`, AttributeType: "S" as const },
        { AttributeName: `${prefix}sk`, AttributeType: "S" as const },
      ]),
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index,
        KeySchema: keys(index),
        Projection: { ProjectionType: "ALL" as const },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
    }),
  );
  await waitUntilTableExists(
    { client, maxWaitTime: 10, minDelay: 0.02, maxDelay: 0.5 },
    { TableName: name },
  );
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { Enabled: true, AttributeName: table.ttl },
    }),
  );
  const stream = await streamOf(client, name);
  if (!stream) throw new Error(`The table ${name} has no stream.`);
  return stream;
}
