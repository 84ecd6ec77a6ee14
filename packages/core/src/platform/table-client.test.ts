import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { TableClient } from "./table-client.ts";
import { createTestTable } from "./testing.ts";

const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB;
afterEach(() => {
  process.env.AWS_ENDPOINT_URL_DYNAMODB = endpoint;
});

const row = {
  pk: "a",
  sk: "b",
  n: 1.5,
  list: [null, { deep: true, left: undefined }],
  gsi1pk: "g",
};
const kept = { ...row, list: [null, { deep: true }] };

test("rows go out and come in as they are, by every command", async () => {
  const TableName = await createTestTable();
  const client = new TableClient();
  const Key = { pk: "a", sk: "b" };
  await client.send({
    operation: "TransactWriteItems",
    input: {
      TransactItems: [
        { Put: { TableName, Item: row } },
        { Put: { TableName, Item: { ...row, sk: "c" } } },
      ],
    },
  });
  expect(await client.send({ operation: "GetItem", input: { TableName, Key } })).toEqual({
    Item: kept,
  });
  const absent = { TableName, Key: { pk: "x", sk: "x" } };
  expect(await client.send({ operation: "GetItem", input: absent })).toEqual({});
  const both = { [TableName]: { Keys: [Key, absent.Key], ConsistentRead: true } };
  const { Responses } = await client.send({
    operation: "BatchGetItem",
    input: { RequestItems: both },
  });
  expect(Responses).toEqual({ [TableName]: [kept] });
  const input = {
    TableName,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": "a" },
    Limit: 1,
  };
  const first = await client.send({ operation: "Query", input });
  expect(first).toMatchObject({ Items: [kept], Count: 1, LastEvaluatedKey: Key });
  const second = await client.send({
    operation: "Query",
    input: { ...input, ExclusiveStartKey: first.LastEvaluatedKey },
  });
  expect(second.Items).toEqual([{ ...kept, sk: "c" }]);
  const changed = await client.send({
    operation: "UpdateItem",
    input: {
      TableName,
      Key,
      UpdateExpression: "ADD n :one",
      ExpressionAttributeValues: { ":one": 1 },
      ReturnValues: "ALL_NEW",
    },
  });
  expect(changed.Attributes).toEqual({ ...kept, n: 2.5 });
});

test("what DynamoDB refuses has its name, and the row as it writes it", async () => {
  const TableName = await createTestTable();
  const client = new TableClient();
  const put = {
    Put: {
      TableName,
      Item: row,
      ConditionExpression: "attribute_not_exists(pk)",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
    },
  };
  const send = () =>
    client.send({ operation: "TransactWriteItems", input: { TransactItems: [put] } });
  await send();
  await expect(send()).rejects.toMatchObject({
    name: "TransactionCanceledException",
    CancellationReasons: [{ Code: "ConditionalCheckFailed", Item: { n: { N: "1.5" } } }],
  });
});

/** The embedded table behind something that loses the first answers, after it passed the question on. */
async function losing(answers: number) {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString();
    const { host: _, ...headers } = request.headers as Record<string, string>;
    const answer = await fetch(endpoint ?? "", { method: "POST", headers, body });
    const text = await answer.text();
    bodies.push(body);
    if (bodies.length <= answers) return void request.socket.destroy();
    response.writeHead(answer.status).end(text);
  });
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
  process.env.AWS_ENDPOINT_URL_DYNAMODB = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { bodies, close };
}

test("a transaction whose answer is lost is done once, and succeeds", async () => {
  const TableName = await createTestTable();
  const { bodies, close } = await losing(2);
  const Key = { pk: "a", sk: "b" };
  const client = new TableClient();
  await client.send({
    operation: "TransactWriteItems",
    input: {
      TransactItems: [
        {
          Update: {
            TableName,
            Key,
            UpdateExpression: "ADD n :one",
            ExpressionAttributeValues: { ":one": 1 },
          },
        },
      ],
    },
  });
  expect(bodies).toHaveLength(3);
  const { Item } = await client.send({ operation: "GetItem", input: { TableName, Key } });
  close();
  expect(new Set(bodies.slice(0, 3).map((body) => JSON.parse(body).ClientRequestToken)).size).toBe(
    1,
  );
  expect(Item?.n).toBe(1);
});

test("who watches sees each command, may change it, and is gone when removed", async () => {
  const TableName = await createTestTable();
  const client = new TableClient();
  const seen: unknown[] = [];
  const watch = () =>
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const input = { ...args.input, ReturnConsumedCapacity: "TOTAL" };
          const answer = await next({ ...args, input });
          seen.push([
            commandName,
            (answer.output as { ConsumedCapacity?: object }).ConsumedCapacity,
          ]);
          return answer;
        },
      { step: "initialize", name: "watch" },
    );
  const get = () =>
    client.send({ operation: "GetItem", input: { TableName, Key: { pk: "a", sk: "b" } } });
  watch();
  watch();
  await get();
  client.middlewareStack.remove("watch");
  await get();
  expect(seen).toEqual([["GetItemCommand", { TableName, CapacityUnits: 0.5 }]]);
});
