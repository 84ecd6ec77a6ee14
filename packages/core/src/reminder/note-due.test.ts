import fc from "fast-check";
import { afterEach, beforeAll, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import {
  acceptOffer,
  counterOffer,
  editOffer,
  offerAdRequest,
  rejectOffer,
} from "../ad-request/index.ts";
import { liveCampaign, someSponsor } from "../ad-request/testing.ts";
import { approveWork, requestWorkChanges, submitWork } from "../deliverable/index.ts";
import { SUBMISSION } from "../deliverable/testing.ts";
import { Influencers } from "../influencer/index.ts";
import {
  type Ctx,
  newId,
  type Platform,
  setClock,
  systemCtx,
  type Told,
} from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { Agendas } from "./agenda.entity.ts";
import type { AgendaRow } from "./agenda.rules.ts";
import { AGENDA_KINDS, noteDue } from "./note-due.ts";
import { eventsOf, influencerIn } from "./testing.ts";

const START = new Date("2026-03-02T11:00:00Z");
let platform: Platform;
let sponsor: Ctx;
let campaign: string;
beforeAll(async () => {
  platform = await testPlatform();
  setClock(() => START);
  sponsor = await someSponsor(platform, START);
  campaign = await liveCampaign(sponsor, 10_000_000);
  setClock();
});
afterEach(() => setClock());

const hear = (event: Told, at = START) => noteDue(systemCtx(platform, at, event.id), event);
const agendaOf = async (accountId: string): Promise<Partial<AgendaRow>> => {
  const row = await platform.table.get(Agendas, { accountId });
  const { rev: _, nicheMember: __, ...rest }: Partial<AgendaRow> = row ?? {};
  return rest;
};
const as = (id: string) => testCtx(platform, { id, role: "influencer", name: "Ana" }, START);
const offer = async (influencerId: string, dueDate = "2026-03-20") =>
  (
    await offerAdRequest(sponsor, campaign, {
      influencerId,
      amount: 400,
      requirements: "One",
      dueDate,
    })
  ).id;
const standing = (kind: string, subjectId: string): Told => ({
  id: newId("evt"),
  kind,
  at: START.toISOString(),
  actor: { id: "system", role: "system", name: "Tandem" },
  subjectType: "account",
  subjectId,
  data: { role: "influencer" },
});

test("each event three times, in any order, gives one agenda", async () => {
  const histories: Array<(id: string) => Promise<string>> = [
    offer,
    async (id) => {
      const request = await offer(id);
      await counterOffer(as(id), request, { amount: 500 });
      return request;
    },
    async (id) => {
      const request = await offer(id);
      await counterOffer(as(id), request, { amount: 500 });
      await counterOffer(sponsor, request, { amount: 450 });
      await acceptOffer(as(id), request, 3);
      return request;
    },
    async (id) => {
      const request = await offer(id);
      await editOffer(sponsor, request, { version: 1, amount: 450 });
      await rejectOffer(as(id), request, undefined);
      return request;
    },
    async (id) => {
      const request = await offer(id);
      await acceptOffer(as(id), request, 1);
      await submitWork(as(id), request, 1, SUBMISSION);
      await requestWorkChanges(sponsor, request, 1, "Name the launch day.");
      return request;
    },
  ];
  for (const live of histories) {
    const [a, b] = [
      await influencerIn(platform, "Asia/Tokyo"),
      await influencerIn(platform, "Asia/Tokyo"),
    ];
    const plain = [standing("account.registered", a), ...(await eventsOf(platform, await live(a)))];
    for (const event of plain) await hear(event);
    const other = [standing("account.registered", b), ...(await eventsOf(platform, await live(b)))];
    const shuffled =
      fc.sample(
        fc.shuffledSubarray([...other, ...other, ...other], { minLength: other.length * 3 }),
        1,
      )[0] ?? [];
    await Promise.all(shuffled.map((event) => hear(event)));
    const { accountId: _a, dueBucket: bucketA, ...first } = await agendaOf(a);
    const { accountId: _b, dueBucket: bucketB, ...second } = await agendaOf(b);
    expect(second).toEqual(first);
    expect(bucketB?.slice(0, -2)).toBe(bucketA?.slice(0, -2));
  }
});

test("an offer is due with the next digest, agreed work the day before it is", async () => {
  const [ana, bo] = [await influencerIn(platform, "UTC"), await influencerIn(platform, "UTC")];
  const request = await offer(ana);
  for (const event of await eventsOf(platform, request)) await hear(event);
  expect(await agendaOf(ana)).toMatchObject({ dueDay: "2026-03-03" });
  const agreed = await offer(bo);
  await acceptOffer(as(bo), agreed, 1);
  const accepted = (await eventsOf(platform, agreed)).filter(({ kind }) => /accepted/.test(kind));
  for (const event of accepted) await hear(event);
  expect(await agendaOf(bo)).toMatchObject({ dueDay: "2026-03-19" });
  // What comes up sooner moves it forward; what comes up later does not move it back.
  for (const event of await eventsOf(platform, await offer2(bo))) await hear(event);
  expect(await agendaOf(bo)).toMatchObject({ dueDay: "2026-03-03" });
  for (const event of accepted) await hear(event);
  expect(await agendaOf(bo)).toMatchObject({ dueDay: "2026-03-03" });
});

test("work that is handed in waits for nobody here; sent back or approved, it is due again", async () => {
  const ana = await influencerIn(platform, "UTC");
  const request = await offer(ana);
  const told: string[] = [];
  const hearNew = async () => {
    const fresh = (await eventsOf(platform, request)).filter(({ id }) => !told.includes(id));
    for (const event of fresh) if (AGENDA_KINDS.includes(event.kind)) await hear(event);
    told.push(...fresh.map(({ id }) => id));
    return agendaOf(ana);
  };
  await acceptOffer(as(ana), request, 1);
  await submitWork(as(ana), request, 1, SUBMISSION);
  // What was offered has been settled by a digest that came before.
  told.push(...(await eventsOf(platform, request)).slice(0, 1).map(({ id }) => id));
  expect((await hearNew()).dueDay).toBeUndefined();
  await requestWorkChanges(sponsor, request, 1, "Name the launch day.");
  expect(await hearNew()).toMatchObject({ dueDay: "2026-03-19" });

  const bo = await influencerIn(platform, "UTC");
  const other = await offer(bo);
  await acceptOffer(as(bo), other, 1);
  await submitWork(as(bo), other, 1, SUBMISSION);
  await approveWork(sponsor, other, 1);
  const approved = (await eventsOf(platform, other)).filter(({ kind }) => /approved/.test(kind));
  for (const event of approved) await hear(event);
  expect(await agendaOf(bo)).toMatchObject({ dueDay: "2026-03-19" });
});

const offer2 = async (influencerId: string) => {
  const other = await liveCampaign(sponsor, 1_000);
  const terms = { influencerId, amount: 400, requirements: "One" };
  return (await offerAdRequest(sponsor, other, terms)).id;
};

test("an offer before ten is still of today, one after it of tomorrow", async () => {
  for (const [time, day] of [
    ["2026-03-02T08:30:00Z", "2026-03-02"],
    ["2026-03-02T09:40:00Z", "2026-03-02"],
    ["2026-03-02T10:00:00Z", "2026-03-03"],
  ] as const) {
    const ana = await influencerIn(platform, "UTC");
    for (const event of await eventsOf(platform, await offer(ana)))
      await hear(event, new Date(time));
    expect(await agendaOf(ana)).toMatchObject({ dueDay: day });
  }
});

test("an application waits for the sponsor, and an imported profile has no agenda", async () => {
  const ana = await influencerIn(platform, "UTC");
  const request = await offer(ana);
  await counterOffer(as(ana), request, { amount: 500 });
  const counter = (await eventsOf(platform, request)).filter(({ kind }) => /countered/.test(kind));
  for (const event of counter) await hear(event);
  expect(await agendaOf(ana)).toEqual({});
  const imported = newId("inf");
  await hear(standing("account.claimed", imported));
  expect(await agendaOf(imported)).toEqual({});
});

test("who is suspended is found nowhere, and found again when they may act", async () => {
  const ana = await influencerIn(platform, "UTC");
  for (const event of await eventsOf(platform, await offer(ana))) await hear(event);
  const set = (status: "suspended" | "active") =>
    platform.table.update(Accounts, Accounts.patch({ id: ana }).set({ status }));
  await set("suspended");
  await hear(standing("account.flagged", ana));
  expect(await agendaOf(ana)).toEqual({ accountId: ana, zone: "UTC" });
  await set("active");
  // Late, and out of order: what counts is what stands.
  await hear(standing("account.unflagged", ana));
  await hear(standing("account.flagged", ana));
  expect(await agendaOf(ana)).toMatchObject({
    dueDay: "2026-03-03",
    nicheBucket: "beauty#skincare#UTC",
  });
});

test("who moves is found in their new zone, and who changes niche in the new one", async () => {
  const ana = await influencerIn(platform, "UTC");
  for (const event of await eventsOf(platform, await offer(ana))) await hear(event);
  await platform.table.update(
    Accounts,
    Accounts.patch({ id: ana }).set({ timeZone: "Asia/Tokyo" }),
  );
  await platform.table.update(
    Influencers,
    Influencers.patch({ id: ana }).set({ niche: "Night  Creams" }),
  );
  await hear(standing("account.profile_changed", ana));
  const row = await agendaOf(ana);
  expect(row).toMatchObject({
    zone: "Asia/Tokyo",
    dueDay: "2026-03-03",
    nicheBucket: "beauty#night creams#Asia/Tokyo",
  });
  expect(row.dueBucket).toMatch(/^Asia\/Tokyo#[0-3]$/);
  const found = await platform.table.query(
    Agendas,
    Agendas.query.inNiche({ nicheBucket: "beauty#night creams#Asia/Tokyo" }),
  );
  expect(found.items.map(({ accountId }) => accountId)).toEqual([ana]);
});
