import { describe, expect, test } from "vitest";
import { Accounts, findPerson, logIn } from "../account/index.ts";
import { AdRequests, acceptOffer, getAdRequest, writeMessage } from "../ad-request/index.ts";
import { Campaigns, createCampaign } from "../campaign/index.ts";
import { Exports, startExport } from "../export/index.ts";
import { listNotifications } from "../notification/index.ts";
import { Events, now, setClock, systemCtx } from "../platform/index.ts";
import { dyingAfter, testCtx } from "../platform/testing.ts";
import { Records } from "../record/index.ts";
import { Reviews, writeReview } from "../review/index.ts";
import { searchUsers } from "../search/index.ts";
import { platformStatistics } from "../statistics/index.ts";
import {
  admin,
  busyInfluencer,
  campaign,
  day,
  FREE,
  left,
  lettersOf,
  money,
  offer,
  SPOKEN,
  work,
} from "./deletion.testing.ts";
import { ground } from "./ground.testing.ts";
import { deleteAccount, exportData, readMyData } from "./index.ts";
import {
  contextOf,
  otherInfluencer,
  otherSponsor,
  PASSWORD,
  PERSON,
  PERSONAL,
  pendingSponsor,
  theInfluencer,
  theSponsor,
} from "./world.testing.ts";

const here = ground();

test("who is deleted is named in no review and none of its events, and their record is gone", async () => {
  const { person, sponsor, requests } = await busyInfluencer(here);
  const { table } = here.platform;
  const { id } = requests.accepted;
  await table.update(AdRequests, AdRequests.patch({ id }).set({ status: "completed" }));
  const ofSponsor = await writeReview(person, id, {
    rating: 5,
    text: `Ask ${PERSON.name}.`,
  });
  const ofPerson = await writeReview(sponsor, id, { rating: 2, text: "Never again." });
  await table.update(Records, Records.upsert({ id: person.actor.id, side: "influencer", rev: 1 }));
  await deleteAccount(person, PASSWORD);
  await here.effects.settle();
  await work(here.platform, person.actor.id);
  const [given, written] = await table.getAll(Reviews, [{ id: ofPerson.id }, { id: ofSponsor.id }]);
  expect(given).toMatchObject({ influencerName: "Deleted account", text: "Never again." });
  expect(written).toMatchObject({ authorName: "Deleted account", text: "Ask [deleted]." });
  const facts = await Promise.all(
    [ofPerson, ofSponsor].map(({ id: subjectId }) =>
      table.query(Events, Events.query.ofSubject({ subjectId })),
    ),
  );
  expect(JSON.stringify(facts)).not.toContain(PERSON.name);
  expect(await table.get(Records, { id: person.actor.id })).toBeNull();
});

describe("a deleted influencer", () => {
  test("is nowhere any more, but in what the other side wrote; what was open ends and its money is free", async () => {
    const { person, sponsor, requests, campaigns } = await busyInfluencer(here);
    expect(here.buckets.objects.size).toBe(1);
    expect((await left(here.platform)).length).toBeGreaterThan(10);
    here.mailbox.sent.length = 0;
    await deleteAccount(person, PASSWORD);
    await here.effects.settle();
    await work(here.platform, person.actor.id);
    await here.effects.settle();

    expect(await left(here.platform)).toEqual([]);
    expect(here.buckets.objects.size).toBe(0);
    const status = async (id: string) => (await getAdRequest(sponsor, id)).status;
    expect(await status(requests.pending.id)).toBe("rejected");
    expect(await status(requests.accepted.id)).toBe("cancelled");
    expect(await status(requests.application.id)).toBe("withdrawn");
    expect(await status(requests.counter.id)).toBe("withdrawn");
    for (const id of campaigns) expect(await money(here.platform, id)).toEqual(FREE);
    expect(await getAdRequest(sponsor, requests.pending.id)).toMatchObject({
      influencerName: "Deleted account",
    });

    const { items } = await listNotifications(await contextOf(here.platform, sponsor.actor.id), {
      limit: 50,
    });
    const titles = items.map(({ kind, title }) => `${kind} ${title}`);
    expect(titles).toContainEqual(expect.stringContaining("ad_request.cancelled"));
    expect(titles.filter((title) => title.includes("Deleted account")).length).toBeGreaterThan(4);

    // It was suppressed, so not even the last mail went to it.
    expect(here.mailbox.sent.filter(({ to }) => to === PERSON.email)).toEqual([]);
    expect(here.mailbox.sent.filter(({ html, subject }) => PERSONAL.test(html + subject))).toEqual(
      [],
    );
    expect(here.mailbox.sent.map(({ to }) => to)).toContain(
      (await findPerson(here.platform, sponsor.actor.id))?.account.email,
    );

    const users = await searchUsers(admin(here.platform), { limit: 50 });
    expect(users.items.find(({ id }) => id === person.actor.id)).toMatchObject({
      status: "deleted",
      username: "deleted",
      email: "",
      profile: { displayName: "Deleted account", platforms: [] },
    });
    expect((await platformStatistics(admin(here.platform))).users.influencer).toMatchObject({
      active: 0,
      deleted: 1,
    });

    // Done again, nothing happens; and the names are free for whoever comes.
    await work(here.platform, person.actor.id);
    await theInfluencer(here.platform);
  }, 60_000);

  test("is told once by mail, at the address that is then forgotten", async () => {
    const person = await theInfluencer(here.platform);
    await here.effects.settle();
    here.mailbox.sent.length = 0;
    await deleteAccount(person, PASSWORD);
    await work(here.platform, person.actor.id);
    await work(here.platform, person.actor.id);
    await here.effects.settle();
    expect(here.mailbox.sent.map(({ to, subject }) => [to, subject])).toEqual([
      [PERSON.email, "Your Tandem account is deleted"],
    ]);
    await expect(
      logIn(testCtx(here.platform), { username: PERSON.username, password: PASSWORD }, "192.0.2.9"),
    ).rejects.toMatchObject({ code: "auth.invalid_credentials" });
  });

  test("leaves no file of their data behind, however often they asked for one", async () => {
    const person = await theInfluencer(here.platform);
    for (let days = 0; days < 3; days++) {
      setClock(() => new Date(Date.now() + days * 25 * 3_600_000));
      const own = await contextOf(here.platform, person.actor.id);
      expect((await readMyData(own)).status).toBe("queued");
      const events = await here.effects.settle();
      const asked = events.find(({ kind }) => kind === "account.data_requested");
      await exportData(systemCtx(here.platform, now(), "x"), asked as never);
      expect((await readMyData(own)).status).toBe("ready");
    }
    expect(here.buckets.objects.size).toBe(1);
    await deleteAccount(await contextOf(here.platform, person.actor.id), PASSWORD);
    await work(here.platform, person.actor.id);
    expect([...here.buckets.objects.keys()]).toEqual([]);
  });

  test("is gone whenever the worker is killed and begins anew", async () => {
    const person = await theInfluencer(here.platform);
    const sponsor = await otherSponsor(here.platform);
    const [one, two] = [await campaign(sponsor), await campaign(sponsor)];
    await offer(sponsor, one, person, SPOKEN);
    const { id } = await offer(sponsor, two, person);
    await acceptOffer(person, id, 1);
    await writeMessage(person, id, `Yours, ${PERSON.name} (${PERSON.handle}).`);
    await lettersOf(here.platform);
    await here.effects.settle();
    await deleteAccount(person, PASSWORD);
    let at = now().getTime();
    let killed = 0;
    for (let calls = 2; ; calls++) {
      const done = await work(
        here.platform,
        person.actor.id,
        dyingAfter(here.platform, calls),
      ).then(
        () => true,
        () => false,
      );
      if (done) break;
      killed++;
      // A lease that a killed worker left has run out by then.
      at += 61_000;
      setClock(() => new Date(at));
    }
    await here.effects.settle();
    expect(killed).toBeGreaterThan(16);
    expect(await left(here.platform)).toEqual([]);
    expect(await money(here.platform, one)).toEqual(FREE);
    expect(await money(here.platform, two)).toEqual(FREE);
  }, 120_000);
});

describe("a deleted sponsor", () => {
  test("is nowhere any more; its campaigns are archived, its files gone, its drafts too", async () => {
    const person = await theSponsor(here.platform);
    const influencer = await otherInfluencer(here.platform);
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
    await here.platform.table.update(
      Exports,
      Exports.patch({ id }).set({ status: "ready", objectKey: `${id}.csv` }),
    );
    here.buckets.objects.set(`exports/${id}.csv`, Buffer.from("x"));
    await here.effects.settle();
    expect((await left(here.platform)).length).toBeGreaterThan(10);

    await deleteAccount(person, PASSWORD);
    await work(here.platform, person.actor.id);
    await here.effects.settle();
    expect(await left(here.platform)).toEqual([]);
    expect([...here.buckets.objects.keys()]).toEqual([]);
    expect((await getAdRequest(influencer, pending.id)).status).toBe("withdrawn");
    expect(await getAdRequest(influencer, accepted.id)).toMatchObject({
      status: "cancelled",
      sponsorName: "Deleted account",
    });
    expect(await money(here.platform, open)).toEqual(FREE);
    expect(await money(here.platform, agreed)).toEqual(FREE);
    const statusOf = async (one: string) =>
      (await here.platform.table.get(Campaigns, { id: one }))?.status;
    expect(await statusOf(open)).toBe("archived");
    expect(await statusOf(agreed)).toBe("archived");
    expect(await statusOf(draft.id)).toBe("deleted");
  }, 60_000);

  test("who still waits for approval can go, and the company can come back", async () => {
    const person = await pendingSponsor(here.platform, PERSON.username, PERSON.email, PERSON.name);
    await here.effects.settle();
    await deleteAccount(person, PASSWORD);
    await work(here.platform, person.actor.id);
    expect(await left(here.platform)).toEqual([]);
    const again = await pendingSponsor(here.platform, PERSON.username, PERSON.email, PERSON.name);
    expect(again.actor.id).not.toBe(person.actor.id);
  });

  test("goes while its offer is accepted: either comes first, and the money adds up", async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 6; round++) {
      const n = `racer${round}`;
      const sponsor = await pendingSponsor(here.platform, n, `${n}@tandem.test`, n);
      await here.platform.table.update(
        Accounts,
        Accounts.patch({ id: sponsor.actor.id }).set({ status: "active" }),
      );
      const influencer = await otherInfluencer(here.platform);
      const open = await campaign(sponsor);
      const { id } = await offer(sponsor, open, influencer);
      const [accepted, deleted] = await Promise.allSettled([
        new Promise((next) => setTimeout(next, round * 12)).then(() =>
          acceptOffer(influencer, id, 1),
        ),
        deleteAccount(sponsor, PASSWORD),
      ]);
      expect(deleted.status).toBe("fulfilled");
      await work(here.platform, sponsor.actor.id);
      const { status } = await getAdRequest(influencer, id);
      expect(status).toBe(accepted.status === "fulfilled" ? "cancelled" : "withdrawn");
      expect(await money(here.platform, open)).toEqual(FREE);
      outcomes.add(status);
    }
    expect(outcomes.size).toBeGreaterThan(0);
  }, 60_000);
});
