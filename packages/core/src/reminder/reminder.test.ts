import { expect, test } from "vitest";
import { acceptOffer, offerAdRequest, rejectOffer } from "../ad-request/index.ts";
import { liveCampaign, someSponsor } from "../ad-request/testing.ts";
import { type Ctx, newId, setClock } from "../platform/index.ts";
import { testCtx } from "../platform/testing.ts";
import { Agendas } from "./agenda.entity.ts";
import { ground } from "./ground.testing.ts";
import { noteDue } from "./note-due.ts";
import { planDigests } from "./plan-digests.ts";
import { eventsOf, heard, influencerIn, runCounts, workOff } from "./testing.ts";

const here = ground();

const at = (time: string) => setClock(() => new Date(time));
const offered = async (sponsor: Ctx, campaign: string, influencerId: string, dueDate?: string) => {
  const terms = { influencerId, amount: 40_000, requirements: "One post", dueDate };
  return (await offerAdRequest(sponsor, campaign, terms)).id;
};
async function planned(): Promise<string> {
  const id = newId("job");
  await planDigests(here.platform, id);
  return id;
}
const counts = (id: string) => runCounts(here.platform, id);
const agendaOf = (accountId: string) => here.platform.table.get(Agendas, { accountId });

test("an offer left pending is told at nine, by every channel that is on, once", async () => {
  at("2026-03-02T11:00:00Z");
  const sponsor = await someSponsor(here.platform, new Date("2026-03-02T11:00:00Z"));
  const campaign = await liveCampaign(sponsor, 100_000);
  const ana = await influencerIn(here.platform, "Asia/Kolkata", {
    email: true,
    sms: true,
    chat: true,
  });
  const request = await offered(sponsor, campaign, ana);
  await heard(here.platform, request);
  expect(await agendaOf(ana)).toMatchObject({ dueDay: "2026-03-03" });

  at("2026-03-03T03:15:00Z"); // 08:45 in Kolkata
  await planned();
  expect(here.batches).toEqual([]);
  at("2026-03-03T03:30:00Z");
  const job = await planned();
  expect(here.batches.flatMap(({ accounts }) => accounts)).toEqual([ana]);
  await workOff(here.platform, here.batches);
  expect(here.outbox.sent.map(({ channel }) => channel).sort()).toEqual(["chat", "email", "sms"]);
  for (const { text } of here.outbox.sent) expect(text).toContain(`/threads/${request}`);
  expect(await counts(job)).toMatchObject({ planned: 1, sent: 1 });
  expect(await agendaOf(ana)).toMatchObject({ settledDay: "2026-03-03", dueDay: "2026-03-04" });

  const again = await planned();
  expect(here.batches).toEqual([]);
  expect(await counts(again)).toMatchObject({ zones: 1, planned: 0, sent: 0 });
  expect(here.outbox.sent).toHaveLength(3);
});

test("nothing actionable is nothing sent, and nobody is asked again", async () => {
  at("2026-03-02T11:00:00Z");
  const sponsor = await someSponsor(here.platform, new Date("2026-03-02T11:00:00Z"));
  const campaign = await liveCampaign(sponsor, 100_000);
  const ana = await influencerIn(here.platform, "UTC");
  const request = await offered(sponsor, campaign, ana);
  await heard(here.platform, request);
  const ctx = testCtx(
    here.platform,
    { id: ana, role: "influencer", name: "Ana" },
    new Date("2026-03-02T12:00:00Z"),
  );
  await rejectOffer(ctx, request, "No.");
  at("2026-03-03T09:00:00Z");
  const job = await planned();
  await workOff(here.platform, here.batches);
  expect(here.outbox.sent).toEqual([]);
  expect(await counts(job)).toMatchObject({ planned: 1, skipped: 1 });
  expect((await agendaOf(ana))?.dueDay).toBeUndefined();
  at("2026-03-04T09:00:00Z");
  await planned();
  expect(here.batches).toEqual([]);
});

test("agreed work is told the day before, the day itself, and while it is late; then no more", async () => {
  const start = new Date("2026-03-02T11:00:00Z");
  at(start.toISOString());
  const sponsor = await someSponsor(here.platform, start);
  const campaign = await liveCampaign(sponsor, 100_000);
  const ana = await influencerIn(here.platform, "UTC");
  const request = await offered(sponsor, campaign, ana, "2026-03-10");
  await acceptOffer(
    testCtx(here.platform, { id: ana, role: "influencer", name: "Ana" }, start),
    request,
    1,
  );
  const accepted = (await eventsOf(here.platform, request)).filter(({ kind }) =>
    /accepted/.test(kind),
  );
  for (const event of accepted) await noteDue(testCtx(here.platform, undefined, start), event);
  expect(await agendaOf(ana)).toMatchObject({ dueDay: "2026-03-09" });

  const days: string[] = [];
  for (let day = 8; day <= 26; day++) {
    const date = `2026-03-${String(day).padStart(2, "0")}`;
    at(`${date}T09:00:00Z`);
    await planned();
    await workOff(here.platform, here.batches);
    if (here.outbox.sent.length > 0) days.push(date);
    here.outbox.sent.length = 0;
  }
  expect(days[0]).toBe("2026-03-09");
  expect(days.at(-1)).toBe("2026-03-24");
  expect(days).toHaveLength(16);
});
