import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import * as functions from "@tandem/functions/wiring";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshFolder } from "../fixtures/notes.ts";
import { type Cloud, startLocalcloud } from "../index.ts";
import type { Wiring } from "../wiring.ts";

/** Tandem's own wiring, but that messages die after two tries. */
const wiring: Wiring = {
  ...functions,
  queues: Object.fromEntries(
    Object.entries(functions.queues).map(([name, queue]) => [name, { ...queue, maxReceives: 2 }]),
  ),
};
const data = `${freshFolder()}/data`;
const adminPassword = "correct horse battery";
let cloud: Cloud;
let token: string;

const start = async () => {
  cloud = await startLocalcloud({ wiring, data, adminPassword, quiet: true, web: false });
};
beforeAll(async () => {
  await start();
  token = (await call("POST", "/auth/login", { username: "admin", password: adminPassword }))
    .accessToken;
}, 60_000);
afterAll(() => cloud.stop());

async function call(method: string, path: string, body?: object) {
  const answer = await fetch(`${cloud.url}/api${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  return { ...(text ? JSON.parse(text) : {}), status: answer.status };
}
/** Puts a message on a queue as anyone who reaches it could. */
async function put(queue: string, MessageBody: string): Promise<void> {
  const sqs = new SQSClient();
  const QueueUrl = process.env[`TANDEM_QUEUE_${queue.toUpperCase()}`];
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  sqs.destroy();
}
interface Letter {
  id: string;
  queue: string;
  kind: string;
  body: string;
  receives: number;
}
const POISONED = ["jobs", "mail", "statistics"];
const letters = async (query = ""): Promise<Letter[]> =>
  (await call("GET", `/admin/dead-letters${query}`)).items.filter(({ queue }: Letter) =>
    POISONED.includes(queue),
  );
const alarms = async (): Promise<number> =>
  (await call("GET", "/notifications")).items.filter(
    ({ kind, title }: { kind: string; title: string }) =>
      kind === "dead_letter.kept" && POISONED.some((queue) => title.includes(` ${queue} `)),
  ).length;

test("poison ends where admins see it, and what is good goes on beside it", async () => {
  await put("mail", "no json");
  await put(
    "mail",
    JSON.stringify({ "detail-type": "unheard.of", detail: { id: "e", kind: "unheard.of" } }),
  );
  await put("jobs", JSON.stringify({ kind: "nothing" }));
  await put("statistics", "[1]");
  await call("POST", "/auth/register", {
    role: "influencer",
    username: "beside",
    email: "beside@example.com",
    password: "correct horse battery",
    profile: { displayName: "Beside", category: "art", niche: "ink" },
  });
  await cloud.drained();
  expect((await cloud.mails()).filter(({ to }) => to.includes("beside@example.com"))).toHaveLength(
    1,
  );
  const dead = (await letters()).map(({ queue, kind, body, receives }) => [
    queue,
    kind,
    body,
    receives,
  ]);
  expect(dead.sort()).toMatchObject([
    ["jobs", "nothing", '{"kind":"nothing"}', 5],
    ["mail", "unheard.of", expect.stringContaining("unheard.of"), 5],
    ["mail", "unreadable", "no json", 5],
    ["statistics", "unknown", "[1]", 8],
  ]);
  const died = (await cloud.deadLetters()).map(({ queue }) => queue);
  expect(died.filter((queue) => POISONED.includes(queue)).sort()).toEqual([
    "jobs",
    "mail",
    "mail",
    "statistics",
  ]);
  expect(await letters("?queue=jobs")).toHaveLength(1);
  // Once a queue and hour, unless an hour began in between.
  expect(await alarms()).toBeGreaterThanOrEqual(3);
  expect(await alarms()).toBeLessThanOrEqual(4);
}, 60_000);

test("a letter put back is tried again, and is a new one when it dies again", async () => {
  const [before] = await letters("?queue=jobs");
  const path = `/admin/dead-letters/${before?.id}`;
  expect((await call("POST", `${path}/redrive`)).status).toBe(202);
  expect((await call("POST", `${path}/redrive`)).status).toBe(404);
  expect((await call("POST", `${path}/discard`)).status).toBe(404);
  await cloud.drained();
  const [again, ...others] = await letters("?queue=jobs");
  expect(others).toEqual([]);
  expect(again?.id).not.toBe(before?.id);
  expect(again?.body).toBe(before?.body);
}, 60_000);

test("all of a queue are put back at once, and one can be thrown away", async () => {
  const before = await letters("?queue=mail");
  expect((await call("POST", "/admin/dead-letters/redrive", { queue: "mail" })).status).toBe(202);
  await cloud.drained();
  const after = await letters("?queue=mail");
  expect(after.map(({ body }) => body).sort()).toEqual(before.map(({ body }) => body).sort());
  expect(after.filter(({ id }) => before.some((one) => one.id === id))).toEqual([]);
  const [first] = after;
  expect((await call("POST", `/admin/dead-letters/${first?.id}/discard`)).status).toBe(204);
  expect((await letters("?queue=mail")).map(({ id }) => id)).toEqual([after[1]?.id]);
}, 60_000);

test("a kill loses and doubles none", async () => {
  const before = (await letters()).map(({ id }) => id);
  await Promise.all(Array.from({ length: 12 }, (_, n) => put("jobs", `poison ${n}`)));
  await new Promise((next) => setTimeout(next, 1_100));
  await cloud.kill();
  await start();
  await cloud.drained();
  const after = await letters("?limit=100");
  expect(before.filter((id) => !after.some((one) => one.id === id))).toEqual([]);
  const fresh = after.filter(({ body }) => body.startsWith("poison"));
  expect(fresh.map(({ body }) => body).sort()).toEqual(
    Array.from({ length: 12 }, (_, n) => `poison ${n}`).sort(),
  );
}, 120_000);
