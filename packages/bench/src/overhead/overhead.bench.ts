/**
 * What the API adds to the table: a request in process against a bare document client that asks the
 * same, in turns.
 * Alone: `npm run bench -- --only overhead`
 */

import { GetCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { campaignBody } from "@tandem/functions/api/testing";
import { bareClient } from "../bare-client.ts";
import { type Measure, quantile } from "../measure.ts";
import { World } from "../routes/world.ts";

const READS = 1500;
const WRITES = 400;
const WARM_UP = 200;
const COMMAND = "npm run bench -- --only overhead";

type Work = () => Promise<unknown>;
interface Times {
  api: number[];
  bare: number[];
}

/** The lines for the table of budgets. */
export async function measureOverhead(): Promise<Measure[]> {
  const world = await World.open();
  try {
    const { client, name: TableName } = world.platform.table;
    client.middlewareStack.remove("meter");
    const bare = bareClient();
    const { token } = world.sponsor;
    const id = world.campaignId;
    const get = await inTurns(
      READS,
      () => answered(world, "GET", `/campaigns/${id}`, token),
      () =>
        bare.send(
          new GetCommand({
            TableName,
            Key: { pk: `campaign#${id}`, sk: "campaign" },
            ConsistentRead: true,
          }),
        ),
    );
    const list = await inTurns(
      READS,
      () => answered(world, "GET", "/campaigns?limit=25", token),
      () => bare.send(new QueryCommand(listInput(TableName, world.sponsor.id))),
    );
    const sponsorKey = { pk: `account#${world.sponsor.id}`, sk: "sponsor" };
    const rows = await rowsOfCreate(world);
    let n = 0;
    const create = await inTurns(
      WRITES,
      () => answered(world, "POST", "/campaigns", token, campaignBody()),
      async () => {
        await bare.send(new GetCommand({ TableName, Key: sponsorKey, ConsistentRead: true }));
        n++;
        await bare.send(
          new TransactWriteCommand({
            TransactItems: rows.map((row) => ({
              Put: {
                TableName,
                Item: { ...row, pk: `${row.pk}-${n}` },
                ConditionExpression: "attribute_not_exists(pk)",
              },
            })),
          }),
        );
      },
    );
    return [
      ...lines("read of one", get, 1.5, 2),
      ...lines("read of a page of 25", list, 1.5, 2),
      ...lines("creation of a campaign", create, 1.75, 2.25),
    ];
  } finally {
    world.close();
  }
}

/** A request as the function is handed it, to the text of the answer. */
async function answered(
  world: World,
  method: string,
  path: string,
  token: string,
  body?: unknown,
): Promise<void> {
  const request = new Request(`http://localhost/api${path}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
  });
  const answer = await world.api.fetch(request);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
}

const listInput = (TableName: string, sponsorId: string) => ({
  TableName,
  IndexName: "gsi1",
  KeyConditionExpression: "gsi1pk = :pk",
  ExpressionAttributeValues: { ":pk": `campaigns#${sponsorId}` },
  ScanIndexForward: false,
  Limit: 25,
});

/** The two rows that the creation of a campaign writes, as the table has them. */
async function rowsOfCreate(world: World): Promise<Array<Record<string, unknown>>> {
  const { client, name: TableName } = world.platform.table;
  const id = await world.newCampaign();
  const rows = await Promise.all(
    [`campaign#${id}`, `events#${id}`].map((pk) =>
      client.send({
        operation: "Query",
        input: {
          TableName,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": pk },
          Limit: 1,
        },
      }),
    ),
  );
  return rows.flatMap(({ Items }) => Items ?? []);
}

/** Does the one and the other in turn, so that what else the machine does falls on both alike. */
async function inTurns(times: number, api: Work, bare: Work): Promise<Times> {
  const taken: Times = { api: [], bare: [] };
  for (let i = -WARM_UP; i < times; i++) {
    for (const [name, work] of [
      ["api", api],
      ["bare", bare],
    ] as const) {
      const start = performance.now();
      await work();
      if (i >= 0) taken[name].push(performance.now() - start);
    }
  }
  return taken;
}

function lines(what: string, { api, bare }: Times, most50: number, most99: number): Measure[] {
  return (
    [
      ["p50", 0.5, most50],
      ["p99", 0.99, most99],
    ] as const
  ).map(([name, q, most]) => {
    const [ours, theirs] = [quantile(api, q), quantile(bare, q)];
    return {
      area: `API over a bare document client: ${what}, ${name}`,
      target: `≤ ${most}×`,
      figure: `${(ours / theirs).toFixed(2)}× (${ours.toFixed(2)} ms against ${theirs.toFixed(2)} ms)`,
      command: COMMAND,
      pass: ours / theirs <= most,
    };
  });
}
