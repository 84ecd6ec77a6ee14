import type { AccountStatus, Role } from "@tandem/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Accounts, accountRow } from "../account/index.ts";
import { Influencers } from "../influencer/index.ts";
import {
  type Actor,
  type Ctx,
  Events,
  newId,
  type Platform,
  SYSTEM,
  type Told,
} from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { Sponsors } from "../sponsor/index.ts";
import { type Mailbox, openMailbox } from "./mailbox.testing.ts";
import { MAILED_KINDS, mailsFor } from "./mails.ts";
import { NOTED_KINDS, notesOf } from "./notes.ts";
import { sendMails } from "./send-mails.ts";
import {
  ADMIN,
  AT,
  accountTold,
  adRequestTold,
  campaignTold,
  INFLUENCER,
  importTold,
  offer,
  SPONSOR,
} from "./testing.ts";

let mailbox: Mailbox;
let platform: Platform;
let ctx: Ctx;
beforeAll(async () => {
  mailbox = await openMailbox();
  platform = await testPlatform();
  ctx = testCtx(platform, SYSTEM, new Date(Date.parse(AT) + 60_000));
});
afterAll(() => mailbox.close());
beforeEach(() => {
  mailbox.sent.length = 0;
  mailbox.down = false;
});

const put = (op: { go?: unknown; params(options?: unknown): Record<string, unknown> }) => {
  const { TableName, Item } = op.params({ table: platform.table.name }) as never;
  return platform.table.transact([{ Put: { TableName, Item } }]);
};
const SOMEONE = {
  displayName: "Ana",
  category: "beauty" as const,
  niche: "skincare",
  bio: "",
  languages: [],
  minPrice: 0,
  currency: "USD",
  platforms: [],
  reach: 0,
  engagementRate: 0,
  ratingSum: 0,
  ratingCount: 0,
  available: true,
  listed: true,
  timeZone: "Europe/Berlin",
  rev: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
};

/** An account with its profile; returns who acts under it. */
async function account(
  role: Exclude<Role, "admin">,
  change: { status?: AccountStatus; mails?: boolean } = {},
): Promise<Actor> {
  const id = newId(role === "sponsor" ? "spo" : "inf");
  const { timeZone } = SOMEONE;
  const row = accountRow(
    { id, role, username: id, email: `${id}@example.test`, status: "active", timeZone },
    ctx.now,
  );
  const { preferences } = row;
  const email = { ...preferences.email, enabled: change.mails ?? true };
  const status = change.status ?? "active";
  await put(Accounts.create({ ...row, status, preferences: { ...preferences, email } }));
  await put(
    role === "sponsor"
      ? Sponsors.create({
          id,
          companyName: "Meridian",
          industry: "",
          budget: 0,
          currency: "USD",
          timeZone: "Europe/Berlin",
        })
      : Influencers.create({ ...SOMEONE, id, claimed: true }),
  );
  return { id, role, name: role === "sponsor" ? "Meridian" : "Ana" };
}

/** A move between the two, whoever the fixture names. */
const between = (
  event: Told,
  sponsor: Actor,
  influencer: Actor,
  subjectId = newId("req"),
): Told => {
  const { parties } = event.data as { parties: Record<string, string> };
  const actor =
    event.actor.role === "sponsor"
      ? sponsor
      : event.actor.role === "influencer"
        ? influencer
        : event.actor;
  return {
    ...event,
    actor,
    subjectId,
    data: {
      ...event.data,
      parties: { ...parties, sponsorId: sponsor.id, influencerId: influencer.id },
    },
  };
};
const store = ({ before, after, ...event }: Told) =>
  put(Events.create({ ...event, day: event.at.slice(0, 10), shard: 0 }));

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
  const profile = { ...SOMEONE, claimed: false };
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

/** Data of kinds that are about no thread, campaign or account. */
const SAMPLES: Record<string, Record<string, unknown>> = {
  "address.suppressed": { channel: "email", reason: "bounce", accountId: SPONSOR.id },
  "dead_letter.kept": { queue: "mail" },
  "ledger.unbalanced": { day: "2026-03-14", problems: 2 },
  "abuse.reported": { kind: "message", severity: "high", count: 1 },
  "abuse.settled": { kind: "campaign", subjectId: "cmp_1", reporterIds: [SPONSOR.id] },
  "appeal.made": { name: "Meridian" },
  "appeal.decided": {
    kind: "user",
    name: "Meridian",
    ownerId: SPONSOR.id,
    outcome: "uphold",
    reason: "It stays.",
  },
  "export.ready": { ownerId: SPONSOR.id, exportId: "exp_1", kind: "campaigns", rows: 1 },
  "export.failed": {
    ownerId: SPONSOR.id,
    exportId: "exp_1",
    kind: "campaigns",
    error: "It broke.",
  },
  "report.ready": { sponsorId: SPONSOR.id, month: "2026-02", quiet: false },
};

/** Kinds that both sides of a request are told of. */
const isBetween = (kind: string) => /^(ad_request|deliverable|payment|review)\./.test(kind);
const WORK = { n: 1, platform: "instagram", format: "reel", dueDate: "2026-03-14" } as const;

/** One event of a kind, as it can come. */
function sample(kind: string): Told {
  if (isBetween(kind)) {
    const text = "Hello";
    const payment = kind.startsWith("payment.") ? { amount: 40000, currency: "USD" } : undefined;
    const work = kind.startsWith("deliverable.") ? WORK : undefined;
    const said = { text, reason: "Another time" };
    const event = adRequestTold(kind as never, SPONSOR, { ...said, payment, work });
    return kind.startsWith("review.")
      ? { ...event, data: { ...event.data, adRequestId: "req_1", by: "sponsor", rating: 4 } }
      : event;
  }
  if (kind.startsWith("campaign.")) return campaignTold(kind as never, { reason: "Looks odd" });
  if (kind.startsWith("import.")) return importTold();
  const own = SAMPLES[kind];
  if (own) return accountTold(kind, "some_1", own, SYSTEM);
  const data = { role: "sponsor", name: "Meridian", from: null, to: "active", reason: "Why" };
  return accountTold(kind, SPONSOR.id, { ...data, credential: 1, channel: "chat" });
}

test("every kind that is told or mailed gives whole sentences and links", async () => {
  for (const kind of NOTED_KINDS) {
    for (const note of notesOf(sample(kind))) {
      expect(note.title, kind).toMatch(/^[A-Z0-9].*\.$/s);
      expect(note.link, kind).toMatch(/^\//);
      expect(JSON.stringify(note), kind).not.toMatch(/undefined|NaN|null/);
    }
  }
  const [sponsor, influencer] = [await account("sponsor"), await account("influencer")];
  for (const kind of MAILED_KINDS) {
    mailbox.sent.length = 0;
    const event = sample(kind);
    const addressed: Told = isBetween(kind)
      ? between(event, sponsor, influencer)
      : {
          ...event,
          subjectId: kind.startsWith("account.") ? sponsor.id : event.subjectId,
          data: { ...event.data, sponsorId: sponsor.id, ownerId: sponsor.id },
        };
    await sendMails(ctx, addressed);
    expect(
      mailbox.sent.map(({ to }) => to),
      kind,
    ).toEqual([`${isBetween(kind) ? influencer.id : sponsor.id}@example.test`]);
    expect(mailbox.sent[0]?.text, kind).not.toMatch(/undefined|NaN|\bnull\b/);
  }
});
