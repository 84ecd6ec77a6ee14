import { CreateTableCommand } from "@aws-sdk/client-dynamodb";
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
} from "@aws-sdk/lib-dynamodb";
import { Campaigns } from "@tandem/core/campaign";
import type { Table } from "@tandem/core/platform";
import { bareClient } from "../bare-client.ts";
import { itemsOf, SPONSOR } from "./rows.ts";

const AT_ONCE = 4;
const A_BATCH = 25;

/** A table with the one index that exports of requests ask. */
export async function createTable(TableName: string): Promise<void> {
  const keys = (prefix: string) => [
    { AttributeName: `${prefix}pk`, KeyType: "HASH" as const },
    { AttributeName: `${prefix}sk`, KeyType: "RANGE" as const },
  ];
  await bareClient().send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: keys(""),
      AttributeDefinitions: ["pk", "sk", "gsi1pk", "gsi1sk", "gsi3pk", "gsi3sk"].map(
        (AttributeName) => ({ AttributeName, AttributeType: "S" as const }),
      ),
      GlobalSecondaryIndexes: ["gsi1", "gsi3"].map((IndexName) => ({
        IndexName,
        KeySchema: keys(IndexName),
        Projection: { ProjectionType: "ALL" as const },
      })),
    }),
  );
}

/** Puts so many requests of a campaign into the table, past every rule. */
export async function fillRequests(
  table: string,
  campaignId: string,
  count: number,
): Promise<void> {
  const client = bareClient();
  const itemOf = itemsOf(campaignId);
  let next = 0;
  const work = async () => {
    while (next < count) {
      const from = next;
      next += A_BATCH;
      const Items = Array.from({ length: Math.min(A_BATCH, count - from) }, (_, i) => ({
        PutRequest: { Item: itemOf(from + i) },
      }));
      let pending: BatchWriteCommandInput["RequestItems"] = { [table]: Items };
      while (pending?.[table]?.length) {
        const answer: BatchWriteCommandOutput = await client.send(
          new BatchWriteCommand({ RequestItems: pending }),
        );
        pending = answer.UnprocessedItems;
      }
      if (from % 100_000 === 0) process.stderr.write(`  ${from} of ${count} rows put\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The campaign that the requests are of, as far as asking for its export looks at it. */
export async function putCampaign(table: Table, id: string): Promise<void> {
  const at = new Date(0).toISOString();
  await table.update(
    Campaigns,
    Campaigns.upsert({
      id,
      sponsorId: SPONSOR,
      sponsorName: "Meridian Skin",
      timeZone: "UTC",
      name: "Spring serum launch",
      description: "",
      category: "beauty",
      niche: "",
      goals: "",
      startDate: "2025-01-01",
      endDate: "2099-01-01",
      endsAt: "2099-01-02T00:00:00.000Z",
      budget: 0,
      currency: "USD",
      reserved: 0,
      committed: 0,
      paid: 0,
      available: 0,
      accepted: 0,
      visibility: "public",
      status: "live",
      ratingSum: 0,
      ratingCount: 0,
      version: 1,
      createdAt: at,
      updatedAt: at,
    }),
  );
}
