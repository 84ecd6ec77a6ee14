import { afterAll, beforeAll, expect, test } from "vitest";
import {
  call,
  PASSWORD,
  registerInfluencer,
  registerSponsor,
  until,
} from "../../packages/journeys/src/harness/client.ts";
import { openTarget, type Target } from "../../packages/journeys/src/harness/target.ts";

let target: Target;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target?.stop());

test("a person takes all their data away, is deleted, and nothing is left to load", async () => {
  const person = await registerInfluencer(target.url, "leaving");
  const ready = await until(
    () => person.get("/me/data"),
    ({ body }) => body.status === "ready",
    5,
  );
  const file = await fetch(ready.body.url);
  expect(file.status).toBe(200);
  expect(await file.text()).toContain(person.username);

  expect(
    (await call(target.url, "DELETE", "/me", { password: PASSWORD }, tokenOf(person))).status,
  ).toBe(204);
  await until(
    () => fetch(ready.body.url),
    ({ status }) => status === 404,
    5,
  );
});

test("a sponsor's report of a month is drawn, kept and mailed", async () => {
  const sponsor = await registerSponsor(target.url, "reported");
  const month = new Date(Date.now() - 32 * 86_400_000).toISOString().slice(0, 7);
  expect((await sponsor.post(`/reports/${month}`)).status).toBe(202);
  const drawn = await until(
    () =>
      fetch(`${target.url}/api/reports/${month}.pdf`, {
        headers: { authorization: `Bearer ${tokenOf(sponsor)}` },
      }),
    ({ status }) => status === 200,
    5,
  );
  expect(
    Buffer.from(await drawn.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

/** Deletion carries a body and a file is no JSON, for which the harness has no words of its own. */
const tokenOf = (person: object): string => (person as { token: string }).token;
