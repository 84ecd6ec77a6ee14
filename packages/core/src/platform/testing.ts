import { randomBytes, randomUUID, webcrypto } from "node:crypto";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Actor, Ctx } from "./context.ts";
import { SYSTEM } from "./context.ts";
import { newId } from "./ids.ts";
import {
  createPlatform,
  onBus,
  onMail,
  onObjects,
  onQueues,
  onSecrets,
  onTable,
  onTexts,
  onUploads,
  type Platform,
} from "./platform.ts";
import type { Secrets, SigningKeys } from "./secrets.ts";

export { type Buckets, startBuckets } from "./buckets.testing.ts";
export { dyingAfter } from "./dying.testing.ts";
export { codeOf } from "./refused.testing.ts";
export { everyRow } from "./rows.testing.ts";

const INDEXES = [1, 2, 3, 4, 5];
const key = (name: string, KeyType: "HASH" | "RANGE") => ({ AttributeName: name, KeyType });

/** A table of its own on the embedded DynamoDB that the test run has started. */
export async function createTestTable(): Promise<string> {
  const TableName = `test-${randomUUID()}`;
  const fields = ["pk", "sk", ...INDEXES.flatMap((n) => [`gsi${n}pk`, `gsi${n}sk`])];
  await new DynamoDBClient().send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: fields.map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
      KeySchema: [key("pk", "HASH"), key("sk", "RANGE")],
      GlobalSecondaryIndexes: INDEXES.map((n) => ({
        IndexName: `gsi${n}`,
        KeySchema: [key(`gsi${n}pk`, "HASH"), key(`gsi${n}sk`, "RANGE")],
        Projection: { ProjectionType: "ALL" as const },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
    }),
  );
  return TableName;
}

/** Every engine there is. */
export const everything = {
  ...onTable,
  ...onSecrets,
  ...onBus,
  ...onQueues,
  ...onMail,
  ...onTexts,
  ...onObjects,
  ...onUploads,
};

/** The real platform on a fresh table, with signing keys of its own in place of Secrets Manager. */
export async function testPlatform(): Promise<Platform> {
  const platform = createPlatform(everything, {
    table: await createTestTable(),
    bus: "test",
    secretsId: "test",
    mailFrom: "Tandem <hello@tandem.test>",
    publicUrl: "http://localhost:3000",
    stage: "test",
  });
  const imported = await webcrypto.subtle.importKey(
    "raw",
    randomBytes(32),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign", "verify"],
  );
  const keys: SigningKeys = [{ kid: "test", key: imported }];
  const secrets = { keys: async () => keys } as unknown as Secrets;
  Object.defineProperty(platform, "secrets", { value: secrets, enumerable: true });
  return platform;
}

export const testCtx = (platform: Platform, actor: Actor = SYSTEM, now = new Date()): Ctx => ({
  actor,
  now,
  platform,
  requestId: newId("job"),
});

/** How many of these instants (milliseconds) lie within the fullest second, wherever it begins. */
export function mostInOneSecond(instants: readonly number[]): number {
  const inOrder = instants.toSorted((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [i, at] of inOrder.entries()) {
    while (at - (inOrder[first] ?? at) >= 1000) first++;
    most = Math.max(most, i - first + 1);
  }
  return most;
}
