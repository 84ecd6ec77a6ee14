import { ABUSE_REASONS, SEVERITIES } from "@tandem/contract";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import { refusal } from "../account/testing.ts";
import { AdRequests, offerAdRequest, writeMessage } from "../ad-request/index.ts";
import { liveCampaign, readCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { changeCampaign } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import { type Ctx, Events, type Platform } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { requireReview, writeReview } from "../review/index.ts";
import { graver, placeOf, severityOf } from "./abuse.rules.ts";
import {
  casesWith,
  flagUser,
  forgetConduct,
  listCases,
  readAudit,
  reportAbuse,
  settleCase,
  unflagUser,
  warnUser,
} from "./index.ts";

let platform: Platform;
let admin: Ctx;
let sponsor: Ctx;
let ana: Ctx;
beforeAll(async () => {
  platform = await testPlatform();
  admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });
  sponsor = await someSponsor(platform);
  ana = await someInfluencer(platform);
});

const code = async (promise: Promise<unknown>) => (await refusal(promise)).code;
const scam = { reason: "scam", text: "Asked for my password." } as const;
const about = (kind: "user" | "campaign", id: string) => ({ kind, id, ...scam });
const open = (ctx = admin) => listCases(ctx, { status: "open", limit: 100 });
const caseOf = async (id: string) => (await open()).items.find((one) => one.subjectId === id);
const eventsOf = async (subjectId: string) =>
  (await platform.table.query(Events, Events.query.ofSubject({ subjectId }))).items;
async function thread() {
  const [by, to] = await Promise.all([someSponsor(platform), someInfluencer(platform)]);
  const campaignId = await liveCampaign(by, 100_000);
  const { id } = await offerAdRequest(by, campaignId, {
    influencerId: to.actor.id,
    amount: 100,
    requirements: "One post.",
    deliverables: [],
    message: "",
  });
  await writeMessage(by, id, "Send me your bank login.");
  const line = (await eventsOf(id)).at(-1);
  return { by, to, campaignId, id, lineId: line?.id ?? "" };
}

describe("how grave a case is", () => {
  const reason = fc.constantFrom(...ABUSE_REASONS);
  const rank = (severity: (typeof SEVERITIES)[number]) => SEVERITIES.indexOf(severity);

  test("never falls with another report, and does not depend on the order of the reasons", () => {
    fc.assert(
      fc.property(fc.array(reason, { minLength: 1, maxLength: 20 }), reason, (reasons, next) => {
        const gravestOf = (all: readonly (typeof reasons)[number][]) =>
          all.reduce<ReturnType<typeof graver> | undefined>(
            (worst, one) => graver(worst, one),
            undefined,
          ) ?? "low";
        const before = severityOf(gravestOf(reasons), reasons.length);
        const after = severityOf(gravestOf([...reasons, next]), reasons.length + 1);
        expect(rank(after)).toBeLessThanOrEqual(rank(before));
        expect(gravestOf(reasons.toReversed())).toBe(gravestOf(reasons));
      }),
    );
  });

  test("rises by one step from three reporters on, and by two from ten", () => {
    expect([1, 2, 3, 9, 10].map((count) => severityOf("low", count))).toEqual([
      "low",
      "low",
      "medium",
      "medium",
      "high",
    ]);
    expect(severityOf("high", 50)).toBe("high");
    expect(placeOf("high", "2026-02-01", "b") < placeOf("medium", "2026-01-01", "a")).toBe(true);
  });
});

describe("a report", () => {
  test("opens a case that keeps what was said, and is one of it for each further reporter", async () => {
    const campaignId = await liveCampaign(sponsor, 1000);
    const { description } = await changeCampaign(sponsor, campaignId, {
      version: (await readCampaign(platform, campaignId)).version,
      description: "Pay 50 first.",
    });
    const bo = await someInfluencer(platform);
    const first = await reportAbuse(ana, about("campaign", campaignId));
    const second = await reportAbuse(bo, {
      ...about("campaign", campaignId),
      reason: "spam",
      text: "",
    });
    expect(second.id).toBe(first.id);
    expect(await caseOf(campaignId)).toMatchObject({
      kind: "campaign",
      ownerId: sponsor.actor.id,
      ownerName: "Acme",
      title: "Spring serum launch",
      excerpt: description,
      severity: "high",
      count: 2,
      status: "open",
      reports: expect.arrayContaining([
        expect.objectContaining({ by: ana.actor.id, reason: "scam", text: scam.text }),
        expect.objectContaining({ by: bo.actor.id, reason: "spam" }),
      ]),
    });
    expect(await code(reportAbuse(ana, about("campaign", campaignId)))).toBe(
      "abuse.already_reported",
    );
    expect(
      (await eventsOf(first.id)).map(({ kind, before, after }) => ({ kind, before, after })),
    ).toEqual([
      {
        kind: "abuse.reported",
        before: { severity: null, count: 0 },
        after: { severity: "high", count: 1 },
      },
      {
        kind: "abuse.reported",
        before: { severity: "high", count: 1 },
        after: { severity: "high", count: 2 },
      },
    ]);
    expect((await eventsOf(campaignId)).some(({ kind }) => kind.startsWith("abuse."))).toBe(false);
  });

  test("of many at once, all are heard in one case, and each person once", async () => {
    const target = (await someInfluencer(platform)).actor.id;
    const people = await Promise.all(Array.from({ length: 4 }, () => someSponsor(platform)));
    const all = [...people, ...people].map((ctx) => reportAbuse(ctx, about("user", target)));
    const settled = await Promise.allSettled(all);
    const ids = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value.id] : []));
    expect(new Set(ids).size).toBe(1);
    expect(await caseOf(target)).toMatchObject({ count: ids.length });
    for (const ctx of people) {
      const again = await reportAbuse(ctx, about("user", target)).catch((e) => e.code);
      if (typeof again === "string") expect(again).toBe("abuse.already_reported");
    }
    expect(await caseOf(target)).toMatchObject({ count: 4 });
    expect((await caseOf(target))?.reports).toHaveLength(4);
  });

  test("about a message is for those who read the thread, and keeps it as it was", async () => {
    const { by, to, id, lineId } = await thread();
    const message = { kind: "message", id: lineId, adRequestId: id, ...scam } as const;
    expect(await code(reportAbuse(ana, message))).toBe("request.not_found");
    expect(await code(reportAbuse(sponsor, message))).toBe("request.not_found");
    expect(await code(reportAbuse(by, message))).toBe("request.invalid");
    expect(await code(reportAbuse(to, { ...message, adRequestId: undefined }))).toBe(
      "request.invalid",
    );
    const other = await thread();
    expect(await code(reportAbuse(to, { ...message, id: other.lineId }))).toBe("request.not_found");
    await reportAbuse(to, message);
    expect(await caseOf(lineId)).toMatchObject({
      ownerId: by.actor.id,
      excerpt: "Send me your bank login.",
      adRequestId: id,
    });
  });

  test("tells nothing of what one may not see, and is not about oneself", async () => {
    const hidden = await someInfluencer(platform);
    const { id } = hidden.actor;
    await platform.table.update(Influencers, Influencers.patch({ id }).set({ listed: false }));
    const foreign = await liveCampaign(sponsor, 1000);
    const rival = await someSponsor(platform);
    const waiting = await someSponsor(platform);
    await platform.table.update(
      Accounts,
      Accounts.patch({ id: waiting.actor.id }).set({ status: "pending" }),
    );
    const codes = await Promise.all(
      [
        reportAbuse(sponsor, about("user", id)),
        reportAbuse(sponsor, about("user", "inf_none")),
        reportAbuse(sponsor, about("user", admin.actor.id)),
        reportAbuse(ana, about("user", waiting.actor.id)),
        reportAbuse(rival, about("campaign", foreign)),
        reportAbuse(ana, { kind: "review", id: "rev_none", ...scam }),
      ].map(code),
    );
    expect(new Set(codes)).toEqual(new Set(["request.not_found"]));
    expect(await code(reportAbuse(ana, about("user", ana.actor.id)))).toBe("request.invalid");
    expect(await code(reportAbuse(sponsor, about("campaign", foreign)))).toBe("request.invalid");
  });
});

describe("a case", () => {
  test("is listed the gravest first, by severity, page by page, and after that as settled", async () => {
    const own = await testPlatform();
    const root = testCtx(own, admin.actor);
    const reporter = await someSponsor(own);
    const reasons = ["other", "scam", "fake_figures", "illegal", "spam"] as const;
    for (const [i, reason] of reasons.entries()) {
      const { actor } = await someInfluencer(own);
      const at = testCtx(own, reporter.actor, new Date(Date.now() + i * 1000));
      await reportAbuse(at, { kind: "user", id: actor.id, reason, text: "" });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listCases(root, { status: "open", limit: 2, cursor });
      seen.push(...page.items.map(({ reports }) => reports[0]?.reason ?? ""));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(["scam", "illegal", "fake_figures", "other", "spam"]);
    const high = await listCases(root, { status: "open", severity: "high", limit: 20 });
    expect(high.items).toHaveLength(2);
    const [first] = high.items;
    await settleCase(root, first?.id ?? "", { outcome: "dismiss", reason: "Nothing in it." });
    const settled = (severity?: "high" | "low") =>
      listCases(root, { status: "settled", severity, limit: 20 });
    expect((await settled()).items).toMatchObject([{ id: first?.id, outcome: "dismiss" }]);
    expect((await settled("high")).items).toHaveLength(1);
    expect((await settled("low")).items).toHaveLength(0);
    expect((await listCases(root, { status: "open", limit: 20 })).items).toHaveLength(4);
  });

  test("is settled with what is done to its subject, once, and may be opened anew", async () => {
    const { by, to, id, lineId } = await thread();
    const message = { kind: "message", id: lineId, adRequestId: id, ...scam } as const;
    const { id: caseId } = await reportAbuse(to, message);
    const verdict = { outcome: "suspend", reason: "Phishing." } as const;
    const both = await Promise.allSettled([
      settleCase(admin, caseId, verdict),
      settleCase(admin, caseId, { outcome: "dismiss", reason: "Fine." }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await code(settleCase(admin, caseId, verdict))).toBe("abuse.already_settled");
    const wasSuspended = both[0]?.status === "fulfilled";
    const account = await platform.table.get(Accounts, { id: by.actor.id });
    expect(account?.status).toBe(wasSuspended ? "suspended" : "active");
    const last = (await eventsOf(caseId)).at(-1);
    expect(last).toMatchObject({
      kind: "abuse.settled",
      before: { status: "open" },
      after: { status: "settled", outcome: wasSuspended ? "suspend" : "dismiss" },
      data: { reporterIds: [to.actor.id], ownerId: by.actor.id },
    });
    const log = await readAudit(admin, { subjectId: caseId, limit: 20 });
    expect(log.items[0]?.reason).toBe(wasSuspended ? "Phishing." : "Fine.");
    const again = await reportAbuse(to, message);
    expect(again.id).not.toBe(caseId);
  });

  test("can only be given an outcome that fits", async () => {
    const { to, by, id, lineId, campaignId } = await thread();
    const message = await reportAbuse(to, {
      kind: "message",
      id: lineId,
      adRequestId: id,
      ...scam,
    });
    for (const outcome of ["freeze", "hide"] as const) {
      expect(await code(settleCase(admin, message.id, { outcome, reason: "x" }))).toBe(
        "abuse.outcome_not_possible",
      );
    }
    await settleCase(admin, message.id, { outcome: "warn", reason: "Do not ask for passwords." });
    expect(await platform.table.get(Accounts, { id: by.actor.id })).toMatchObject({
      warnings: 1,
      status: "active",
    });
    expect((await eventsOf(by.actor.id)).at(-1)).toMatchObject({
      kind: "account.warned",
      data: { reason: "Do not ask for passwords." },
      before: { warnings: 0 },
      after: { warnings: 1 },
    });
    const campaign = await reportAbuse(to, about("campaign", campaignId));
    await settleCase(admin, campaign.id, { outcome: "freeze", reason: "A scam." });
    expect((await readCampaign(platform, campaignId)).flag?.reason).toBe("A scam.");
    expect(await code(settleCase(admin, "cas_none", { outcome: "warn", reason: "x" }))).toBe(
      "request.not_found",
    );
  });

  test("hides a review with the decision, also one that an admin hid before", async () => {
    const { by, to, id } = await thread();
    await platform.table.update(AdRequests, AdRequests.patch({ id }).set({ status: "completed" }));
    const review = await writeReview(to, id, { rating: 1, text: "His number is 555-0100." });
    const report = { kind: "review", id: review.id, ...scam } as const;
    const { id: caseId } = await reportAbuse(by, report);
    expect(await caseOf(review.id)).toMatchObject({
      ownerId: to.actor.id,
      excerpt: "1 of 5\nHis number is 555-0100.",
    });
    await settleCase(admin, caseId, { outcome: "hide", reason: "A private number." });
    expect(await requireReview(admin, review.id)).toMatchObject({
      hidden: { reason: "A private number." },
    });
    expect(await code(reportAbuse(by, report))).toBe("request.not_found");
    const again = await reportAbuse(admin, report);
    const settled = await settleCase(admin, again.id, { outcome: "hide", reason: "As before." });
    expect(settled).toMatchObject({ status: "settled", outcome: "hide" });
  });

  test("finds done what was done for another, and cannot punish who is gone", async () => {
    const target = await someInfluencer(platform);
    const { id } = target.actor;
    const first = await reportAbuse(sponsor, about("user", id));
    await flagUser(admin, id, "For something else.");
    const settled = await settleCase(admin, first.id, { outcome: "suspend", reason: "A scam." });
    expect(settled).toMatchObject({ status: "settled", outcome: "suspend" });
    const account = await platform.table.get(Accounts, { id });
    expect(account?.flag?.reason).toBe("For something else.");
    await unflagUser(admin, id);
    const second = await reportAbuse(sponsor, about("user", id));
    await platform.table.update(Accounts, Accounts.patch({ id }).set({ status: "deleted" }));
    expect(await code(settleCase(admin, second.id, { outcome: "warn", reason: "x" }))).toBe(
      "abuse.outcome_not_possible",
    );
    await settleCase(admin, second.id, { outcome: "dismiss", reason: "The account is deleted." });
  });
});

test("an admin warns others, and not themselves", async () => {
  const { id } = ana.actor;
  expect(await warnUser(admin, id, "Mind your tone.")).toMatchObject({ id, status: "active" });
  expect((await eventsOf(id)).at(-1)).toMatchObject({
    kind: "account.warned",
    data: { reason: "Mind your tone.", from: "active", to: "active" },
  });
  expect(await code(warnUser(admin, admin.actor.id, "x"))).toBe("auth.forbidden");
  expect(await code(warnUser(admin, "inf_none", "x"))).toBe("request.not_found");
});

test("who is deleted is named in no case, and their words are gone", async () => {
  const { by, to, id, lineId } = await thread();
  await reportAbuse(to, { kind: "message", id: lineId, adRequestId: id, ...scam });
  await reportAbuse(by, about("user", to.actor.id));
  for (const ctx of [by, to]) await forgetConduct(ctx, ctx.actor.id);
  const bare = { by: expect.any(String), byName: "Deleted account", text: "" };
  for (const subject of [lineId, to.actor.id]) {
    expect(await caseOf(subject)).toMatchObject({
      ownerName: "Deleted account",
      excerpt: "",
      reports: [bare],
    });
  }
  const named = [];
  for await (const one of casesWith(by, by.actor.id)) named.push(one);
  expect(named).toHaveLength(2);
});
