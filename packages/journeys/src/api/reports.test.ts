import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { monthAfter, monthIn, setClock } from "@tandem/core/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  call,
  done,
  logIn,
  offerTo,
  PASSWORD,
  type Person,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
  until,
} from "../harness/client.ts";
import { apiCloud } from "../harness/cloud.ts";
import { countsOf } from "../harness/jobs.ts";

const here = apiCloud();
let sponsor: Person;
let month: string;
const ZONE = "UTC";
const DAY_MS = 86_400_000;
const CARDS = { good: "4242424242424242", declined: "4000000000000002" };

/** The sponsor's life begins in the month that has closed last. */
beforeAll(async () => {
  const today = new Date();
  month = monthAfter(monthIn(ZONE, today), -1);
  const then = new Date(`${month}-10T12:00:00Z`).getTime() - today.getTime();
  setClock(() => new Date(Date.now() + then));
  const early = await registerSponsor(here.url, "reporting");
  const influencer = await registerInfluencer(here.url);
  const campaign = await publishCampaign(early, {
    startDate: `${month}-10`,
    endDate: new Date(today.getTime() + 90 * DAY_MS).toISOString().slice(0, 10),
  });
  const id = await offerTo(early, campaign.id, influencer);
  await collaborate(early, influencer, id);
  setClock();
  sponsor = await logIn(here.url, early.username);
});
afterAll(() => setClock());

/** From the acceptance to both reviews, with a declined card and one round of changes on the way. */
async function collaborate(by: Person, influencer: Person, id: string): Promise<void> {
  const step = (who: Person, path: string, body: object = {}) =>
    who.post(`/ad-requests/${id}/${path}`, body);
  const work = (who: Person, path: string, body: object = {}) =>
    step(who, `deliverables/1/${path}`, body);
  const card = { expMonth: 12, expYear: new Date().getUTCFullYear() + 1, cvc: "123", name: "M L" };
  const draft = { url: "https://drafts.example/1", text: "Honest words. #ad" };
  const live = { url: "https://instagram.example/p/1" };
  await done(step(influencer, "accept", { offerVersion: 1 }));
  const declined = await step(by, "payment", { card: { ...card, number: CARDS.declined } });
  expect([declined.status, declined.body.code]).toEqual([402, "payment.declined"]);
  await done(step(by, "payment", { card: { ...card, number: CARDS.good } }));
  await done(work(influencer, "submit", draft));
  await done(work(by, "request-changes", { note: "Name the price once, please." }));
  await done(work(influencer, "submit", draft));
  await done(work(by, "approve"));
  await done(work(influencer, "publish", live));
  await done(step(by, "release"));
  await done(step(by, "review", { rating: 5, text: "On time and kind." }));
  await done(step(influencer, "review", { rating: 4 }));
}

const reportMails = async () =>
  (await here.cloud.mails()).filter(
    ({ to, attachments }) => String(to).includes(sponsor.username) && attachments.length > 0,
  );

test("a month that has closed is reported by the schedule: mail, PDF and archive, and once", async () => {
  await here.cloud.drained();
  await here.cloud.fire("monthly-reports");
  await here.cloud.drained();
  const [mail, ...more] = await reportMails();
  expect(more).toEqual([]);
  expect(mail?.attachments).toMatchObject([{ name: `tandem-report-${month}.pdf` }]);
  expect(mail?.text).toContain(`${here.url}/reports`);
  const { body: books } = await sponsor.get("/ledger/summary");
  expect(books.items).toMatchObject([{ currency: "USD", funded: 40_000, held: 0, paid: 40_000 }]);
  expect(mail?.text).toMatch(/Paid\b[^\n]*400/);

  const { body: list } = await sponsor.get("/reports");
  expect(list.items).toMatchObject([{ month, status: "ready", quiet: false, error: null }]);
  const { body: report } = await sponsor.get(`/reports/${month}`);
  const pdf = await fetch(report.url);
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(pdf.headers.get("content-disposition")).toContain(`tandem-report-${month}.pdf`);
  expect((await pdf.arrayBuffer()).byteLength).toBe(list.items[0].size);
  const notes = await sponsor.get("/notifications");
  expect(notes.body.items.filter(({ kind }: { kind: string }) => kind === "report.ready")).toEqual([
    expect.objectContaining({ link: "/reports" }),
  ]);

  await here.cloud.fire("monthly-reports");
  await here.cloud.drained();
  expect(await reportMails()).toHaveLength(1);
  expect(await countsOf(here.url, "monthly-reports")).toMatchObject({
    planned: 1,
    sent: 1,
    failed: 0,
  });
  expect(await here.cloud.deadLetters()).toEqual([]);
});

test("no file of the cloud holds a card's number: table, objects, mails", async () => {
  const files = (await readdir(here.data, { recursive: true, withFileTypes: true })).filter(
    (file) => file.isFile(),
  );
  const texts = await Promise.all(
    files.map((file) => readFile(join(file.parentPath, file.name), "latin1")),
  );
  const holds = (text: string) => texts.some((each) => each.includes(text));
  // What a receipt may say is there, so that what must not be is looked for in the right place.
  expect(holds("4242")).toBe(true);
  expect(files.length).toBeGreaterThan(1);
  expect(Object.values(CARDS).filter(holds)).toEqual([]);
});

test("the PDF's address leads its sponsor there, and nobody else", async () => {
  const redirect = async (token: string) =>
    fetch(`${here.url}/api/reports/${month}.pdf`, {
      headers: { authorization: `Bearer ${token}` },
      redirect: "manual",
    });
  const { body } = await call(here.url, "POST", "/auth/login", {
    username: sponsor.username,
    password: PASSWORD,
  });
  const answer = await redirect(body.accessToken);
  expect(answer.status).toBe(302);
  const pdf = await fetch(answer.headers.get("location") ?? "");
  expect((await pdf.text()).slice(0, 5)).toBe("%PDF-");

  const other = await registerSponsor(here.url, "other");
  expect((await other.get(`/reports/${month}`)).status).toBe(404);
  expect((await other.get("/reports")).body.items).toEqual([]);
});

test("asked for by hand it is made anew, told in the app and not mailed", async () => {
  const before = (await sponsor.get(`/reports/${month}`)).body.madeAt;
  expect((await sponsor.post(`/reports/${month}`)).body.status).toBe("queued");
  const made = await until(
    () => sponsor.get(`/reports/${month}`),
    ({ body }) => body.status === "ready",
  );
  expect(made.body.madeAt > before).toBe(true);
  await here.cloud.drained();
  expect(await reportMails()).toHaveLength(1);
  const open = await sponsor.post(`/reports/${monthAfter(month)}`);
  expect(open.body.code).toBe("report.month_open");
});
