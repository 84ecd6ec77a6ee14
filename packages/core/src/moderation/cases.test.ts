import { describe, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import { AdRequests } from "../ad-request/index.ts";
import { readCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { requireReview, writeReview } from "../review/index.ts";
import { about, code, scam, someConduct } from "./abuse.testing.ts";
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

const { platform, admin, sponsor, ana, caseOf, eventsOf, thread } = await someConduct();

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
