import { afterAll, beforeAll, expect, test } from "vitest";
import { freshFolder, notesIn } from "./fixtures/notes.ts";
import { root, wiring } from "./fixtures/wiring.ts";
import { type Cloud, startLocalcloud } from "./index.ts";

let cloud: Cloud;
const folder = freshFolder();
const notes = notesIn(folder);
const put = (kind: string, id: string) =>
  fetch(`${cloud.url}/api/rows/${kind}/${id}`, { method: "PUT" });
const queue = (name: string, body: object) =>
  fetch(`${cloud.url}/api/queue/${name}`, { method: "POST", body: JSON.stringify(body) });

beforeAll(async () => {
  cloud = await startLocalcloud({ wiring, root, quiet: true });
});
afterAll(() => cloud.stop());

test("a made-up admin password is handed back", () => {
  expect(cloud.adminPassword).toBe("made-up");
});

test("the API finds the client's address where the gateway puts it", async () => {
  const answer = await fetch(`${cloud.url}/api/address`);
  expect(await answer.json()).toEqual({ sourceIp: "127.0.0.1" });
});

test("an event reaches exactly the queues whose rule selects it, in the bus envelope", async () => {
  await put("row.added", "1");
  await put("row.ignored", "2");
  await put("row.named", "3");
  await cloud.drained();
  const events = notes<{ "detail-type": string; detail: { id: string } }>().flat();
  expect(events.map((event) => [event["detail-type"], event.detail.id])).toEqual([
    ["row.added", "1"],
    ["row.named", "3"],
  ]);
  expect(events[0]).toMatchObject({ version: "0", source: "fixture", region: "eu-central-1" });
});

test("a sent mail is in the mailbox with its headers and attachments", async () => {
  await put("row.mailed", "anna");
  await cloud.drained();
  const mail = (await cloud.mails()).at(-1);
  expect(mail).toMatchObject({
    to: ["anna@example.com"],
    subject: "About anna",
    text: `See ${cloud.url}/x.`,
    headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
    attachments: [{ name: "a.txt", contentType: "text/plain", size: 2 }],
  });
  expect(await (await fetch(`${cloud.url}/_local/mail.json`)).json()).toEqual(await cloud.mails());
  const page = await (await fetch(`${cloud.url}/_local/mail`)).text();
  expect(page).toContain("About anna");
  expect(page).toContain(`<a href="${cloud.url}/x" target="_blank"`);
  const attachment = await fetch(`${cloud.url}/_local/mail/${mail?.id}/a.txt`);
  expect(await attachment.text()).toBe("hi");
});

test("only the failed records of a batch come again, and then go to the dead letters", async () => {
  const before = notes().length;
  await queue("notes", { id: "bad", fail: true });
  await queue("notes", { id: "good" });
  await cloud.drained();
  const seen = notes<{ id: string }>().slice(before).flat();
  expect(seen.filter(({ id }) => id === "bad")).toHaveLength(3);
  expect(seen.filter(({ id }) => id === "good")).toHaveLength(1);
  const letters = await cloud.deadLetters();
  expect(
    letters.map(({ queue: name, body, receives }) => [name, JSON.parse(body), receives]),
  ).toEqual([["notes", { id: "bad", fail: true }, 3]]);
});

test("a batch window collects messages into one batch", async () => {
  const before = notes().length;
  await Promise.all(Array.from({ length: 14 }, (_, id) => queue("windows", { id })));
  await cloud.drained();
  expect(
    notes()
      .slice(before)
      .map((batch) => batch.length),
  ).toEqual([14]);
});

test("a schedule fires through its queue, and an unknown one is a problem", async () => {
  const fired = await fetch(`${cloud.url}/_local/schedules/sweep`, { method: "POST" });
  expect(fired.status).toBe(202);
  await cloud.drained();
  expect(notes<object>().at(-1)).toEqual([{ kind: "sweep" }]);
  const unknown = await fetch(`${cloud.url}/_local/schedules/toString`, { method: "POST" });
  expect(unknown.status).toBe(404);
  expect(unknown.headers.get("content-type")).toBe("application/problem+json");
  await expect(cloud.fire("none")).rejects.toThrow("none");
});

test("local pages refuse foreign names and foreign sites", async () => {
  const { request } = await import("node:http");
  const status = (headers: Record<string, string>) =>
    new Promise((resolve) => {
      const options = { port: cloud.port, host: "127.0.0.1", path: "/_local/mail.json", headers };
      request(options, (answer) => resolve(answer.statusCode)).end();
    });
  expect(await status({ host: "evil.example" })).toBe(403);
  expect(await status({ host: "localhost", origin: "https://evil.example" })).toBe(403);
  expect(await status({ host: `localhost:${cloud.port}`, origin: cloud.url })).toBe(200);
});

test("a second cloud on the same data is refused", async () => {
  await expect(startLocalcloud({ wiring, root, quiet: true, data: cloud.data })).rejects.toThrow(
    "Another Tandem",
  );
});
