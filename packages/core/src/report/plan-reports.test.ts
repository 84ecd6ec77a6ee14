import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import { countRoundTrips } from "../account/testing.ts";
import { newId, type Platform, setClock } from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { DUE_SHARDS, ReportAgendas } from "./agenda.entity.ts";
import { noteReportAgenda } from "./note-agenda.ts";
import { planReports } from "./plan-reports.ts";
import { monthsDue } from "./report.rules.ts";
import { reportFailed } from "./report-due.ts";
import { accountTold, approvedSponsor, countsOf, withQueue } from "./testing.ts";
import type { PlannedReports } from "./work-off.ts";

let platform: Platform;
beforeEach(async () => {
  platform = await testPlatform();
});
afterEach(() => setClock());

const FEBRUARY = new Date("2026-02-10T12:00:00Z");
const at = (time: string) => setClock(() => new Date(time));
const agendaOf = (sponsorId: string) => platform.table.get(ReportAgendas, { sponsorId });

async function planned(): Promise<Record<string, string[]>> {
  const queued = withQueue(platform);
  await planReports(queued.platform, newId("job"));
  return bySponsor(queued.sent);
}
const bySponsor = (sent: PlannedReports[]) =>
  Object.fromEntries(
    sent.flatMap(({ sponsors }) => sponsors.map(({ sponsorId, months }) => [sponsorId, months])),
  );

test("months that are due go from the oldest to the last that is closed", () => {
  expect(monthsDue("2026-03-01", "2026-03-01")).toEqual(["2026-02"]);
  expect(monthsDue("2025-12-01", "2026-02-28")).toEqual(["2025-11", "2025-12", "2026-01"]);
  expect(monthsDue("2026-04-01", "2026-03-31")).toEqual([]);
});

describe("a month is reported when it has closed where the sponsor is", () => {
  test("on both ends of the day, in the same hour", async () => {
    const east = await approvedSponsor(platform, { zone: "Pacific/Kiritimati", at: FEBRUARY });
    const west = await approvedSponsor(platform, { zone: "Pacific/Pago_Pago", at: FEBRUARY });
    at("2026-02-28T09:59:59Z");
    expect(await planned()).toEqual({});
    at("2026-02-28T10:00:00Z");
    expect(await planned()).toEqual({ [east.actor.id]: ["2026-02"] });
    at("2026-03-01T10:59:59Z");
    expect(await planned()).toEqual({ [east.actor.id]: ["2026-02"] });
    at("2026-03-01T11:00:00Z");
    expect(await planned()).toEqual({
      [east.actor.id]: ["2026-02"],
      [west.actor.id]: ["2026-02"],
    });
  });

  test.each([
    ["Europe/Berlin", "2026-03-20", "2026-03-31T22:00:00Z"],
    ["Europe/Berlin", "2026-10-10", "2026-10-31T23:00:00Z"],
    ["America/New_York", "2026-10-10", "2026-11-01T04:00:00Z"],
    ["Asia/Kathmandu", "2026-03-20", "2026-03-31T18:15:00Z"],
  ])("in %s after %s, at %s", async (zone, approved, closes) => {
    const { actor } = await approvedSponsor(platform, {
      zone,
      at: new Date(`${approved}T00:00:00Z`),
    });
    setClock(() => new Date(Date.parse(closes) - 1));
    expect(await planned()).toEqual({});
    at(closes);
    expect(await planned()).toEqual({ [actor.id]: [approved.slice(0, 7)] });
  });

  test("those that an outage missed too, oldest first", async () => {
    const { actor } = await approvedSponsor(platform, { at: FEBRUARY });
    at("2026-05-02T00:00:00Z");
    expect(await planned()).toEqual({ [actor.id]: ["2026-02", "2026-03", "2026-04"] });
  });
});

describe("an agenda", () => {
  test("follows its sponsor to another zone, and keeps its day", async () => {
    const sponsor = await approvedSponsor(platform, { zone: "Pacific/Kiritimati", at: FEBRUARY });
    const { id } = sponsor.actor;
    const moved = Accounts.patch({ id }).set({ timeZone: "Pacific/Pago_Pago" });
    await platform.table.update(Accounts, moved);
    await noteReportAgenda(sponsor, accountTold("account.profile_changed", id, FEBRUARY));
    at("2026-02-28T10:00:00Z");
    expect(await planned()).toEqual({});
    at("2026-03-01T11:00:00Z");
    expect(await planned()).toEqual({ [id]: ["2026-02"] });
  });

  test("rests while its sponsor is suspended, whatever the order of events", async () => {
    const sponsor = await approvedSponsor(platform, { at: FEBRUARY });
    const { id } = sponsor.actor;
    const note = (kind: string) => noteReportAgenda(sponsor, accountTold(kind, id, FEBRUARY));
    const become = (status: "suspended" | "active") =>
      platform.table.update(Accounts, Accounts.patch({ id }).set({ status }));
    at("2026-03-01T00:00:00Z");
    await become("suspended");
    for (const kind of ["account.flagged", "account.unflagged", "account.approved"])
      await note(kind);
    expect(await planned()).toEqual({});
    await become("active");
    for (const kind of ["account.unflagged", "account.flagged"]) await note(kind);
    expect(await planned()).toEqual({ [id]: ["2026-02"] });
    expect(await agendaOf(id)).toMatchObject({ dueDay: "2026-03-01" });
  });

  test("is none for whoever waits for approval, and for influencers", async () => {
    const sponsor = await approvedSponsor(platform, { at: FEBRUARY });
    const { id } = sponsor.actor;
    await platform.table.update(Accounts, Accounts.patch({ id }).set({ status: "pending" }));
    await noteReportAgenda(sponsor, accountTold("account.registered", id, FEBRUARY));
    const influencer = accountTold("account.registered", "inf_1", FEBRUARY);
    await noteReportAgenda(sponsor, { ...influencer, data: { role: "influencer" } });
    at("2026-03-01T00:00:00Z");
    expect(await planned()).toEqual({});
  });
});

test("a planner that is killed anywhere is taken up where it was, and counts what it planned", async () => {
  const sponsors: string[] = [];
  for (const zone of ["UTC", "Asia/Kathmandu"]) {
    for (let i = 0; i < 3; i++)
      sponsors.push((await approvedSponsor(platform, { zone, at: FEBRUARY })).actor.id);
  }
  const dueOn = (dueDay: string, ids: readonly string[]) =>
    Promise.all(
      ids.map((sponsorId) =>
        platform.table.update(ReportAgendas, ReportAgendas.patch({ sponsorId }).set({ dueDay })),
      ),
    );
  at("2026-03-02T00:00:00Z");
  for (let call = 1; ; call++) {
    await dueOn("2026-03-01", sponsors);
    const jobId = newId("job");
    const queued = withQueue(platform);
    const first = await planReports(dyingAt(queued.platform, call), jobId).catch((e: Error) => e);
    // Workers are quicker than whoever takes the planner up: what they settled is due no more.
    const settle = async () => {
      const ids = Object.keys(bySponsor(queued.sent));
      for (const sponsorId of ids) {
        await reportFailed(platform, { jobId, sponsorId, month: "2026-02" });
      }
      await dueOn("2026-04-01", ids);
    };
    await settle();
    await planReports(queued.platform, jobId);
    await settle();
    expect(Object.keys(bySponsor(queued.sent)).sort()).toEqual(sponsors.toSorted());
    expect(await countsOf(platform, jobId), `killed at ${call}`).toMatchObject({
      planned: 6,
      failed: 6,
    });
    if (!(first instanceof Error)) break;
    expect(first.message).toBe("killed");
  }
}, 60_000);

test("a planner costs what is due, however many are not", async () => {
  for (let i = 0; i < 5; i++) await approvedSponsor(platform, { at: FEBRUARY });
  at("2026-03-01T00:05:00Z");
  const cost = async (): Promise<string[]> => {
    const { waves, stop } = countRoundTrips(platform);
    expect(Object.keys(await planned())).toHaveLength(5);
    stop();
    return waves.flat();
  };
  const before = await cost();
  const rows = Array.from({ length: 80 }, (_, i) =>
    ReportAgendas.create({
      sponsorId: `spo_${i}`,
      place: `UTC#${i % DUE_SHARDS}`,
      dueDay: "2026-04-01",
    }),
  );
  const { name } = platform.table;
  await platform.table.transact(rows.map((row) => ({ Put: row.params({ table: name }) })));
  expect(await cost()).toEqual(before);
});

/** The process dies before its so-manieth write or message. */
function dyingAt(alive: Platform, call: number): Platform {
  let calls = 0;
  const counting = <T extends object>(engine: T, names: string[]): T =>
    new Proxy(engine, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (!names.includes(String(name))) return value;
        return (...args: unknown[]) => {
          calls += 1;
          if (calls >= call) throw new Error("killed");
          return Reflect.apply(value as () => unknown, target, args);
        };
      },
    });
  return Object.create(alive, {
    table: { value: counting(alive.table, ["get", "query", "update", "transact"]) },
    queues: { value: counting(alive.queues, ["sendAll"]) },
  }) as Platform;
}
