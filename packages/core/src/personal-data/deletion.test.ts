import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Accounts, createAdmin, findPerson, logIn } from "../account/index.ts";
import {
  AdRequests,
  acceptOffer,
  applyToCampaign,
  counterOffer,
  getAdRequest,
  offerAdRequest,
  writeMessage,
} from "../ad-request/index.ts";
import { Campaigns, createCampaign, moveCampaign } from "../campaign/index.ts";
import { suppress } from "../delivery/index.ts";
import { Exports, startExport } from "../export/index.ts";
import { keepDeadLetter } from "../job/index.ts";
import { listNotifications } from "../notification/index.ts";
import { type Mailbox, openMailbox } from "../notification/testing.ts";
import {
  type Ctx,
  newId,
  now,
  type Platform,
  setClock,
  systemCtx,
  told,
} from "../platform/index.ts";
import { dyingAfter, everyRow, testCtx, testPlatform } from "../platform/testing.ts";
import { searchUsers } from "../search/index.ts";
import { platformStatistics } from "../statistics/index.ts";
import { type Buckets, startBuckets } from "./buckets.testing.ts";
import { deleteAccount, exportData, forgetPerson, readMyData } from "./index.ts";
import {
  contextOf,
  Effects,
  everyText,
  otherInfluencer,
  otherSponsor,
  PASSWORD,
  PERSON,
  PERSONAL,
  pendingSponsor,
  theInfluencer,
  theSponsor,
} from "./world.testing.ts";

let platform: Platform;
let buckets: Buckets;
let mailbox: Mailbox;
let effects: Effects;
beforeAll(async () => {
  buckets = await startBuckets();
  mailbox = await openMailbox();
});
afterAll(() => {
  buckets.close();
  mailbox.close();
});
beforeEach(async () => {
  platform = await testPlatform();
  await makeAdmin("root");
  effects = new Effects(platform);
  mailbox.sent.length = 0;
  buckets.objects.clear();
});
afterEach(() => setClock());

const makeAdmin = (username: string) =>
  createAdmin(systemCtx(platform, now(), newId("job")), {
    username,
    email: `${username}@tandem.test`,
    name: username,
    password: PASSWORD,
  });
const admin = () => testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });
const day = (n: number) => new Date(now().getTime() + n * 86_400_000).toISOString().slice(0, 10);

async function campaign(sponsor: Ctx, name = "Spring"): Promise<string> {
  const { id } = await createCampaign(sponsor, {
    name,
    description: `By ${sponsor.actor.name}.`,
    category: "beauty",
    niche: "",
    goals: "",
    startDate: day(0),
    endDate: day(60),
    budget: 1_000,
    visibility: "public",
  });
  await moveCampaign(sponsor, id, "publish");
  return id;
}
const offer = (sponsor: Ctx, campaignId: string, influencer: Ctx, message = "") =>
  offerAdRequest(sponsor, campaignId, {
    influencerId: influencer.actor.id,
    amount: 400,
    requirements: "One post",
    message,
  });

/** The event of the deletion, as the queue brings it. */
async function deletion(id: string): Promise<never> {
  const rows = await everyRow(platform);
  const row = rows.find(({ kind, subjectId }) => kind === "account.deleted" && subjectId === id);
  return told(row as never) as never;
}
const work = async (id: string, on = platform) =>
  forgetPerson(systemCtx(on, now(), newId("job")), await deletion(id));

const money = async (id: string) => {
  const row = await platform.table.get(Campaigns, { id });
  return { reserved: row?.reserved, committed: row?.committed, available: row?.available };
};
const FREE = { reserved: 0, committed: 0, available: 1_000 };
const SPOKEN = `Hello ${PERSON.name}, is it you, ${PERSON.email}?`;

/** The rows in which something personal is left, but for what the other side wrote itself. */
async function left(): Promise<string[]> {
  const texts = await everyText(platform);
  const theirs = JSON.stringify(SPOKEN).slice(1, -1);
  return texts.map((text) => text.replaceAll(theirs, "")).filter((text) => PERSONAL.test(text));
}

describe("a deleted influencer", () => {
  async function world() {
    const person = await theInfluencer(platform);
    const sponsor = await otherSponsor(platform);
    const [offered, agreed, applied, countered] = [
      await campaign(sponsor),
      await campaign(sponsor),
      await campaign(sponsor),
      await campaign(sponsor),
    ];
    const pending = await offer(sponsor, offered, person, SPOKEN);
    const accepted = await offer(sponsor, agreed, person);
    await acceptOffer(person, accepted.id, 1);
    const application = await applyToCampaign(person, applied, {
      amount: 300,
      message: `Write to ${PERSON.email} or call ${PERSON.phone}.`,
    });
    const counter = await offer(sponsor, countered, person);
    await counterOffer(person, counter.id, {
      amount: 500,
      message: `As ${PERSON.name} I ask more.`,
    });
    await writeMessage(person, pending.id, `I am ${PERSON.name}, ${PERSON.handle}.`);
    await writeMessage(sponsor, pending.id, SPOKEN);
    await effects.settle();
    await suppress(admin(), {
      channel: "email",
      address: PERSON.email,
      reason: "bounce",
      detail: `No mailbox ${PERSON.email}`,
      accountId: person.actor.id,
    });
    await readMyData(person);
    const asked = (await effects.settle()).find(({ kind }) => kind === "account.data_requested");
    await exportData(systemCtx(platform, now(), "x"), told(asked as never) as never);
    await effects.settle();
    const [event] = (await everyRow(platform)).filter(({ kind }) => kind === "ad_request.applied");
    await keepDeadLetter(admin(), {
      messageId: "m1",
      queue: "mail",
      body: JSON.stringify({ "detail-type": "ad_request.applied", detail: told(event as never) }),
      receives: 5,
      sentAt: now(),
    });
    return {
      person,
      sponsor,
      requests: { pending, accepted, application, counter },
      campaigns: [offered, agreed, applied, countered],
    };
  }

  test("is nowhere any more, but in what the other side wrote; what was open ends and its money is free", async () => {
    const { person, sponsor, requests, campaigns } = await world();
    expect(buckets.objects.size).toBe(1);
    expect((await left()).length).toBeGreaterThan(10);
    mailbox.sent.length = 0;
    await deleteAccount(person, PASSWORD);
    await effects.settle();
    await work(person.actor.id);
    await effects.settle();

    expect(await left()).toEqual([]);
    expect(buckets.objects.size).toBe(0);
    const status = async (id: string) => (await getAdRequest(sponsor, id)).status;
    expect(await status(requests.pending.id)).toBe("rejected");
    expect(await status(requests.accepted.id)).toBe("cancelled");
    expect(await status(requests.application.id)).toBe("withdrawn");
    expect(await status(requests.counter.id)).toBe("withdrawn");
    for (const id of campaigns) expect(await money(id)).toEqual(FREE);
    expect(await getAdRequest(sponsor, requests.pending.id)).toMatchObject({
      influencerName: "Deleted account",
    });

    const { items } = await listNotifications(await contextOf(platform, sponsor.actor.id), {
      limit: 50,
    });
    const titles = items.map(({ kind, title }) => `${kind} ${title}`);
    expect(titles).toContainEqual(expect.stringContaining("ad_request.cancelled"));
    expect(titles.filter((title) => title.includes("Deleted account")).length).toBeGreaterThan(4);

    // It was suppressed, so not even the last mail went to it.
    expect(mailbox.sent.filter(({ to }) => to === PERSON.email)).toEqual([]);
    expect(mailbox.sent.filter(({ html, subject }) => PERSONAL.test(html + subject))).toEqual([]);
    expect(mailbox.sent.map(({ to }) => to)).toContain(
      (await findPerson(platform, sponsor.actor.id))?.account.email,
    );

    const users = await searchUsers(admin(), { limit: 50 });
    expect(users.items.find(({ id }) => id === person.actor.id)).toMatchObject({
      status: "deleted",
      username: "deleted",
      email: "",
      profile: { displayName: "Deleted account", platforms: [] },
    });
    expect((await platformStatistics(admin())).users.influencer).toMatchObject({
      active: 0,
      deleted: 1,
    });

    // Done again, nothing happens; and the names are free for whoever comes.
    await work(person.actor.id);
    await theInfluencer(platform);
  }, 60_000);

  test("is told once by mail, at the address that is then forgotten", async () => {
    const person = await theInfluencer(platform);
    await effects.settle();
    mailbox.sent.length = 0;
    await deleteAccount(person, PASSWORD);
    await work(person.actor.id);
    await work(person.actor.id);
    await effects.settle();
    expect(mailbox.sent.map(({ to, subject }) => [to, subject])).toEqual([
      [PERSON.email, "Your Tandem account is deleted"],
    ]);
    await expect(
      logIn(testCtx(platform), { username: PERSON.username, password: PASSWORD }, "192.0.2.9"),
    ).rejects.toMatchObject({ code: "auth.invalid_credentials" });
  });

  test("is gone whenever the worker is killed and begins anew", async () => {
    const person = await theInfluencer(platform);
    const sponsor = await otherSponsor(platform);
    const [one, two] = [await campaign(sponsor), await campaign(sponsor)];
    await offer(sponsor, one, person, SPOKEN);
    const { id } = await offer(sponsor, two, person);
    await acceptOffer(person, id, 1);
    await effects.settle();
    await deleteAccount(person, PASSWORD);
    let at = now().getTime();
    let killed = 0;
    for (let calls = 2; ; calls += 2) {
      const done = await work(person.actor.id, dyingAfter(platform, calls)).then(
        () => true,
        () => false,
      );
      if (done) break;
      killed++;
      // A lease that a killed worker left has run out by then.
      at += 61_000;
      setClock(() => new Date(at));
    }
    await effects.settle();
    expect(killed).toBeGreaterThan(8);
    expect(await left()).toEqual([]);
    expect(await money(one)).toEqual(FREE);
    expect(await money(two)).toEqual(FREE);
  }, 120_000);
});

describe("a deleted sponsor", () => {
  test("is nowhere any more; its campaigns are archived, its files gone, its drafts too", async () => {
    const person = await theSponsor(platform);
    const influencer = await otherInfluencer(platform);
    const open = await campaign(person, `${PERSON.name} in spring`);
    const agreed = await campaign(person);
    const draft = await createCampaign(person, {
      name: `Draft of ${PERSON.name}`,
      description: PERSON.email,
      category: "beauty",
      niche: "",
      goals: "",
      startDate: day(0),
      endDate: day(9),
      budget: 10,
      visibility: "private",
    });
    const pending = await offer(person, open, influencer, `Call ${PERSON.phone}.`);
    const accepted = await offer(person, agreed, influencer);
    await acceptOffer(influencer, accepted.id, 1);
    await writeMessage(influencer, pending.id, SPOKEN);
    const { id } = await startExport(person, { kind: "ad-requests", campaignId: open });
    await platform.table.update(
      Exports,
      Exports.patch({ id }).set({ status: "ready", objectKey: `${id}.csv` }),
    );
    buckets.objects.set(`exports/${id}.csv`, Buffer.from("x"));
    await effects.settle();
    expect((await left()).length).toBeGreaterThan(10);

    await deleteAccount(person, PASSWORD);
    await work(person.actor.id);
    await effects.settle();
    expect(await left()).toEqual([]);
    expect([...buckets.objects.keys()]).toEqual([]);
    expect((await getAdRequest(influencer, pending.id)).status).toBe("withdrawn");
    expect(await getAdRequest(influencer, accepted.id)).toMatchObject({
      status: "cancelled",
      sponsorName: "Deleted account",
    });
    expect(await money(open)).toEqual(FREE);
    expect(await money(agreed)).toEqual(FREE);
    const statusOf = async (one: string) =>
      (await platform.table.get(Campaigns, { id: one }))?.status;
    expect(await statusOf(open)).toBe("archived");
    expect(await statusOf(agreed)).toBe("archived");
    expect(await statusOf(draft.id)).toBe("deleted");
  }, 60_000);

  test("who still waits for approval can go, and the company can come back", async () => {
    const person = await pendingSponsor(platform, PERSON.username, PERSON.email, PERSON.name);
    await effects.settle();
    await deleteAccount(person, PASSWORD);
    await work(person.actor.id);
    expect(await left()).toEqual([]);
    const again = await pendingSponsor(platform, PERSON.username, PERSON.email, PERSON.name);
    expect(again.actor.id).not.toBe(person.actor.id);
  });

  test("goes while its offer is accepted: either comes first, and the money adds up", async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 6; round++) {
      const n = `racer${round}`;
      const sponsor = await pendingSponsor(platform, n, `${n}@tandem.test`, n);
      await platform.table.update(
        Accounts,
        Accounts.patch({ id: sponsor.actor.id }).set({ status: "active" }),
      );
      const influencer = await otherInfluencer(platform);
      const open = await campaign(sponsor);
      const { id } = await offer(sponsor, open, influencer);
      const [accepted, deleted] = await Promise.allSettled([
        new Promise((next) => setTimeout(next, round * 12)).then(() =>
          acceptOffer(influencer, id, 1),
        ),
        deleteAccount(sponsor, PASSWORD),
      ]);
      expect(deleted.status).toBe("fulfilled");
      await work(sponsor.actor.id);
      const { status } = await getAdRequest(influencer, id);
      expect(status).toBe(accepted.status === "fulfilled" ? "cancelled" : "withdrawn");
      expect(await money(open)).toEqual(FREE);
      outcomes.add(status);
    }
    expect(outcomes.size).toBeGreaterThan(0);
  }, 60_000);
});

describe("a deletion is refused", () => {
  test("with a wrong password, which counts like a failure to log in", async () => {
    const person = await theInfluencer(platform);
    for (let n = 0; n < 10; n++) {
      await expect(deleteAccount(person, "wrong")).rejects.toMatchObject({
        code: "auth.wrong_password",
      });
    }
    await expect(deleteAccount(person, PASSWORD)).rejects.toMatchObject({
      code: "auth.too_many_attempts",
    });
    expect((await findPerson(platform, person.actor.id))?.account.status).toBe("active");
  });

  test("while money is held, and once it is done", async () => {
    const person = await theInfluencer(platform);
    const sponsor = await otherSponsor(platform);
    const { id } = await offer(sponsor, await campaign(sponsor), person);
    await acceptOffer(person, id, 1);
    const pay = (status: "held" | "unpaid") =>
      platform.table.update(AdRequests, AdRequests.patch({ id }).set({ payment: { status } }));
    await pay("held");
    for (const one of [person, sponsor]) {
      await expect(deleteAccount(one, PASSWORD)).rejects.toMatchObject({
        code: "account.money_held",
      });
    }
    await pay("unpaid");
    await deleteAccount(person, PASSWORD);
    await expect(deleteAccount(person, PASSWORD)).rejects.toMatchObject({
      code: "auth.invalid_token",
    });
  });

  test("for the last admin; of two who go at once, one stays", async () => {
    await effects.settle();
    const ids = async () =>
      (await everyRow(platform)).flatMap((row) =>
        row.__edb_e__ === "account" ? [row.id as string] : [],
      );
    const [first] = await ids();
    const one = await contextOf(platform, first as string);
    await expect(deleteAccount(one, PASSWORD)).rejects.toMatchObject({ code: "auth.forbidden" });
    await makeAdmin("second");
    await effects.settle();
    const both = await Promise.all((await ids()).map((id) => contextOf(platform, id)));
    const gone = await Promise.allSettled(both.map((ctx) => deleteAccount(ctx, PASSWORD)));
    expect(gone.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { id = "" } = both[gone.findIndex(({ status }) => status === "fulfilled")]?.actor ?? {};
    const name = id === first ? "root" : "second";
    await work(id);
    const texts = await everyText(platform);
    expect(texts.filter((text) => text.includes(`${name}@tandem.test`))).toEqual([]);
    expect(texts.filter((text) => text.includes(`"name":"${name}"`))).toEqual([]);
  });
});
