import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { startDynoxide } from "./process.ts";

test("every test finds the run's shared table server", async () => {
  const { TableNames } = await new DynamoDBClient().send(new ListTablesCommand());
  expect(Array.isArray(TableNames)).toBe(true);
});

test("a stopped table server is gone", async () => {
  const server = await startDynoxide();
  expect(() => process.kill(server.pid, 0)).not.toThrow();
  await server.stop();
  await expect(fetch(server.endpoint)).rejects.toThrow();
});

test("a write costs the same after many", async () => {
  const server = await startDynoxide();
  const client = new DynamoDBClient({ endpoint: server.endpoint });
  try {
    await client.send(
      new CreateTableCommand({
        TableName: "counted",
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
        StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
      }),
    );
    let n = 0;
    const put = () => ({ Put: { TableName: "counted", Item: { pk: { S: String(n++) } } } });
    const batch = () =>
      client.send(
        new TransactWriteItemsCommand({ TransactItems: Array.from({ length: 100 }, put) }),
      );
    const timed = async (batches: number) => {
      const times: number[] = [];
      for (let i = 0; i < batches; i++) {
        const start = performance.now();
        await batch();
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[Math.floor(batches / 4)] ?? 0;
    };
    const early = await timed(8);
    await timed(40);
    // Reading the whole stream before each write would make it some twenty times as long by now.
    expect(await timed(8)).toBeLessThan(early * 5);
  } finally {
    await server.stop();
  }
});
