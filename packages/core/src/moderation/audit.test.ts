import { beforeAll, describe, expect, test } from "vitest";
import { countRoundTrips, refusal } from "../account/testing.ts";
import { newId, type Platform, save, setClock } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { readAudit } from "./audit.ts";
import { rememberBeginning } from "./beginning.ts";

const ADMIN = { id: "adm_1", role: "admin", name: "Root" } as const;
const day = (n: number) => new Date(Date.UTC(2026, 2, 31 - n, 12));
const NOW = day(0);
let platform: Platform;
const told: string[] = [];

/** Today ten changes, then none for nine days, then five, and one on the 50th day back. */
beforeAll(async () => {
  platform = await testPlatform();
  const days = [...Array(10).fill(0), ...Array(5).fill(10), 50];
  for (const [i, back] of [...days.entries()].reverse()) {
    const at = new Date(day(back).getTime() + (days.length - i) * 1000);
    setClock(() => at);
    const id = newId("evt");
    const ctx = testCtx(platform, ADMIN, at);
    const event = {
      id,
      subjectType: "account",
      subjectId: i % 2 ? "spo_odd" : "spo_even",
      kind: "account.rejected",
      data: { reason: `because ${i}`, secret: "x" },
      before: { status: "pending" },
      after: { status: "rejected" },
    };
    await save(ctx, { writes: [], events: [event], answer: undefined });
    told.unshift(id);
  }
  setClock();
  await rememberBeginning(platform, day(0));
  await rememberBeginning(platform, day(60));
  await rememberBeginning(platform, day(30));
});

const ctx = () => testCtx(platform, ADMIN, NOW);
async function walk(wish: { subjectId?: string; day?: string; limit: number }) {
  const ids: string[] = [];
  let pages = 0;
  let cursor: string | undefined;
  do {
    const page = await readAudit(ctx(), { ...wish, cursor });
    expect(page.items.length).toBeLessThanOrEqual(wish.limit);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
    expect(++pages).toBeLessThan(50);
  } while (cursor);
  return { ids, pages };
}

describe("the audit log", () => {
  test.each([1, 3, 5, 20, 100])("comes newest first and whole in pages of %i", async (limit) => {
    expect((await walk({ limit })).ids).toEqual(told);
  });

  test("starts at a day", async () => {
    const { ids } = await walk({ day: day(3).toISOString().slice(0, 10), limit: 20 });
    expect(ids).toEqual(told.slice(10));
  });

  test("of one subject is its whole history, newest first", async () => {
    const odd = told.filter((_, i) => i % 2);
    expect((await walk({ subjectId: "spo_odd", limit: 3 })).ids).toEqual(odd);
  });

  test("shows who, when, what, before, after and why, and no more", async () => {
    const { items } = await readAudit(ctx(), { limit: 1 });
    expect(items).toEqual([
      {
        id: told[0],
        at: new Date(NOW.getTime() + 16_000).toISOString(),
        actor: ADMIN,
        kind: "account.rejected",
        subject: { type: "account", id: "spo_even" },
        before: { status: "pending" },
        after: { status: "rejected" },
        reason: "because 0",
      },
    ]);
  });

  test("a page within a day takes two round trips, the next one", async () => {
    const trips = countRoundTrips(platform);
    const { nextCursor } = await readAudit(ctx(), { limit: 4 });
    expect(trips.waves).toHaveLength(2);
    await readAudit(ctx(), { limit: 4, cursor: nextCursor ?? "" });
    trips.stop();
    expect(trips.waves).toHaveLength(3);
  });

  test("one call looks at a bounded number of days", async () => {
    const trips = countRoundTrips(platform);
    const { items, nextCursor } = await readAudit(ctx(), { day: "2026-03-20", limit: 20 });
    trips.stop();
    expect(items).toHaveLength(0);
    expect(nextCursor).not.toBeNull();
    expect(trips.waves.length).toBeLessThanOrEqual(6);
  });

  test("a cursor of another list is not taken", async () => {
    const { nextCursor } = await readAudit(ctx(), { limit: 1 });
    const other = readAudit(ctx(), { limit: 1, day: "2026-03-01", cursor: nextCursor ?? "" });
    expect((await refusal(other)).code).toBe("request.bad_cursor");
  });
});
