import fc from "fast-check";
import { expect, test } from "vitest";
import { stuckInTheLight } from "./dark.testing.ts";
import type { Digest } from "./digest.ts";
import { digestMail } from "./letters/digest.ts";
import { digestChat } from "./text/chat.ts";
import { segmentsOf } from "./text/gsm.ts";
import { digestSms } from "./text/sms.ts";

const URL = "https://tandem.example.com";
const THREAD = `${URL}/threads/req_01KA3Q8Z5V7M2X4C6B8N0P1R3T`;
const reader = { name: "Ana", timeZone: "Europe/Berlin" };
const switchOff = { page: `${URL}/unsubscribe?token=a`, oneClick: `${URL}/api/unsubscribe/a` };

const offer = (name = "Meridian"): Digest["offers"][number] => ({
  sponsorName: name,
  campaignName: "Spring serum launch",
  amount: 40_000,
  currency: "USD",
  expiresAt: "2026-03-06T09:12:00.000Z",
  soon: false,
  url: THREAD,
});
const work = (name = "Meridian"): Digest["work"][number] => ({
  sponsorName: name,
  campaignName: "Spring serum launch",
  platform: "instagram",
  format: "reel",
  dueDate: "2026-03-14",
  urgency: "tomorrow",
  step: "hand-in",
  url: THREAD,
});
const campaign = (name = "Tent in the rain"): Digest["campaigns"][number] => ({
  name,
  sponsorName: "Meridian",
  budget: 3_000_000,
  currency: "USD",
  endDate: "2026-05-01",
  url: `${URL}/campaigns/cmp_01KA3Q8Z5V7M2X4C6B8N0P1R3T`,
});
const digest = (more: Partial<Digest>): Digest => ({
  offers: [],
  work: [],
  campaigns: [],
  url: `${URL}/home`,
  ...more,
});

test("a text about one thing names it, leads to it and is one part", () => {
  const text = digestSms(digest({ offers: [offer()] }), reader);
  expect(text).toContain("Meridian offers 400.00 USD");
  expect(text).toContain(THREAD);
  expect(text).toMatch(/Reply STOP to end$/);
  expect(segmentsOf(text)).toMatchObject({ alphabet: "GSM-7", parts: 1 });
  expect(digestSms(digest({ work: [work()] }), reader)).toContain(
    "your reel for Meridian is due tomorrow",
  );
});

test("work to do again and work to publish say so, on every channel", () => {
  const approved = digest({ work: [{ ...work(), step: "publish" }] });
  expect(digestSms(approved, reader)).toContain("your reel for Meridian is approved. Publish it.");
  expect(digestChat(approved, reader)).toContain("publish it and enter its link");
  const again = digest({ work: [{ ...work(), step: "change" }] });
  expect(digestMail(again, reader, switchOff, URL).text).toContain("Changes are asked for.");
});

test("a text about several things counts them and leads home", () => {
  const text = digestSms(
    digest({
      offers: [offer(), offer()],
      work: [{ ...work(), urgency: "overdue" }],
      campaigns: [campaign()],
    }),
    reader,
  );
  expect(text).toContain("2 offers to answer, 1 overdue and 1 new campaign");
  expect(text).toContain(`${URL}/home`);
});

test("whatever people are called, a text is one part of the cheap alphabet", () => {
  const name = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc.string({ maxLength: 80 }),
    fc.constantFrom("美容研究所", "Дарья Иванова", "Żółć Łódź", "€".repeat(80), "x".repeat(80)),
  );
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.nat(5), name, (offers, works, campaigns, called) => {
      const many = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);
      const text = digestSms(
        digest({
          offers: many(offers, offer(called)),
          work: many(works, work(called)),
          campaigns: many(campaigns, campaign(called)),
        }),
        reader,
      );
      expect(segmentsOf(text)).toMatchObject({ alphabet: "GSM-7", parts: 1 });
    }),
  );
  for (const called of ["美容研究所", "€".repeat(80), "x".repeat(80), "", "a"]) {
    const text = digestSms(digest({ offers: [offer(called)] }), reader);
    expect(segmentsOf(text), called).toMatchObject({ alphabet: "GSM-7", parts: 1 });
  }
});

test("a mail leads to each thing by its own link, in both of its forms", () => {
  const whole = digest({
    offers: [{ ...offer(), soon: true }],
    work: [{ ...work(), url: `${URL}/threads/req_2` }],
    campaigns: [campaign()],
  });
  const mail = digestMail(whole, reader, switchOff, URL);
  for (const form of [mail.html, mail.text])
    for (const { url } of [...whole.offers, ...whole.work, ...whole.campaigns])
      expect(form).toContain(url);
  expect(mail.text).toContain("Runs out soon. For Spring serum launch.");
  expect(mail.subject).toBe(
    "Today: 1 offer to answer, 1 piece of work due and 1 new campaign in your niche",
  );
  expect(mail.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  expect(mail.html).not.toMatch(/<img|<script/);
  expect(stuckInTheLight(mail.html)).toEqual([]);
});

test("a mail asked for when nothing waits says so", () => {
  expect(digestMail(null, reader, switchOff, URL).text).toContain("Nothing waits for you now");
});

test("what people wrote is no markup, neither in a mail nor in a chat", () => {
  const hostile = "<script>*x*</script>|_y_`z`~";
  const whole = digest({ offers: [offer(hostile)], campaigns: [campaign(hostile)] });
  expect(digestMail(whole, reader, switchOff, URL).html).not.toContain("<script>");
  const chat = digestChat(whole, reader);
  expect(chat.match(/<[^>]*>/g)).toEqual([
    expect.stringMatching(/^<https:\/\/[^|]+\|[^<>|]+>$/),
    expect.stringMatching(/^<https:\/\/[^|]+\|[^<>|]+>$/),
    `<${URL}/home|Open Tandem>`,
  ]);
  expect(chat).not.toContain("*x*");
});
