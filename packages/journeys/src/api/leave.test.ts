import { type Cloud, startLocalcloud } from "@tandem/localcloud";
import { afterAll, beforeAll, expect, test } from "vitest";

const password = "correct horse battery";
const person = { username: "zorblax77", email: "zorblax77@private.example", password };
let cloud: Cloud;
let token: string;
beforeAll(async () => {
  cloud = await startLocalcloud({ adminPassword: password, quiet: true, web: false });
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
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
}

test("someone takes all their data, deletes their account, and is gone", async () => {
  const profile = { displayName: "Zorblax Quint", category: "art", niche: "ink" };
  await call("POST", "/auth/register", { role: "influencer", ...person, profile });
  const session = await call("POST", "/auth/login", person);
  token = session.body.accessToken;
  const { id } = session.body.user;

  expect(await call("GET", "/me/data")).toMatchObject({ status: 202, body: { status: "queued" } });
  await cloud.drained();
  const ready = await call("GET", "/me/data");
  expect(ready).toMatchObject({ status: 202, body: { status: "ready" } });
  const file = await fetch(ready.body.url);
  expect(file.headers.get("content-disposition")).toMatch(/tandem-data-.*\.json/);
  expect(await file.json()).toMatchObject({ account: { username: person.username } });
  const told = await call("GET", "/notifications");
  expect(told.body.items.map(({ kind }: { kind: string }) => kind)).toContain("account.data_ready");

  const wrong = await call("DELETE", "/me", { password: "not this one" });
  expect(wrong).toMatchObject({ status: 422, body: { code: "auth.wrong_password" } });
  expect((await call("DELETE", "/me", { password })).status).toBe(204);
  expect((await call("GET", "/me")).status).toBe(401);
  expect((await call("POST", "/auth/login", person)).body.code).toBe("auth.invalid_credentials");
  await cloud.drained();
  expect(await cloud.deadLetters()).toEqual([]);
  expect((await fetch(ready.body.url)).status).toBe(404);
  const subjects = (await cloud.mails()).map(({ subject }) => subject);
  expect(subjects.at(-1)).toBe("Your Tandem account is deleted");

  const admin = await call("POST", "/auth/login", { username: "admin", password });
  token = admin.body.accessToken;
  const shown = await call("GET", `/admin/users/${id}`);
  expect(shown.body).toMatchObject({ status: "deleted", email: "" });
  expect((await call("GET", "/admin/users?q=zorblax77")).body.items).toEqual([]);
  const again = await call("POST", "/auth/register", { role: "influencer", ...person, profile });
  expect(again.status).toBe(201);
}, 90_000);
