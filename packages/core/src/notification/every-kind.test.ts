import { afterAll, expect, test } from "vitest";
import { SYSTEM, type Told } from "../platform/index.ts";
import { between, someMail, WORK } from "./mailed.testing.ts";
import { MAILED_KINDS } from "./mails.ts";
import { NOTED_KINDS, notesOf } from "./notes.ts";
import { sendMails } from "./send-mails.ts";
import { accountTold, adRequestTold, campaignTold, importTold, SPONSOR } from "./testing.ts";

const { mailbox, ctx, account } = await someMail();
afterAll(() => mailbox.close());

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
