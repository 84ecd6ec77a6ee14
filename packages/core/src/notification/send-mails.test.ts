import { afterAll, beforeEach, expect, test } from "vitest";
import { Influencers } from "../influencer/index.ts";
import { ANA } from "../influencer/testing.ts";
import { newId, SYSTEM } from "../platform/index.ts";
import { testCtx } from "../platform/testing.ts";
import { between, someMail, WORK } from "./mailed.testing.ts";
import { mailsFor } from "./mails.ts";
import { sendMails } from "./send-mails.ts";
import { ADMIN, AT, accountTold, adRequestTold, INFLUENCER, offer } from "./testing.ts";

const { mailbox, platform, ctx, put, store, account } = await someMail();
afterAll(() => mailbox.close());
beforeEach(() => {
  mailbox.sent.length = 0;
  mailbox.down = false;
});

test("a counter-offer is mailed once, with what changed since the terms before", async () => {
  const [sponsor, influencer] = [await account("sponsor"), await account("influencer")];
  const offered = between(adRequestTold("ad_request.offered"), sponsor, influencer);
  const asked = offer("influencer", {
    version: 2,
    amount: 45000,
    deliverables: [
      ...offer().deliverables,
      { ...offer().deliverables[0], format: "story" } as never,
    ],
  });
  const countered = between(
    adRequestTold("ad_request.countered", INFLUENCER, { offer: asked, amountBefore: 40000 }),
    sponsor,
    influencer,
    offered.subjectId,
  );
  await store(offered);
  await store(countered);
  await Promise.allSettled([1, 2, 3].map(() => sendMails(ctx, countered)));
  await sendMails(ctx, countered);
  expect(mailbox.sent).toHaveLength(1);
  const [mail] = mailbox.sent;
  expect(mail?.to).toBe(`${sponsor.id}@example.test`);
  expect(mail?.subject).toBe("Spring serum launch: Ana asks for 450.00 USD. You offered 400.00.");
  expect(mail?.text).toContain("Work: 1 reel and 1 story on Instagram (was 1 reel on Instagram)");
  expect(mail?.text).toContain(`http://localhost:3000/threads/${offered.subjectId}`);
  expect(mail?.text).toContain("10:12 CET");
  expect(mail?.headers["List-Unsubscribe"]).toMatch(
    /^<http:\/\/localhost:3000\/api\/unsubscribe\//,
  );
  expect(mail?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
});

test("a mail that could not be sent is sent when it is tried again, to that reader alone", async () => {
  const [sponsor, influencer] = [await account("sponsor"), await account("influencer")];
  const expired = between(adRequestTold("ad_request.expired", SYSTEM), sponsor, influencer);
  mailbox.down = true;
  await expect(sendMails(ctx, expired)).rejects.toThrow();
  mailbox.down = false;
  await sendMails(ctx, expired);
  await sendMails(ctx, expired);
  expect(mailbox.sent.map(({ to }) => to).sort()).toEqual(
    [sponsor, influencer].map(({ id }) => `${id}@example.test`).sort(),
  );
});

test("a submission is mailed to the sponsor, and one that approved itself to both", async () => {
  const [sponsor, influencer] = [await account("sponsor"), await account("influencer")];
  const submitted = adRequestTold("deliverable.submitted", INFLUENCER, { work: WORK });
  await sendMails(ctx, between(submitted, sponsor, influencer));
  expect(mailbox.sent.map(({ to }) => to)).toEqual([`${sponsor.id}@example.test`]);
  expect(mailbox.sent[0]?.subject).toBe(
    "Ana handed in the reel on Instagram for Spring serum launch",
  );
  expect(mailbox.sent[0]?.text).toContain("before Fri 6 March at 10:12 CET");
  expect(mailbox.sent[0]?.headers).toHaveProperty("List-Unsubscribe-Post");
  mailbox.sent.length = 0;
  const approved = adRequestTold("deliverable.approved", SYSTEM, { work: WORK });
  await sendMails(ctx, between(approved, sponsor, influencer));
  expect(mailbox.sent.map(({ to }) => to).sort()).toEqual(
    [sponsor, influencer].map(({ id }) => `${id}@example.test`).sort(),
  );
});

test("who switched mails off, or is suspended, gets those about the account and no others", async () => {
  for (const change of [{ mails: false }, { status: "suspended" as const }]) {
    mailbox.sent.length = 0;
    const [sponsor, influencer] = [await account("sponsor"), await account("influencer", change)];
    await sendMails(ctx, between(adRequestTold("ad_request.offered"), sponsor, influencer));
    expect(mailbox.sent).toEqual([]);
    await sendMails(ctx, accountTold("account.password_changed", influencer.id, {}));
    expect(mailbox.sent).toMatchObject([{ to: `${influencer.id}@example.test`, headers: {} }]);
  }
});

test("an offer to an unclaimed profile is an invitation, where an address is known", async () => {
  const sponsor = await account("sponsor");
  const known = { id: newId("inf"), role: "influencer" as const, name: "Ana" };
  const unknown = { ...known, id: newId("inf") };
  const profile = { ...ANA, claimed: false };
  await put(Influencers.create({ ...profile, id: known.id, contactEmail: "ana@example.test" }));
  await put(Influencers.create({ ...profile, id: unknown.id }));
  await sendMails(ctx, between(adRequestTold("ad_request.offered"), sponsor, known));
  await sendMails(ctx, between(adRequestTold("ad_request.offered"), sponsor, unknown));
  await sendMails(ctx, between(adRequestTold("ad_request.messaged"), sponsor, known));
  expect(mailbox.sent).toHaveLength(1);
  expect(mailbox.sent[0]).toMatchObject({ to: "ana@example.test", headers: {} });
  expect(mailbox.sent[0]?.subject).toBe("Meridian offers you 400.00 USD");
  expect(mailbox.sent[0]?.text).toMatch(/http:\/\/localhost:3000\/claim\/\S{20,}/);
});

test("a new account is asked to confirm its address, an admin is not", async () => {
  const sponsor = await account("sponsor", { status: "pending" });
  const data = { role: "sponsor", name: "Meridian", from: null, to: "pending" };
  await sendMails(ctx, accountTold("account.registered", sponsor.id, data, sponsor));
  expect(mailbox.sent[0]?.text).toMatch(/http:\/\/localhost:3000\/verify-email\?token=\S{20,}/);
  expect(mailbox.sent[0]?.text).toContain("We look at each new sponsor");
  expect(mailsFor(accountTold("account.registered", ADMIN.id, { ...data, role: "admin" }))).toEqual(
    [],
  );
});

test("what is no longer news is not mailed; one's own account stays news longer", async () => {
  const [sponsor, influencer] = [await account("sponsor"), await account("influencer")];
  const later = (hours: number) =>
    testCtx(platform, SYSTEM, new Date(Date.parse(AT) + hours * 3_600_000));
  const offered = between(adRequestTold("ad_request.offered"), sponsor, influencer);
  const changed = accountTold("account.password_changed", influencer.id, {});
  await sendMails(later(25), offered);
  await sendMails(later(8 * 24), changed);
  expect(mailbox.sent).toEqual([]);
  await sendMails(later(24), offered);
  await sendMails(later(25), changed);
  expect(mailbox.sent).toHaveLength(2);
});
