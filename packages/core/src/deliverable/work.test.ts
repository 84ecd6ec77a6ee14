import { beforeAll, describe, expect, test } from "vitest";
import { AdRequests, eachWaking, getAdRequest, readTimeline } from "../ad-request/index.ts";
import { readCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { flagUser } from "../moderation/index.ts";
import { type Ctx, Events, hourOf, type Platform, Refusal, Repeated } from "../platform/index.ts";
import { codeOf, testCtx, testPlatform } from "../platform/testing.ts";
import {
  approveDueWork,
  approveWork,
  publishWork,
  requestWorkChanges,
  submitWork,
} from "./index.ts";
import { AMOUNT, LIVE, later, SUBMISSION, someAgreed } from "./testing.ts";

const HOUR = 3_600_000;
const START = new Date("2026-03-01T10:00:00Z");
let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

const eventsOf = async (id: string) =>
  (await platform.table.query(Events, Events.query.ofSubject({ subjectId: id }))).items;
const statusOf = async (ctx: Ctx, id: string, n = 1) =>
  (await getAdRequest(ctx, id)).deliverables[n - 1]?.status;

describe("a piece of work", () => {
  test("goes its whole way, and the thread tells of every step", async () => {
    const { sponsor, influencer, id, campaign } = await someAgreed(platform, { now: START });
    await submitWork(influencer, id, 1, SUBMISSION);
    await requestWorkChanges(later(sponsor, 1), id, 1, "Show the bottle.");
    await submitWork(later(influencer, 2), id, 1, { ...SUBMISSION, text: "Better. #AD" });
    await approveWork(later(sponsor, 3), id, 1);
    const view = await publishWork(later(influencer, 4), id, 1, LIVE);
    expect(view).toMatchObject({
      status: "accepted",
      deliverables: [
        {
          n: 1,
          status: "published",
          rounds: 1,
          note: "Show the bottle.",
          liveUrl: LIVE,
          submission: { text: "Better. #AD" },
        },
      ],
    });
    const { items } = await readTimeline(sponsor, id, { limit: 100 });
    expect(items.slice(2)).toMatchObject([
      { kind: "submitted", text: SUBMISSION.text, deliverable: { n: 1, url: SUBMISSION.url } },
      { kind: "changes_requested", text: "Show the bottle." },
      { kind: "submitted", text: "Better. #AD" },
      { kind: "approved" },
      { kind: "published", deliverable: { n: 1, url: LIVE } },
    ]);
    const told = (await eventsOf(id)).map(
      ({ data }) => (data.work as { onTime?: boolean })?.onTime,
    );
    expect(told).toEqual([undefined, undefined, true, undefined, undefined, undefined, undefined]);
    expect(await readCampaign(platform, campaign)).toMatchObject({ committed: AMOUNT, paid: 0 });
  });

  test("is nobody else's, and each step is of one side", async () => {
    const { sponsor, influencer, id } = await someAgreed(platform);
    const strangers = [await someSponsor(platform), await someInfluencer(platform)];
    for (const stranger of strangers) {
      expect(await codeOf(submitWork(stranger, id, 1, SUBMISSION))).toBe("request.not_found");
      expect(await codeOf(approveWork(stranger, id, 1))).toBe("request.not_found");
    }
    expect(await codeOf(submitWork(sponsor, id, 1, SUBMISSION))).toBe("auth.forbidden");
    expect(await codeOf(publishWork(sponsor, id, 1, LIVE))).toBe("auth.forbidden");
    expect(await codeOf(approveWork(influencer, id, 1))).toBe("auth.forbidden");
    expect(await codeOf(requestWorkChanges(influencer, id, 1, "No."))).toBe("auth.forbidden");
    expect(await codeOf(submitWork(influencer, id, 2, SUBMISSION))).toBe("request.not_found");
  });

  test("goes on when either side is suspended", async () => {
    const { sponsor, influencer, id } = await someAgreed(platform);
    const admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });
    await flagUser(admin, influencer.actor.id, "It breaks the rules.");
    await flagUser(admin, sponsor.actor.id, "It breaks the rules.");
    await submitWork(influencer, id, 1, SUBMISSION);
    await approveWork(sponsor, id, 1);
    expect(await statusOf(admin, id)).toBe("approved");
  });
});

describe("at the same time", () => {
  test("an approval and a wish for changes: exactly one counts, the other is refused", async () => {
    for (let round = 0; round < 5; round++) {
      const { sponsor, influencer, id } = await someAgreed(platform);
      await submitWork(influencer, id, 1, SUBMISSION);
      const codes = await Promise.all([
        codeOf(approveWork(sponsor, id, 1)),
        codeOf(requestWorkChanges(sponsor, id, 1, "More.")),
      ]);
      expect(codes.toSorted()).toEqual(["deliverable.wrong_status", undefined]);
      expect(await statusOf(sponsor, id)).toBe(codes[0] ? "changes_requested" : "approved");
    }
  });

  test("steps on several pieces all count", async () => {
    const { influencer, id } = await someAgreed(platform, { pieces: 3 });
    const codes = await Promise.all(
      [1, 2, 3].map((n) => codeOf(submitWork(influencer, id, n, SUBMISSION))),
    );
    expect(codes).toEqual([undefined, undefined, undefined]);
    const { deliverables, version } = await getAdRequest(influencer, id);
    expect(deliverables.map(({ status }) => status)).toEqual(Array(3).fill("submitted"));
    expect(version).toBe(5);
  });

  test("the same wish with its key twenty times is one step", async () => {
    const { influencer, id } = await someAgreed(platform);
    const idempotency = { key: `${influencer.actor.id}:k`, digest: "d", status: 200 };
    const keyed = { ...influencer, idempotency };
    const ended = await Promise.allSettled(
      Array.from({ length: 20 }, () => submitWork(keyed, id, 1, SUBMISSION)),
    );
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of ended) {
      if (one.status === "fulfilled") continue;
      expect(one.reason instanceof Repeated || one.reason instanceof Refusal).toBe(true);
    }
    expect((await eventsOf(id)).filter(({ kind }) => kind === "deliverable.submitted").length).toBe(
      1,
    );
  });
});

describe("silence of 72 hours", () => {
  const sweep = (ms: number) => {
    const now = new Date(START.getTime() + ms);
    return approveDueWork(testCtx(platform, undefined, now), hourOf(now));
  };

  test("approves from that millisecond on, once, as by nobody", async () => {
    const { influencer, sponsor, id } = await someAgreed(platform, { now: START, pieces: 2 });
    await submitWork(influencer, id, 1, SUBMISSION);
    await submitWork(later(influencer, 1), id, 2, SUBMISSION);
    expect(await sweep(72 * HOUR - 1)).toBe(0);
    expect(await sweep(72 * HOUR)).toBe(1);
    expect(await statusOf(sponsor, id, 1)).toBe("approved");
    expect(await statusOf(sponsor, id, 2)).toBe("submitted");
    expect(await sweep(72 * HOUR)).toBe(0);
    expect(await sweep(72 * HOUR + 1)).toBe(1);
    const last = (await eventsOf(id)).at(-1);
    expect(last).toMatchObject({
      kind: "deliverable.approved",
      actor: { role: "system" },
      data: { work: { n: 2 } },
    });
    const row = await platform.table.get(AdRequests, { id });
    expect({ at: row?.wakeAt, bucket: row?.wakeBucket }).toEqual({});
  });

  test("holds before any wish is judged, although no sweep came by", async () => {
    const { influencer, sponsor, id } = await someAgreed(platform, { now: START });
    await submitWork(influencer, id, 1, SUBMISSION);
    const tooLate = later(sponsor, 72 * HOUR);
    const at = tooLate.now.toISOString();
    expect((await getAdRequest(later(sponsor, 72 * HOUR - 1), id)).deliverables[0]).toMatchObject({
      status: "submitted",
      approvesAt: at,
    });
    expect((await getAdRequest(tooLate, id)).deliverables[0]).toMatchObject({
      status: "approved",
      approvedAt: at,
    });
    expect(await codeOf(requestWorkChanges(tooLate, id, 1, "No."))).toBe(
      "deliverable.wrong_status",
    );
    expect(await statusOf(sponsor, id)).toBe("approved");
    await publishWork(later(influencer, 72 * HOUR), id, 1, LIVE);
    expect(
      (await eventsOf(id)).map(({ kind, actor }) => `${kind} ${actor.role}`).slice(-2),
    ).toEqual(["deliverable.approved system", "deliverable.published influencer"]);
  });

  test("two sweeps at once approve once", async () => {
    const { influencer, id } = await someAgreed(platform, { now: START });
    await submitWork(later(influencer, HOUR), id, 1, SUBMISSION);
    const counts = await Promise.all([1, 2, 3].map(() => sweep(73 * HOUR)));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await eachWaking(testCtx(platform), hourOf(START), async () => true)).toBe(0);
  });
});
