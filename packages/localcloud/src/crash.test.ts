import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { freshFolder, notesIn } from "./fixtures/notes.ts";
import { root, wiring } from "./fixtures/wiring.ts";
import { spawnLocalcloud, startLocalcloud } from "./index.ts";
import { freePort } from "./ports.ts";

const program = fileURLToPath(new URL("./fixtures/cloud.child.ts", import.meta.url));

test("nothing confirmed before a kill -9 is lost: rows, their events, messages, mails", async () => {
  const folder = freshFolder();
  const data = `${folder}/data`;
  const notes = notesIn(folder);
  const port = await freePort();
  const confirmed = {
    rows: new Set<string>(),
    mails: new Set<string>(),
    messages: new Set<string>(),
  };

  for (let round = 0; round < 3; round++) {
    const child = await spawnLocalcloud({ data, port, program });
    let running = true;
    const send = async (keep: Set<string>, id: string, path: string, init: RequestInit) => {
      try {
        const answer = await fetch(`${child.url}${path}`, init);
        if (answer.ok) keep.add(id);
      } catch {
        // Cut by the kill: never confirmed.
      }
    };
    const writers = [0, 1, 2].map(async (writer) => {
      for (let i = 0; running; i++) {
        const id = `${round}-${writer}-${i}`;
        const body = JSON.stringify({ detail: { id: `m${id}` } });
        await send(confirmed.rows, id, `/api/rows/row.added/${id}`, { method: "PUT" });
        await send(confirmed.mails, id, `/api/rows/row.mailed/${id}`, { method: "PUT" });
        await send(confirmed.messages, `m${id}`, "/api/queue/notes", { method: "POST", body });
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    await child.kill();
    running = false;
    await Promise.all(writers);
  }

  const cloud = await startLocalcloud({ wiring, root, data, port, quiet: true });
  await cloud.drained();
  const noted = new Set(
    notes()
      .flat()
      .map(({ detail }) => detail.id),
  );
  expect([...confirmed.rows, ...confirmed.messages].filter((id) => !noted.has(id))).toEqual([]);
  const mailed = new Set((await cloud.mails()).flatMap(({ to }) => to));
  expect([...confirmed.mails].filter((id) => !mailed.has(`${id}@example.com`))).toEqual([]);
  expect(await cloud.deadLetters()).toEqual([]);
  expect(confirmed.rows.size).toBeGreaterThan(0);
  await cloud.stop();
});

test("after an orderly stop nothing is delivered twice", async () => {
  const folder = freshFolder();
  const data = `${folder}/data`;
  const notes = notesIn(folder);
  for (const id of ["a", "b"]) {
    const cloud = await startLocalcloud({ wiring, root, data, quiet: true });
    await fetch(`${cloud.url}/api/rows/row.added/${id}`, { method: "PUT" });
    await cloud.drained();
    await cloud.stop();
  }
  expect(
    notes()
      .flat()
      .map(({ detail }) => detail.id),
  ).toEqual(["a", "b"]);
});

test("a message in the middle of its work comes again after a kill", async () => {
  const folder = freshFolder();
  const data = `${folder}/data`;
  const notes = notesIn(folder);
  const first = await startLocalcloud({ wiring, root, data, quiet: true });
  const body = JSON.stringify({ id: "slow", slow: true });
  await fetch(`${first.url}/api/queue/notes`, { method: "POST", body });
  await first.kill();
  const second = await startLocalcloud({ wiring, root, data, quiet: true });
  await second.drained();
  expect(
    notes<{ id: string }>()
      .flat()
      .some(({ id }) => id === "slow"),
  ).toBe(true);
  await second.stop();
});
