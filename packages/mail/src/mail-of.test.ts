import type { Offer } from "@tandem/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { COLLABORATION_MOVES, type CollaborationMove } from "./collaboration.ts";
import { COLOURS, type ColourName } from "./colours.ts";
import { stuckInTheLight } from "./dark.testing.ts";
import { NEGOTIATION_MOVES, type NegotiationMove } from "./headline.ts";
import type { CollaborationMail } from "./letters/collaboration.ts";
import type { NegotiationMail } from "./letters/negotiation.ts";
import { isTransactional, MAIL_KINDS, type Mail, type MailData, mailOf } from "./mail-of.ts";
import { sampleReport } from "./report/testing.ts";

const unsubscribe = {
  page: "https://tandem.test/unsubscribe?token=abc",
  oneClick: "https://tandem.test/api/unsubscribe/abc",
};
const offer: Offer = {
  version: 2,
  by: "influencer",
  amount: 45000,
  currency: "USD",
  requirements: "Show the texture in daylight.",
  deliverables: [
    { platform: "instagram", format: "reel", dueDate: "2026-03-14", disclosure: "#ad" },
    { platform: "instagram", format: "reel", dueDate: "2026-03-14", disclosure: "#ad" },
    { platform: "instagram", format: "story", dueDate: "2026-03-14", disclosure: "#ad" },
  ],
  dueDate: "2026-03-14",
  message: "Two reels plus a story work better.",
  madeAt: "2026-03-03T09:12:00.000Z",
  expiresAt: "2026-03-06T09:12:00.000Z",
};
const move: NegotiationMail = {
  reader: "sponsor",
  by: "influencer",
  sponsorName: "Meridian",
  influencerName: "Ana",
  campaignName: "Spring serum launch",
  offer,
  amountBefore: 40000,
  before: { amount: 40000, deliverables: offer.deliverables.slice(0, 2), dueDate: "2026-03-14" },
  threadUrl: "https://tandem.test/threads/req_1",
  text: "Would the story link to the launch page?",
  reason: "Another date would suit better.",
};

const agreed = {
  work: { n: 2, platform: "instagram", format: "reel", dueDate: "2026-03-14" },
  payment: {
    amount: 45000,
    currency: "USD",
    influencerAmount: 30000,
    fee: 1500,
    refunded: 15000,
  },
} satisfies Partial<CollaborationMail>;
const step: CollaborationMail = { ...move, ...agreed };

/** Data for every kind, all of whose free texts are `text`. */
function dataWith(text: string): MailData {
  const hostile: NegotiationMail = {
    ...move,
    sponsorName: text,
    influencerName: text,
    campaignName: text,
    text,
    reason: text,
    offer: { ...offer, requirements: text, message: text },
    before: { ...move.before, requirements: `${text} before` },
  };
  const moves = Object.fromEntries(NEGOTIATION_MOVES.map((kind) => [kind, hostile]));
  const step: CollaborationMail = { ...hostile, ...agreed };
  const steps = Object.fromEntries(COLLABORATION_MOVES.map((kind) => [kind, step]));
  return {
    ...(moves as Record<NegotiationMove, NegotiationMail>),
    ...(steps as Record<CollaborationMove, CollaborationMail>),
    welcome: {
      role: "sponsor",
      waits: true,
      verifyUrl: "https://tandem.test/verify-email?token=t",
    },
    "sponsor-approved": { appUrl: "https://tandem.test/" },
    "sponsor-rejected": { reason: text },
    "account-flagged": { reason: text, appealUrl: "https://tandem.test/appeal/t" },
    "account-warned": { reason: text },
    "appeal-upheld": { about: text, reason: text },
    "account-unflagged": { appUrl: "https://tandem.test/", reason: text },
    "account-deleted": { at: offer.madeAt },
    "password-reset": { resetUrl: "https://tandem.test/reset-password?token=t" },
    "password-changed": { at: offer.madeAt, forgotUrl: "https://tandem.test/forgot-password" },
    invitation: {
      sponsorName: text,
      campaignName: text,
      offer: hostile.offer,
      claimUrl: "https://tandem.test/claim/t",
    },
    "campaign-flagged": { campaignName: text, campaignUrl: "https://tandem.test/c", reason: text },
    "campaign-unflagged": {
      campaignName: text,
      campaignUrl: "https://tandem.test/c",
      reason: text,
    },
    "review-written": { ...hostile, rating: 4 },
    "monthly-report": { report: sampleReport(3), reportsUrl: "https://tandem.test/reports" },
  };
}
const everyMail = (text: string, name = text): [string, Mail][] => {
  const data = dataWith(text);
  return MAIL_KINDS.map((kind) => [
    kind,
    mailOf(kind, data[kind], { name, timeZone: "Europe/Berlin" }, unsubscribe),
  ]);
};
const berlin = { name: "Meridian", timeZone: "Europe/Berlin" };

test("a counter-offer says what changed, the old struck and the new marked", () => {
  const mail = mailOf("countered", move, berlin, unsubscribe);
  expect(mail.subject).toBe("Spring serum launch: Ana asks for 450.00 USD. You offered 400.00.");
  expect(mail.html).toMatch(/<del[^>]*>400\.00 USD<\/del> <ins[^>]*>450\.00 USD<\/ins>/);
  expect(mail.html).toMatch(/<del[^>]*>2 reels on Instagram<\/del>/);
  expect(mail.html.match(/<del/g)).toHaveLength(2);
  expect(mail.text).toContain("Amount: 450.00 USD (was 400.00 USD)");
  expect(mail.text).toContain("Work: 2 reels and 1 story on Instagram (was 2 reels on Instagram)");
  expect(mail.text).toContain("Due: 14 March 2026\n");
});

test("each side reads of the money what it gets, gives and has again", () => {
  const split = (change: Partial<CollaborationMail>) =>
    mailOf("split", { ...step, by: null, disputed: true, ...change }, berlin, unsubscribe);
  expect(split({}).subject).toBe(
    "The dispute about Spring serum launch is settled: 300.00 USD go to Ana and 150.00 USD back to you",
  );
  const theirs = split({ reader: "influencer" });
  expect(theirs.subject).toBe(
    "The dispute about Spring serum launch is settled: 285.00 USD go to you",
  );
  expect(theirs.text).toContain("Fee of the platform: 15.00 USD\nYou get: 285.00 USD");
  expect(theirs.text).not.toContain("150.00");
  const payment = { amount: 45000, currency: "USD", influencerAmount: 45000, fee: 0, refunded: 0 };
  const released = { ...step, payment, by: "sponsor", reader: "influencer" } as const;
  expect(mailOf("released", released, berlin, unsubscribe).subject).toBe(
    "Meridian released 450.00 USD to you for Spring serum launch",
  );
});

test("what happens by itself says so, to both sides", () => {
  for (const reader of ["sponsor", "influencer"] as const) {
    const alone = { ...step, by: null, reader };
    const approved = mailOf("approved", alone, berlin, unsubscribe);
    expect(approved.subject).toBe(
      "The reel on Instagram (2 of 3) for Spring serum launch approved itself: nobody answered for 72 hours",
    );
    expect(mailOf("released", alone, berlin, unsubscribe).subject).toMatch(
      /went to (you|Ana) by themselves: nobody answered for 14 days$/,
    );
  }
});

test("a submission says by when it is to be answered, on the reader's clock", () => {
  const mail = mailOf(
    "submitted",
    { ...step, approvesAt: "2026-03-06T09:12:00.000Z" },
    berlin,
    unsubscribe,
  );
  expect(mail.subject).toBe("Ana handed in the reel on Instagram (2 of 3) for Spring serum launch");
  expect(mail.text).toContain("before Fri 6 March at 10:12 CET; after that it approves itself.");
  expect(mail.text).toContain("Your turn");
});

test("times are told on the reader's clock", () => {
  expect(mailOf("countered", move, berlin, unsubscribe).text).toContain("Fri 6 March at 10:12 CET");
  const tokyo = { name: "Meridian", timeZone: "Asia/Tokyo" };
  expect(mailOf("countered", move, tokyo, unsubscribe).text).toContain(
    "Fri 6 March at 18:12 GMT+9",
  );
});

test("money keeps the decimals that its currency has", () => {
  const yen = {
    ...move,
    amountBefore: 40000,
    before: undefined,
    offer: { ...offer, currency: "JPY" },
  };
  expect(mailOf("countered", yen, berlin, unsubscribe).subject).toContain("asks for 45,000 JPY");
});

test("notifications can be switched off with one click, account mails cannot", () => {
  for (const [kind, mail] of everyMail("Ana")) {
    const transactional = isTransactional(kind as keyof MailData);
    expect([kind, mail.headers["List-Unsubscribe"]]).toEqual([
      kind,
      transactional ? undefined : `<${unsubscribe.oneClick}>`,
    ]);
    expect(mail.headers["List-Unsubscribe-Post"]).toBe(
      transactional ? undefined : "List-Unsubscribe=One-Click",
    );
    for (const document of [mail.html, mail.text]) {
      expect(document.includes(unsubscribe.page)).toBe(!transactional);
    }
  }
});

test("every mail is a whole document that needs no picture", () => {
  for (const [kind, mail] of everyMail("Ana")) {
    expect(mail.subject.length, kind).toBeGreaterThan(5);
    expect(mail.text.length, kind).toBeGreaterThan(80);
    expect(mail.html, kind).toMatch(/^<!doctype html>\n<html lang="en"/);
    expect(mail.html, kind).toContain("prefers-color-scheme:dark");
    expect(mail.html, kind).not.toMatch(/<img|<script|url\(|undefined|NaN|\[object/);
    expect(mail.text, kind).not.toMatch(/<[a-z]|undefined|NaN|\[object/);
    expect(Buffer.byteLength(mail.html), kind).toBeLessThan(30_000);
  }
});

const TAGS = /<(\/?)([a-z][a-z0-9]*|!doctype)\b[^<>]*>/g;
const tagsOf = (html: string) => [...html.matchAll(TAGS)].map(([, end, name]) => `${end}${name}`);

test("whatever people are called, it stays text", () => {
  const pieces = fc.constantFrom(
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    "&lt;b&gt;",
    "</style></td>",
    "-->",
    "Zoë",
    "علي",
    "花子",
    "\r\nBcc: all@example.com",
    "\u2028",
    "{{7*7}}",
  );
  const hostile = fc.oneof(
    fc.array(pieces, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" ")),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
  );
  const plain = new Map(everyMail("Ana").map(([kind, mail]) => [kind, tagsOf(mail.html)]));
  fc.assert(
    fc.property(hostile, (name) => {
      for (const [kind, mail] of everyMail(name)) {
        const withoutBreaks = tagsOf(mail.html).filter((tag) => tag !== "br");
        expect([kind, withoutBreaks]).toEqual([kind, plain.get(kind)]);
        expect(mail.html).not.toMatch(/<(script|img)/);
        expect(mail.subject).not.toMatch(/[\r\n\u2028]/);
      }
    }),
    { numRuns: 60 },
  );
});

test("in the dark every colour is another one", () => {
  for (const [kind, mail] of everyMail("Ana")) {
    expect(stuckInTheLight(mail.html), kind).toEqual([]);
    expect(mail.html.match(/style="[^"]*color:#/g)?.length, kind).toBeGreaterThan(5);
  }
  const [[, mail]] = everyMail("Ana") as [[string, Mail]];
  expect(stuckInTheLight(mail.html.replaceAll("c-ink", ""))).not.toEqual([]);
});

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

test("every text stands out from its ground by 4.5 to 1, in the light and in the dark", () => {
  const pairs: [ColourName, ColourName][] = [
    ["ink", "paper"],
    ["ink", "raised"],
    ["ink", "sponsorTint"],
    ["ink", "influencerTint"],
    ["muted", "paper"],
    ["muted", "raised"],
    ["sponsor", "sponsorTint"],
    ["influencer", "influencerTint"],
    ["accentInk", "accent"],
  ];
  for (const theme of [0, 1] as const) {
    for (const [text, ground] of pairs) {
      const [low = 0, high = 0] = [
        luminance(COLOURS[text][theme]),
        luminance(COLOURS[ground][theme]),
      ].sort((a, b) => a - b);
      expect((high + 0.05) / (low + 0.05), `${text} on ${ground}`).toBeGreaterThan(4.5);
    }
  }
});
