import { monthAfter, monthIn, setClock } from "@tandem/core/platform";
import { type Cloud, startLocalcloud } from "@tandem/localcloud";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  ADMIN_PASSWORD,
  call,
  logIn,
  logInAdmin,
  type Person,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
  until,
} from "../harness/client.ts";

let cloud: Cloud;
let url: string;
let sponsor: Person;
let month: string;
const ZONE = "UTC";
const DAY_MS = 86_400_000;

/** The sponsor's life begins in the month that has closed last. */
beforeAll(async () => {
  cloud = await startLocalcloud({ adminPassword: ADMIN_PASSWORD, quiet: true, web: false });
  url = cloud.url;
  const today = new Date();
  month = monthAfter(monthIn(ZONE, today), -1);
  const then = new Date(`${month}-10T12:00:00Z`).getTime() - today.getTime();
  setClock(() => new Date(Date.now() + then));
  const early = await registerSponsor(url, "reporting");
  const influencer = await registerInfluencer(url);
  const campaign = await publishCampaign(early, {
    startDate: `${month}-10`,
    endDate: new Date(today.getTime() + 90 * DAY_MS).toISOString().slice(0, 10),
  });
  await early.post(`/campaigns/${campaign.id}/ad-requests`, {
    influencerId: influencer.id,
    amount: 40_000,
    requirements: "One reel.",
  });
  setClock();
  sponsor = await logIn(url, early.username);
});
afterAll(async () => {
  setClock();
  await cloud?.stop();
});

const reportMails = async () =>
  (await cloud.mails()).filter(
    ({ to, attachments }) => String(to).includes(sponsor.username) && attachments.length > 0,
  );

test("a month that has closed is reported by the schedule: mail, PDF and archive, and once", async () => {
  await cloud.drained();
  await cloud.fire("monthly-reports");
  await cloud.drained();
  const [mail, ...more] = await reportMails();
  expect(more).toEqual([]);
  expect(mail?.attachments).toMatchObject([{ name: `tandem-report-${month}.pdf` }]);
  expect(mail?.text).toContain(`${url}/reports`);

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

  await cloud.fire("monthly-reports");
  await cloud.drained();
  expect(await reportMails()).toHaveLength(1);
  const jobs = (await (await logInAdmin(url)).get("/admin/jobs")).body.items.filter(
    ({ kind }: { kind: string }) => kind === "monthly-reports",
  );
  const sum = (name: string) =>
    jobs.reduce(
      (all: number, { counts }: { counts: Record<string, number> }) => all + (counts[name] ?? 0),
      0,
    );
  expect([sum("planned"), sum("sent"), sum("failed")]).toEqual([1, 1, 0]);
  expect(await cloud.deadLetters()).toEqual([]);
});

test("the PDF's address leads its sponsor there, and nobody else", async () => {
  const redirect = async (token: string) =>
    fetch(`${url}/api/reports/${month}.pdf`, {
      headers: { authorization: `Bearer ${token}` },
      redirect: "manual",
    });
  const { body } = await call(url, "POST", "/auth/login", {
    username: sponsor.username,
    password: "a long enough password",
  });
  const answer = await redirect(body.accessToken);
  expect(answer.status).toBe(302);
  const pdf = await fetch(answer.headers.get("location") ?? "");
  expect((await pdf.text()).slice(0, 5)).toBe("%PDF-");

  const other = await registerSponsor(url, "other");
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
  await cloud.drained();
  expect(await reportMails()).toHaveLength(1);
  const open = await sponsor.post(`/reports/${monthAfter(month)}`);
  expect(open.body.code).toBe("report.month_open");
});
