import { monthAfter, monthIn, setClock } from "@tandem/core/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  call,
  logIn,
  logInAdmin,
  offerTo,
  PASSWORD,
  type Person,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
  until,
} from "../harness/client.ts";
import { apiCloud } from "../harness/cloud.ts";

const here = apiCloud();
const DAY_MS = 86_400_000;
const CARD = {
  number: "4242424242424242",
  expMonth: 12,
  expYear: 2099,
  cvc: "917",
  name: "Acme",
};
let sponsor: Person;
let influencer: Person;
let month: string;
let path: string;

/** A collaboration that was agreed on, paid and released in the month that has closed last. */
beforeAll(async () => {
  const today = new Date();
  month = monthAfter(monthIn("UTC", today), -1);
  const then = new Date(`${month}-10T12:00:00Z`).getTime() - today.getTime();
  setClock(() => new Date(Date.now() + then));
  const early = await registerSponsor(here.url, "papersponsor");
  const maker = await registerInfluencer(here.url, "papermaker");
  const campaign = await publishCampaign(early, {
    startDate: `${month}-10`,
    endDate: new Date(today.getTime() + 90 * DAY_MS).toISOString().slice(0, 10),
  });
  path = `/ad-requests/${await offerTo(early, campaign.id, maker)}`;
  const done = async (who: Person, move: string, body?: unknown) => {
    const answer = await who.post(`${path}${move}`, body);
    expect([move, answer.status]).toEqual([move, move === "/payment" ? 201 : 200]);
    return answer.body;
  };
  const { deliverables } = await done(maker, "/accept", { offerVersion: 1 });
  await done(early, "/payment", { card: CARD });
  for (const { n, disclosure } of deliverables) {
    const piece = `/deliverables/${n}`;
    const text = `My skin says thanks. ${disclosure}`;
    await done(maker, `${piece}/submit`, { url: "https://drive.test/1", text });
    await done(early, `${piece}/approve`);
    await done(maker, `${piece}/publish`, { url: "https://instagram.test/p/1" });
  }
  await done(early, "/release");
  await here.cloud.drained();
  setClock();
  sponsor = await logIn(here.url, early.username);
  influencer = await logIn(here.url, maker.username);
});
afterAll(() => setClock());

test("an acceptance leaves an agreement that both sides and admins can download", async () => {
  const admin = await logInAdmin(here.url);
  const { body: request } = await sponsor.get(path);
  for (const who of [sponsor, influencer, admin]) {
    const { body } = await who.get(`${path}/agreement`);
    expect(body).toMatchObject({
      status: "ready",
      offerVersion: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      offeredBy: "sponsor",
      acceptedAt: request.acceptedAt,
    });
    const pdf = await fetch(body.url);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(pdf.headers.get("content-disposition")).toMatch(/tandem-agreement-.*\.pdf/);
    expect((await pdf.arrayBuffer()).byteLength).toBe(body.size);
    expect(body.size).toBeLessThan(100_000);
  }
  const { body } = await call(here.url, "POST", "/auth/login", {
    username: sponsor.username,
    password: PASSWORD,
  });
  const headers = { authorization: `Bearer ${body.accessToken}` };
  const address = `${here.url}/api${path}/agreement.pdf`;
  const redirect = await fetch(address, { headers, redirect: "manual" });
  expect(redirect.status).toBe(302);
  expect((await fetch(redirect.headers.get("location") ?? "")).status).toBe(200);
});

test("an influencer has the payouts of a closed month as PDF and CSV", async () => {
  expect((await influencer.post(`/statements/${monthAfter(month)}`)).body.code).toBe(
    "report.month_open",
  );
  expect((await sponsor.post(`/statements/${month}`)).status).toBe(403);
  expect((await influencer.post(`/statements/${month}`)).status).toBe(202);
  const { body: statement } = await until(
    () => influencer.get(`/statements/${month}`),
    ({ body }) => body.status === "ready",
  );
  const csv = await (await fetch(statement.csvUrl)).text();
  const [, row = ""] = csv.split("\r\n");
  const { body: ledger } = await influencer.get(`/ledger?month=${month}`);
  expect(ledger.items).toHaveLength(1);
  expect(row).toContain(ledger.items[0].movementId);
  expect(row).toContain(`,${ledger.items[0].amount},USD`);
  const pdf = await fetch(statement.pdfUrl);
  expect(pdf.headers.get("content-disposition")).toContain(`tandem-payouts-${month}.pdf`);
  expect((await influencer.get("/statements")).body.items).toMatchObject([
    { month, status: "ready" },
  ]);
  expect(await here.cloud.deadLetters()).toEqual([]);
});
