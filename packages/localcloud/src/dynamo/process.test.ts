import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
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
