import { afterAll, beforeAll, expect, test } from "vitest";
import {
  call,
  logIn,
  logInAdmin,
  PASSWORD,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
  until,
} from "../harness/client.ts";
import { openTarget, type Target } from "../harness/target.ts";

let cloud: Target;
let url: string;
beforeAll(async () => {
  cloud = await openTarget();
  url = cloud.url;
});
afterAll(() => cloud?.stop());

const mailsTo = async (username: string) => {
  await cloud.drained();
  return (await cloud.mails()).filter(({ to }) => String(to).includes(`${username}@`));
};

test("from registration to an agreed offer: states, money, mails and notifications", async () => {
  const name = "beyond";
  const registered = await call(url, "POST", "/auth/register", {
    role: "sponsor",
    username: name,
    email: `${name}@example.com`,
    password: PASSWORD,
    profile: { companyName: "Beyond Skin" },
  });
  expect(registered.status).toBe(201);
  const waiting = await logIn(url, name);
  expect((await waiting.get("/campaigns")).body.code).toBe("account.pending");

  const admin = await logInAdmin(url);
  const queue = await until(
    () => admin.get("/admin/users?status=pending&role=sponsor"),
    ({ body }) => body.items.length === 1,
  );
  expect(queue.body.items[0].id).toBe(waiting.id);
  expect((await admin.post(`/admin/sponsors/${waiting.id}/approve`)).status).toBe(200);
  // The token at hand works from now on: nobody has to log in again to begin.
  const sponsor = waiting;
  const campaign = await publishCampaign(sponsor, { budget: 50_000 });
  expect(campaign).toMatchObject({ status: "live", available: 50_000 });

  const influencer = await registerInfluencer(url, "okafor");
  const found = await until(
    () => sponsor.get("/influencers?category=beauty&minReach=100000&country=NG"),
    ({ body }) => body.items.length > 0,
    2,
  );
  expect(found.body.items[0]).toMatchObject({
    id: influencer.id,
    reach: 120_000,
    engagementRate: 0.045,
  });

  const offer = await sponsor.post(`/campaigns/${campaign.id}/ad-requests`, {
    influencerId: influencer.id,
    amount: 40_000,
    requirements: "2 reels. Show the texture in daylight.",
  });
  expect(offer).toMatchObject({
    status: 201,
    body: { status: "pending", turn: "influencer", offer: { version: 1 } },
  });
  const path = `/ad-requests/${offer.body.id}`;
  await influencer.post(`${path}/messages`, { text: "Love the brand." });
  const counter = await influencer.post(`${path}/counter`, { amount: 45_000 });
  expect(counter.body).toMatchObject({ turn: "sponsor", offer: { version: 2, amount: 45_000 } });
  expect((await sponsor.post(`${path}/accept`, { offerVersion: 1 })).body.code).toBe(
    "ad_request.stale_offer",
  );
  expect((await sponsor.post(`${path}/accept`, { offerVersion: 2 })).body).toMatchObject({
    status: "accepted",
    turn: null,
  });
  expect((await sponsor.get(`/campaigns/${campaign.id}`)).body).toMatchObject({
    reserved: 0,
    committed: 45_000,
    available: 5_000,
  });

  const { body: timeline } = await influencer.get(`${path}/timeline`);
  expect(timeline.items.map(({ kind }: { kind: string }) => kind)).toEqual([
    "offered",
    "messaged",
    "countered",
    "accepted",
  ]);

  const told = await until(
    () => influencer.get("/notifications"),
    ({ body }) => body.unread >= 2,
    5,
  );
  expect(told.body.items.every(({ link }: { link: string }) => link.startsWith("/"))).toBe(true);
  const toInfluencer = await mailsTo(influencer.username);
  expect(toInfluencer.map(({ subject }) => subject).length).toBe(3);
  const offerMail = toInfluencer.find(({ html }) => html?.includes(`/threads/${offer.body.id}`));
  expect(offerMail?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  expect(offerMail?.text).toContain("400.00");
  const toSponsor = await mailsTo(name);
  expect(toSponsor.length).toBe(4);

  const stats = await until(
    () => sponsor.get("/stats"),
    ({ body }) => body.requests?.accepted === 1,
    5,
  );
  expect(stats.body).toMatchObject({
    waiting: 0,
    acceptanceRate: 1,
    money: [{ currency: "USD", committed: 45_000, reserved: 0 }],
  });
  const platform = await admin.get("/admin/stats");
  expect(platform.body.requests.accepted).toBe(1);
  expect(platform.body.users.sponsor.active).toBe(1);
});

test("an application, an answer and a refusal leave the money free", async () => {
  const [sponsor, influencer] = [await registerSponsor(url), await registerInfluencer(url)];
  const campaign = await publishCampaign(sponsor, {
    name: "Tent in the rain",
    category: "travel",
    budget: 30_000,
  });
  const open = await until(
    () => influencer.get("/campaigns?q=tent&category=travel"),
    ({ body }) => body.items.some(({ id }: { id: string }) => id === campaign.id),
    2,
  );
  expect(open.body.items[0]).not.toHaveProperty("available");
  const applied = await influencer.post(`/campaigns/${campaign.id}/applications`, {
    amount: 20_000,
  });
  expect(applied.body).toMatchObject({ turn: "sponsor", startedBy: "influencer" });
  const money = async () => (await sponsor.get(`/campaigns/${campaign.id}`)).body;
  expect(await money()).toMatchObject({ reserved: 0, available: 30_000 });
  await sponsor.post(`/ad-requests/${applied.body.id}/counter`, { amount: 15_000 });
  expect(await money()).toMatchObject({ reserved: 15_000, available: 15_000 });
  await influencer.post(`/ad-requests/${applied.body.id}/reject`, { reason: "Too little." });
  expect(await money()).toMatchObject({ reserved: 0, committed: 0, available: 30_000 });
});

test("a suspension ends sessions at once, hides the profile and freezes the talk; what was agreed goes on", async () => {
  const [sponsor, influencer, admin] = [
    await registerSponsor(url),
    await registerInfluencer(url, "hidden", { displayName: "Hidden Person" }),
    await logInAdmin(url),
  ];
  const campaign = await publishCampaign(sponsor);
  const other = await publishCampaign(sponsor, { name: "Other" });
  const offer = (id: string) =>
    sponsor.post(`/campaigns/${id}/ad-requests`, {
      influencerId: influencer.id,
      amount: 10_000,
      requirements: "One post",
    });
  const [pending, agreed] = [await offer(campaign.id), await offer(other.id)];
  await influencer.post(`/ad-requests/${agreed.body.id}/accept`, { offerVersion: 1 });
  await influencer.post(`/ad-requests/${pending.body.id}/counter`, { amount: 12_000 });

  expect(
    (await admin.post(`/admin/users/${influencer.id}/flag`, { reason: "Bought followers" })).status,
  ).toBe(200);
  expect((await influencer.get("/me")).status).toBe(401);
  const login = await call(url, "POST", "/auth/login", {
    username: influencer.username,
    password: PASSWORD,
  });
  expect(login.body.code).toBe("account.suspended");
  expect(
    (await sponsor.post(`/ad-requests/${pending.body.id}/accept`, { offerVersion: 2 })).body.code,
  ).toBe("ad_request.frozen");
  expect((await sponsor.get(`/ad-requests/${agreed.body.id}`)).body.status).toBe("accepted");
  await until(
    () => sponsor.get("/influencers?q=hidden person"),
    ({ body }) => body.items.length === 0,
    2,
  );

  await admin.post(`/admin/users/${influencer.id}/unflag`);
  expect(
    (await sponsor.post(`/ad-requests/${pending.body.id}/accept`, { offerVersion: 2 })).status,
  ).toBe(200);
  const audit = await admin.get(`/admin/audit?subjectId=${influencer.id}`);
  expect(audit.body.items.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(["account.flagged", "account.unflagged"]),
  );
});

test("a deleted campaign rejects what was pending and tells its parties", async () => {
  const [sponsor, influencer] = [await registerSponsor(url), await registerInfluencer(url)];
  const campaign = await publishCampaign(sponsor);
  const { body } = await sponsor.post(`/campaigns/${campaign.id}/ad-requests`, {
    influencerId: influencer.id,
    amount: 10_000,
    requirements: "One post",
  });
  expect((await sponsor.delete(`/campaigns/${campaign.id}`)).status).toBe(204);
  await until(
    () => influencer.get(`/ad-requests/${body.id}`),
    (answer) => answer.body.status === "rejected",
    5,
  );
  expect((await sponsor.get(`/campaigns/${campaign.id}`)).status).toBe(404);
  await until(
    () => influencer.get("/notifications"),
    (answer) => /delet|reject|over/i.test(JSON.stringify(answer.body.items)),
    5,
  );
});

test("forgotten passwords are reset by the mailed link, once", async () => {
  const influencer = await registerInfluencer(url, "forgetful");
  const email = `${influencer.username}@example.com`;
  expect((await call(url, "POST", "/auth/password/forgot", { email })).status).toBe(202);
  expect(
    (await call(url, "POST", "/auth/password/forgot", { email: "nobody@example.com" })).status,
  ).toBe(202);
  const mails = await until(
    () => mailsTo(influencer.username),
    (all) => all.some(({ text }) => text?.includes("reset-password")),
    5,
  );
  const token = /reset-password\?token=([\w.-]+)/.exec(
    mails.map(({ text }) => text).join("\n"),
  )?.[1];
  const reset = (password: string) =>
    call(url, "POST", "/auth/password/reset", { token, password });
  expect((await reset("another good password")).status).toBe(204);
  expect((await reset("yet another password")).body.code).toBe("auth.invalid_link");
  expect((await influencer.get("/me")).status).toBe(401);
  await logIn(url, influencer.username, "another good password");
});

test("the sweep, fired by its schedule, expires nothing too early and runs on request", async () => {
  const admin = await logInAdmin(url);
  await cloud.fire("sweep");
  const { body } = await admin.post("/admin/jobs/sweep/run");
  const jobs = await until(
    () => admin.get("/admin/jobs"),
    // Where this runs the clock may fire it too, and other schedules.
    (answer) =>
      answer.body.items.filter(
        ({ kind, status }: { kind: string; status: string }) =>
          kind === "sweep" && status === "done",
      ).length >= 2,
    10,
  );
  expect(jobs.body.items.map(({ id }: { id: string }) => id)).toContain(body.id);
});
