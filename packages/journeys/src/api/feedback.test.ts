import { expect, test } from "vitest";
import { call, logIn, logInAdmin, PASSWORD, registerInfluencer, until } from "../harness/client.ts";
import { apiCloud } from "../harness/cloud.ts";

const here = apiCloud();

const titlesOf = (items: Array<{ title: string }>) => items.map(({ title }) => title);

test("a mail that bounces is the last one to its address, until an admin lets it go", async () => {
  const email = "bounce+ana@simulator.amazonses.com";
  await call(here.url, "POST", "/auth/register", {
    role: "influencer",
    username: "bouncing",
    email,
    password: PASSWORD,
    profile: { displayName: "Ana", category: "beauty", niche: "skincare" },
  });
  const ana = await logIn(here.url, "bouncing");
  const preferences = await until(
    () => ana.get("/me/preferences"),
    ({ body }) => body.email.problem !== undefined,
  );
  expect(preferences.body.email).toMatchObject({ enabled: true, problem: "bounce" });
  const told = await until(
    () => ana.get("/notifications"),
    ({ body }) => body.items.length > 0,
  );
  expect(titlesOf(told.body.items)).toEqual(["Mail to you bounced."]);

  const admin = await logInAdmin(here.url);
  const { body } = await admin.get("/admin/suppressions");
  expect(body.items).toMatchObject([
    { channel: "email", address: email, reason: "bounce", detail: "Permanent General 5.1.1" },
  ]);
  const mailed = async () =>
    (await here.cloud.mails()).filter(({ to }) => to.includes(email)).length;
  await call(here.url, "POST", "/auth/password/forgot", { email });
  await here.cloud.drained();
  expect(await mailed()).toBe(1);

  expect((await admin.post(`/admin/suppressions/${body.items[0].id}/lift`)).status).toBe(204);
  expect((await ana.get("/me/preferences")).body.email.problem).toBeUndefined();
  await call(here.url, "POST", "/auth/password/forgot", { email });
  await until(mailed, (count) => count === 2);
  const audit = await admin.get(`/admin/audit?subjectId=${body.items[0].id}`);
  expect(audit.body.items).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ kind: "address.lifted" })]),
  );
});

test("STOP by text switches texts off and says so; after START they can be switched on again", async () => {
  const ana = await registerInfluencer(here.url);
  const { version } = (await ana.get("/me/preferences")).body;
  const number = "+4915112345678";
  await ana.patch("/me/preferences", { version, sms: { enabled: true, number } });
  const answer = (text: string) =>
    fetch(`${here.url}/_local/sms`, {
      method: "POST",
      body: JSON.stringify({ from: number, text }),
    });
  expect((await answer("Stop")).status).toBe(202);
  const off = await until(
    () => ana.get("/me/preferences"),
    ({ body }) => !body.sms.enabled,
  );
  expect(off.body.sms).toEqual({ enabled: false, consentAt: null, number });
  const told = await until(
    () => ana.get("/notifications"),
    ({ body }) => body.items.length > 0,
  );
  expect(titlesOf(told.body.items)).toEqual(["Text messages to you are switched off."]);
  const again = { version: off.body.version, sms: { enabled: true } };
  expect((await ana.patch("/me/preferences", again)).body).toMatchObject({
    code: "request.invalid",
    errors: [{ path: "sms.number", message: "This number answered STOP. Answer START first." }],
  });
  await answer("Start");
  const on = await until(
    () => ana.patch("/me/preferences", again),
    ({ status }) => status === 200,
  );
  expect(on.body.sms.enabled).toBe(true);
  const admin = await logInAdmin(here.url);
  const { body } = await admin.get("/admin/suppressions");
  expect(body.items.filter(({ channel }: { channel: string }) => channel === "sms")).toEqual([]);
});
