import { MAX_ROUNDS } from "@tandem/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AdRequestRow, Move } from "../ad-request/index.ts";
import { Refusal } from "../platform/index.ts";
import {
  approve,
  approveDue,
  isOnTime,
  publish,
  requestChanges,
  submit,
} from "./deliverable.rules.ts";
import { agreedRow, LIVE, SUBMISSION } from "./testing.ts";

const START = new Date("2026-03-01T10:00:00Z");
const HOUR = 3_600_000;
const at = (ms: number) => new Date(START.getTime() + ms);
const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};
const row = (pieces = 1, more: Partial<AdRequestRow> = {}) => agreedRow(START, pieces, more);
const submitted = (r = row(), now = START) => submit(r, 1, SUBMISSION, now).next;
const piece = (r: AdRequestRow, n = 1) => r.deliverables[n - 1];

describe("a piece of work", () => {
  test("goes from due to published, and each step notes when", () => {
    let r = submitted();
    expect(piece(r)).toMatchObject({ status: "submitted", submittedAt: START.toISOString() });
    r = requestChanges(r, 1, "Show the bottle.", at(HOUR)).next;
    expect(piece(r)).toMatchObject({
      status: "changes_requested",
      rounds: 1,
      note: "Show the bottle.",
      ...SUBMISSION,
    });
    r = submit(r, 1, { ...SUBMISSION, url: "https://drive.test/2" }, at(2 * HOUR)).next;
    expect(piece(r)).toMatchObject({
      status: "submitted",
      url: "https://drive.test/2",
      firstSubmittedAt: START.toISOString(),
      submittedAt: at(2 * HOUR).toISOString(),
    });
    r = approve(r, 1, at(3 * HOUR)).next;
    expect(piece(r)).toMatchObject({ status: "approved", approvedAt: at(3 * HOUR).toISOString() });
    const { next, pots } = publish(r, 1, LIVE, at(4 * HOUR));
    expect(piece(next)).toMatchObject({ status: "published", liveUrl: LIVE });
    expect(next).toMatchObject({ status: "accepted", version: 7 });
    expect(pots).toEqual({ reserved: 0, committed: 0 });
  });

  test("is sent back twice at most", () => {
    let r = submitted();
    for (let round = 0; round < MAX_ROUNDS; round++) {
      r = requestChanges(r, 1, "Again.", START).next;
      r = submitted(r);
    }
    expect(codeOf(() => requestChanges(r, 1, "Again.", START))).toBe("deliverable.no_more_changes");
    expect(approve(r, 1, START).next.deliverables[0]?.status).toBe("approved");
  });

  test("without its disclosure is refused at the field", () => {
    const act = () => submit(row(), 1, { ...SUBMISSION, text: "What an #adventure" }, START);
    expect(codeOf(act)).toBe("deliverable.undisclosed");
    try {
      act();
    } catch (error) {
      expect((error as Refusal).errors).toMatchObject([{ path: "text" }]);
    }
  });

  test("may be handed in late, and its first day is what counts", () => {
    const zoned = row(1, { timeZone: "Pacific/Auckland" });
    // The due day is 22 March; in Auckland it ends at 11:00 UTC.
    const last = submitted(zoned, new Date("2026-03-22T10:59:59.999Z"));
    expect(isOnTime(last, last.deliverables[0] as never)).toBe(true);
    const late = submitted(zoned, new Date("2026-03-22T11:00:00.000Z"));
    expect(isOnTime(late, late.deliverables[0] as never)).toBe(false);
    const again = requestChanges(last, 1, "More.", new Date("2026-03-22T12:00:00Z")).next;
    const second = submit(again, 1, SUBMISSION, new Date("2026-04-02T12:00:00Z")).next;
    expect(isOnTime(second, second.deliverables[0] as never)).toBe(true);
  });

  test.each([0, 2, -1, 1.5, Number.NaN, 1e9])("numbered %d is not there", (n) => {
    expect(codeOf(() => submit(row(), n, SUBMISSION, START))).toBe("request.not_found");
    expect(codeOf(() => approve(row(), n, START))).toBe("request.not_found");
  });

  test.each(["pending", "rejected", "withdrawn", "expired", "cancelled", "completed"] as const)(
    "is not moved in a request that is %s",
    (status) => {
      const r = { ...submitted(), status };
      for (const move of [
        () => submit(r, 1, SUBMISSION, START),
        () => requestChanges(r, 1, "No.", START),
        () => approve(r, 1, START),
        () => publish(r, 1, LIVE, START),
      ])
        expect(codeOf(move)).toBe("ad_request.not_accepted");
      expect(approveDue(r, at(1_000 * HOUR))).toBeUndefined();
    },
  );
});

describe("silence", () => {
  test("approves to the millisecond, each piece by its own time", () => {
    let r = submit(row(2), 2, SUBMISSION, START).next;
    r = submit(r, 1, SUBMISSION, at(HOUR)).next;
    const due = at(72 * HOUR);
    expect(approveDue(r, new Date(due.getTime() - 1))).toBeUndefined();
    const first = approveDue(r, due);
    expect(first).toMatchObject({ n: 2 });
    const { next } = (first as { move: Move }).move;
    expect(piece(next, 2)).toMatchObject({ status: "approved", approvedAt: due.toISOString() });
    expect(approveDue(next, due)).toBeUndefined();
    expect(approveDue(next, at(73 * HOUR))).toMatchObject({ n: 1 });
  });

  test("binds the sponsor from that instant, whether or not the sweep came by", () => {
    const r = submitted();
    const [before, from] = [at(72 * HOUR - 1), at(72 * HOUR)];
    expect(codeOf(() => requestChanges(r, 1, "No.", before))).toBeUndefined();
    expect(codeOf(() => requestChanges(r, 1, "No.", from))).toBe("deliverable.wrong_status");
    expect(codeOf(() => approve(r, 1, from))).toBe("deliverable.wrong_status");
  });

  test("approves nothing while a dispute is open", () => {
    const dispute = { by: "sponsor" as const, reason: "No.", at: START.toISOString() };
    expect(approveDue({ ...submitted(), dispute }, at(100 * HOUR))).toBeUndefined();
  });
});

const EDGES = new Set([
  "due submitted",
  "changes_requested submitted",
  "submitted changes_requested",
  "submitted approved",
  "approved published",
]);
const step = fc.record({
  do: fc.constantFrom("submit", "change", "approve", "publish", "sweep", "dispute"),
  n: fc.integer({ min: 0, max: 4 }),
  disclosed: fc.boolean(),
  ms: fc.constantFrom(0, 1, HOUR, 71 * HOUR, 72 * HOUR),
});

test("whatever comes in whatever order, work moves along the allowed edges only", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let r = row(3);
      let ms = 0;
      for (const one of steps) {
        ms += one.ms;
        const before = r;
        try {
          r = taken(r, one, at(ms));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        const moved = r.deliverables.filter((now, i) => {
          const was = before.deliverables[i]?.status;
          if (now.status !== was) expect(EDGES).toContain(`${was} ${now.status}`);
          expect(now.rounds ?? 0).toBeLessThanOrEqual(MAX_ROUNDS);
          if (now.status !== "due") expect(now.firstSubmittedAt).toBeDefined();
          return now.status !== was;
        });
        expect(moved.length).toBeLessThanOrEqual(1);
        expect(r.version - before.version).toBe(r === before ? 0 : 1);
        if (before.dispute) expect(r).toBe(before);
      }
    }),
    { numRuns: 300 },
  );
});

function taken(
  r: AdRequestRow,
  { do: what, n, disclosed }: { do: string; n: number; disclosed: boolean },
  now: Date,
): AdRequestRow {
  const text = disclosed ? SUBMISSION.text : "nothing";
  if (what === "submit") return submit(r, n, { ...SUBMISSION, text }, now).next;
  if (what === "change") return requestChanges(r, n, "More.", now).next;
  if (what === "approve") return approve(r, n, now).next;
  if (what === "publish") return publish(r, n, LIVE, now).next;
  if (what === "sweep") return approveDue(r, now)?.move.next ?? r;
  if (r.dispute || n > 0) return r;
  const dispute = { by: "sponsor" as const, reason: "No.", at: now.toISOString() };
  return { ...r, dispute, version: r.version + 1 };
}
