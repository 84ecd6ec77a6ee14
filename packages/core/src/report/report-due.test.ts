import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import { offerAdRequest } from "../ad-request/index.ts";
import { liveCampaign, someInfluencer } from "../ad-request/testing.ts";
import { suppress } from "../delivery/index.ts";
import { type Ctx, Events, newId, now, type Platform, setClock } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { ReportAgendas } from "./agenda.entity.ts";
import { dyingAt } from "./dying.testing.ts";
import { giveUpReport } from "./make-report.ts";
import { planReports } from "./plan-reports.ts";
import { Reports } from "./report.entity.ts";
import { requestReport } from "./request-report.ts";
import { approvedSponsor, countsOf, withQueue } from "./testing.ts";
import { startWire, type Wire } from "./wire.testing.ts";
import { type PlannedReports, workOffReports } from "./work-off.ts";

let platform: Platform;
let wire: Wire;
beforeAll(async () => {
  wire = await startWire();
  platform = await testPlatform();
});
afterAll(() => wire.close());
afterEach(() => setClock());

const FEBRUARY = new Date("2026-02-10T12:00:00Z");
const MONTH = "2026-02";
const at = (time: string) => setClock(() => new Date(time));

/** A sponsor with an offer in February, and the message that a planner made of it in March. */
async function due(): Promise<{ sponsor: Ctx; message: PlannedReports }> {
  const sponsor = await approvedSponsor(platform, { at: FEBRUARY });
  const influencerId = (await someInfluencer(platform, FEBRUARY)).actor.id;
  const campaign = await liveCampaign(sponsor, 90_000);
  await offerAdRequest(sponsor, campaign, { influencerId, amount: 400, requirements: "One" });
  return { sponsor, message: await plan(sponsor) };
}

/** Plans, and keeps of it what is this sponsor's. */
async function plan(sponsor: Ctx): Promise<PlannedReports> {
  at("2026-03-01T00:05:00Z");
  const queued = withQueue(platform);
  const { id: jobId } = await planReports(queued.platform, newId("job"));
  const own = queued.sent.flatMap(({ sponsors }) =>
    sponsors.filter(({ sponsorId }) => sponsorId === sponsor.actor.id),
  );
  return { jobId, sponsors: own };
}

const eventsOf = async (sponsorId: string) => {
  const subjectId = `${sponsorId}/${MONTH}`;
  const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId }));
  return items.map(({ kind }) => kind);
};
const mailsTo = (sponsor: Ctx) =>
  wire.mails.filter(({ to }) => to === `${sponsor.actor.id}@tandem.test`);
const outcomeOf = (jobId: string) => countsOf(platform, jobId);

test("what is due is made, mailed with its PDF, told and counted, and a second run finds nothing", async () => {
  const { sponsor, message } = await due();
  const { id } = sponsor.actor;
  await workOffReports(platform, message, false);
  const pdf = wire.objects.get(`${id}/${MONTH}.pdf`);
  expect(pdf?.subarray(0, 5).toString()).toBe("%PDF-");
  const [mail, ...more] = mailsTo(sponsor);
  expect(more).toEqual([]);
  expect(mail?.subject).toContain("February 2026");
  expect(mail?.headers["List-Unsubscribe"]).toMatch(/^<http/);
  expect(mail?.attachments).toEqual([{ name: `tandem-report-${MONTH}.pdf`, bytes: pdf }]);
  expect(await platform.table.get(Reports, { sponsorId: id, month: MONTH })).toMatchObject({
    status: "ready",
    quiet: false,
    size: pdf?.byteLength,
    mailedAt: "2026-03-01T00:05:00.000Z",
  });
  expect(await eventsOf(id)).toEqual(["report.ready"]);
  expect(await outcomeOf(message.jobId)).toMatchObject({ sent: 1 });
  expect((await plan(sponsor)).sponsors).toEqual([]);
});

test.each([false, true])(
  "killed at any call (sent: %s), the next worker ends with one PDF, one mail, one event and one count",
  async (sent) => {
    for (let call = 1; ; call++) {
      const { sponsor, message } = await due();
      const { id } = sponsor.actor;
      const dying = dyingAt(platform, call, sent);
      const first = await workOffReports(dying.platform, message, false).catch(
        (error: Error) => error,
      );
      const row = await platform.table.get(ReportAgendas, { sponsorId: id });
      at("2026-03-01T00:10:00Z");
      await workOffReports(platform, message, false);
      await workOffReports(platform, message, false);
      expect(mailsTo(sponsor)).toHaveLength(dying.unknown() ? 2 : 1);
      expect(wire.objects.has(`${id}/${MONTH}.pdf`)).toBe(true);
      expect(await eventsOf(id)).toEqual(["report.ready"]);
      expect(await outcomeOf(message.jobId)).toMatchObject({ sent: 1, repeated: 0, failed: 0 });
      expect(await platform.table.get(ReportAgendas, { sponsorId: id })).toMatchObject({
        dueDay: "2026-04-01",
      });
      if (first === undefined) {
        expect(row?.dueDay).toBe("2026-04-01");
        break;
      }
    }
  },
  120_000,
);

test("whom no mail can reach is counted as skipped, wherever the worker before was killed", async () => {
  for (let call = 1; ; call++) {
    const { sponsor, message } = await due();
    const { id } = sponsor.actor;
    const address = `${id}@tandem.test`;
    await suppress(testCtx(platform), { channel: "email", address, reason: "bounce" });
    const { platform: mortal } = dyingAt(platform, call, true);
    const first = await workOffReports(mortal, message, false).catch((error: Error) => error);
    at("2026-03-01T00:10:00Z");
    await workOffReports(platform, message, false);
    expect(await outcomeOf(message.jobId)).toMatchObject({ sent: 0, skipped: 1 });
    expect(mailsTo(sponsor)).toEqual([]);
    if (first === undefined) break;
  }
}, 60_000);

test("three workers at once and a second run make and mail it once, and counts add up", async () => {
  const { sponsor, message } = await due();
  const again = await plan(sponsor);
  const messages = [message, again, message, again];
  await Promise.allSettled(messages.map((one) => workOffReports(platform, one, false)));
  for (const one of messages) await workOffReports(platform, one, false);
  expect(mailsTo(sponsor)).toHaveLength(1);
  expect(await eventsOf(sponsor.actor.id)).toEqual(["report.ready"]);
  const counts = await Promise.all([message, again].map(({ jobId }) => outcomeOf(jobId)));
  expect(counts.map(({ sent, repeated }) => [sent, repeated]).sort()).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

describe("no mail goes", () => {
  test("to who switched mail off: the report is made and told in the app", async () => {
    const { sponsor, message } = await due();
    const { id } = sponsor.actor;
    const off = { enabled: false };
    const preferences = { version: 2, email: off, sms: off, chat: off };
    await platform.table.update(Accounts, Accounts.patch({ id }).set({ preferences }));
    await workOffReports(platform, message, false);
    expect(mailsTo(sponsor)).toEqual([]);
    expect(await eventsOf(id)).toEqual(["report.ready"]);
    expect(await outcomeOf(message.jobId)).toMatchObject({ skipped: 1 });
  });

  test("of a month that closed long ago: only of the last", async () => {
    const { sponsor, message } = await due();
    at("2026-04-02T00:00:00Z");
    const months = [MONTH, "2026-03"];
    const sponsorId = sponsor.actor.id;
    await workOffReports(platform, { ...message, sponsors: [{ sponsorId, months }] }, false);
    expect(mailsTo(sponsor).map(({ subject }) => subject)).toEqual([
      expect.stringContaining("March 2026"),
    ]);
    expect(await outcomeOf(message.jobId)).toMatchObject({ sent: 1, skipped: 1 });
  });

  test("to who was suspended meanwhile, for whom nothing is made until that ends", async () => {
    const { sponsor, message } = await due();
    const { id } = sponsor.actor;
    await platform.table.update(Accounts, Accounts.patch({ id }).set({ status: "suspended" }));
    await workOffReports(platform, message, false);
    expect(await eventsOf(id)).toEqual([]);
    expect(await platform.table.get(ReportAgendas, { sponsorId: id })).toMatchObject({
      dueDay: "2026-03-01",
    });
    expect(await outcomeOf(message.jobId)).toMatchObject({ skipped: 1 });
  });

  test("for a report that was asked for by hand", async () => {
    const { sponsor } = await due();
    const ctx = testCtx(platform, sponsor.actor, new Date("2026-03-01T00:01:00Z"));
    await requestReport(ctx, MONTH);
    const { id: sponsorId } = sponsor.actor;
    const wish = { data: { sponsorId, month: MONTH, wish: 1 } };
    for (let i = 0; i < 3; i++) await workOffReports(platform, wish as never, false);
    expect(mailsTo(sponsor)).toEqual([]);
    expect(await eventsOf(sponsorId)).toEqual(["report.requested", "report.ready"]);
  });
});

test("one sponsor's failure keeps no other waiting, and is counted when the queue gives up", async () => {
  const [one, other] = [await due(), await due()];
  const { jobId } = one.message;
  const broken = { sponsorId: "spo_gone", months: [MONTH] };
  await platform.table.update(
    ReportAgendas,
    ReportAgendas.upsert({ sponsorId: "spo_gone", dueDay: "2026-02-01" }),
  );
  const sponsors = [broken, ...one.message.sponsors, ...other.message.sponsors];
  await expect(workOffReports(platform, { jobId, sponsors }, false)).rejects.toThrow();
  expect([mailsTo(one.sponsor).length, mailsTo(other.sponsor).length]).toEqual([1, 1]);
  await expect(workOffReports(platform, { jobId, sponsors }, true)).rejects.toThrow();
  expect(await outcomeOf(jobId)).toMatchObject({ sent: 2, failed: 1 });
});

test("a wish that fails for good says so, and can be wished again", async () => {
  const { sponsor } = await due();
  const { id: sponsorId } = sponsor.actor;
  const ctx = testCtx(platform, sponsor.actor, new Date("2026-03-01T00:01:00Z"));
  await requestReport(ctx, MONTH);
  const wish = (n: number) => ({ data: { sponsorId, month: MONTH, wish: n } }) as never;
  wire.down = true;
  await expect(workOffReports(platform, wish(1), false)).rejects.toThrow("S3 answered 500.");
  await expect(workOffReports(platform, wish(1), true)).rejects.toThrow("S3 answered 500.");
  wire.down = false;
  const row = () => platform.table.get(Reports, { sponsorId, month: MONTH });
  expect(await row()).toMatchObject({ status: "failed", error: expect.stringMatching(/our side/) });
  expect((await requestReport(ctx, MONTH)).status).toBe("queued");
  await workOffReports(platform, wish(2), false);
  expect(await row()).toMatchObject({ status: "ready", fulfilled: 2 });
  expect((await row())?.error).toBeUndefined();
});

test("a wish that another worker took up at the last moment is not called failed", async () => {
  const { sponsor } = await due();
  const { id: sponsorId } = sponsor.actor;
  await requestReport(testCtx(platform, sponsor.actor, now()), MONTH);
  const row = () => platform.table.get(Reports, { sponsorId, month: MONTH });
  const table = Object.create(platform.table, {
    get: {
      value: async () => {
        const read = await row();
        const movedAt = (read?.movedAt ?? 0) + 1;
        const taken = Reports.patch({ sponsorId, month: MONTH }).set({
          status: "running",
          movedAt,
        });
        await platform.table.update(Reports, taken);
        return read;
      },
    },
  });
  const racing = Object.create(platform, { table: { value: table } }) as Platform;
  await giveUpReport(racing, { sponsorId, month: MONTH, wish: 1 });
  expect(await row()).toMatchObject({ status: "running" });
});
