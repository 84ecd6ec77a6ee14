import { describe, expect, test } from "vitest";
import { Accounts } from "../account/index.ts";
import { liveCampaign, readCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { changeCampaign } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import { about, code, scam, someConduct } from "./abuse.testing.ts";
import { reportAbuse } from "./index.ts";

const { platform, admin, sponsor, ana, caseOf, eventsOf, thread } = await someConduct();

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
