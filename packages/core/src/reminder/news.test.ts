import { expect, test } from "vitest";
import { someSponsor } from "../ad-request/testing.ts";
import { changeCampaign, createCampaign, moveCampaign } from "../campaign/index.ts";
import { type Ctx, newId, setClock, systemCtx } from "../platform/index.ts";
import { ground } from "./ground.testing.ts";
import { noteDue } from "./note-due.ts";
import { planDigests } from "./plan-digests.ts";
import { eventsOf, heard, influencerIn, registered, workOff } from "./testing.ts";

const here = ground();

let time = "";
const at = (next: string) => {
  time = next;
  setClock(() => new Date(next));
};
const sponsorNow = async (): Promise<Ctx> => someSponsor(here.platform, new Date(time));
const publish = async (sponsor: Ctx, name: string, niche = "skincare", more: object = {}) => {
  const ctx = { ...sponsor, now: new Date(time) };
  const { id } = await createCampaign(ctx, {
    name,
    description: "",
    category: "beauty",
    niche,
    goals: "",
    startDate: "2026-03-01",
    endDate: "2026-06-01",
    budget: 1_000,
    visibility: "public",
    ...more,
  });
  await moveCampaign(ctx, id, "publish");
  return id;
};
const plan = async () => {
  await planDigests(here.platform, newId("job"));
  const accounts = here.batches.flatMap((batch) => batch.accounts).sort();
  await workOff(here.platform, here.batches);
  return accounts;
};

test("a new campaign is told to those of its niche at their nine o'clock, once", async () => {
  at("2026-03-02T12:00:00Z");
  const ana = await influencerIn(here.platform, "UTC");
  const bo = await influencerIn(here.platform, "Asia/Tokyo");
  const other = await influencerIn(here.platform, "UTC", { email: true }, "hair");
  await registered(here.platform, ana, bo, other);
  const sponsor = await sponsorNow();
  const campaign = await publish(sponsor, "Serum", " SkinCare ");
  await heard(here.platform, campaign);
  await heard(here.platform, campaign);
  expect(await plan()).toEqual([]);

  at("2026-03-03T00:00:00Z");
  expect(await plan()).toEqual([bo]);
  at("2026-03-03T09:00:00Z");
  expect(await plan()).toEqual([ana]);
  expect(here.outbox.sent.map(({ text }) => text.includes(`/campaigns/${campaign}`))).toEqual([
    true,
    true,
  ]);
  for (const again of ["2026-03-03T09:15:00Z", "2026-03-04T00:00:00Z", "2026-03-04T09:00:00Z"]) {
    at(again);
    expect(await plan()).toEqual([]);
  }
});

test("none falls between two digests, and none is told twice, whenever it is published", async () => {
  at("2026-03-02T12:00:00Z");
  const ana = await influencerIn(here.platform, "UTC");
  await registered(here.platform, ana);
  const sponsor = await sponsorNow();
  const published: string[] = [];
  const told: string[] = [];
  for (let quarter = 0; quarter < 4 * 96; quarter++) {
    const now = Date.parse("2026-03-02T12:00:00Z") + quarter * 900_000;
    // Around nine, in the afternoon and in the evening; at other hours nothing is planned.
    if (![8, 9, 10, 15, 20, 21].includes(new Date(now).getUTCHours())) continue;
    at(new Date(now).toISOString());
    await plan();
    for (const { text } of here.outbox.sent.splice(0)) {
      told.push(...new Set(text.match(/cmp_\w+/g)));
    }
    // At 8:44:30, 8:45:30 and 9:00:30, the next day at 8:59:30 and 9:14:30, once in the afternoon.
    const seconds = { 82: 870, 83: 30, 84: 30, 179: 870, 180: 870, 300: 1 }[quarter];
    if (seconds === undefined) continue;
    at(new Date(now + seconds * 1000).toISOString());
    const id = await publish(sponsor, `Campaign ${quarter}`);
    await heard(here.platform, id);
    published.push(id);
  }
  expect(told.sort()).toEqual(published.sort());
});

test("what is private, paused by nine or of no niche is not told; made public it is", async () => {
  at("2026-03-02T12:00:00Z");
  const ana = await influencerIn(here.platform, "UTC");
  await registered(here.platform, ana);
  const sponsor = await sponsorNow();
  const secret = await publish(sponsor, "Secret", "skincare", { visibility: "private" });
  const paused = await publish(sponsor, "Paused");
  const nobodys = await publish(sponsor, "Nobody's", "");
  await heard(here.platform, secret, paused, nobodys);
  await moveCampaign(sponsor, paused, "pause");
  at("2026-03-03T09:00:00Z");
  await plan();
  expect(here.outbox.sent).toEqual([]);

  at("2026-03-03T10:00:00Z");
  const now = { ...sponsor, now: new Date(time) };
  await changeCampaign(now, secret, { version: 2, visibility: "public" });
  const events = await eventsOf(here.platform, secret);
  for (const event of events)
    await noteDue(systemCtx(here.platform, new Date(time), event.id), event);
  at("2026-03-04T09:00:00Z");
  expect(await plan()).toEqual([ana]);
  expect(here.outbox.sent[0]?.text).toContain(secret);
});

test("after an outage over nine the day is made up for until the evening, else told tomorrow", async () => {
  at("2026-03-02T12:00:00Z");
  const [ana, bo] = [
    await influencerIn(here.platform, "UTC"),
    await influencerIn(here.platform, "Asia/Tokyo"),
  ];
  await registered(here.platform, ana, bo);
  const sponsor = await sponsorNow();
  await heard(here.platform, await publish(sponsor, "Serum"));
  // Nine in Tokyo was at midnight; it is evening there by now.
  at("2026-03-03T15:30:00Z");
  expect(await plan()).toEqual([ana]);
  at("2026-03-04T00:00:00Z");
  expect(await plan()).toEqual([bo]);
});
