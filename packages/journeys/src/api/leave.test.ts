import { expect, test } from "vitest";
import { call, logIn, logInAdmin, PASSWORD } from "../harness/client.ts";
import { apiCloud } from "../harness/cloud.ts";

const PERSON = { username: "zorblax77", email: "zorblax77@private.example", password: PASSWORD };
const here = apiCloud();

test("someone takes all their data, deletes their account, and is gone", async () => {
  const profile = { displayName: "Zorblax Quint", category: "art", niche: "ink" };
  const registration = { role: "influencer", ...PERSON, profile };
  await call(here.url, "POST", "/auth/register", registration);
  const person = await logIn(here.url, PERSON.username);

  expect(await person.get("/me/data")).toMatchObject({ status: 202, body: { status: "queued" } });
  await here.cloud.drained();
  const ready = await person.get("/me/data");
  expect(ready).toMatchObject({ status: 202, body: { status: "ready" } });
  const file = await fetch(ready.body.url);
  expect(file.headers.get("content-disposition")).toMatch(/tandem-data-.*\.json/);
  expect(await file.json()).toMatchObject({ account: { username: PERSON.username } });
  const told = await person.get("/notifications");
  expect(told.body.items.map(({ kind }: { kind: string }) => kind)).toContain("account.data_ready");

  const wrong = await person.delete("/me", { password: "not this one" });
  expect(wrong).toMatchObject({ status: 422, body: { code: "auth.wrong_password" } });
  expect((await person.delete("/me", { password: PASSWORD })).status).toBe(204);
  expect((await person.get("/me")).status).toBe(401);
  expect((await call(here.url, "POST", "/auth/login", PERSON)).body.code).toBe(
    "auth.invalid_credentials",
  );
  await here.cloud.drained();
  expect(await here.cloud.deadLetters()).toEqual([]);
  expect((await fetch(ready.body.url)).status).toBe(404);
  const subjects = (await here.cloud.mails()).map(({ subject }) => subject);
  expect(subjects.at(-1)).toBe("Your Tandem account is deleted");

  const admin = await logInAdmin(here.url);
  const shown = await admin.get(`/admin/users/${person.id}`);
  expect(shown.body).toMatchObject({ status: "deleted", email: "" });
  expect((await admin.get("/admin/users?q=zorblax77")).body.items).toEqual([]);
  const again = await call(here.url, "POST", "/auth/register", registration);
  expect(again.status).toBe(201);
}, 90_000);
