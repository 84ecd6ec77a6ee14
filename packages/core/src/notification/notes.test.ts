import { expect, test } from "vitest";
import { SYSTEM } from "../platform/index.ts";
import { notesOf } from "./notes.ts";
import {
  ADMIN,
  accountTold,
  adRequestTold,
  campaignTold,
  INFLUENCER,
  importTold,
  offer,
  SPONSOR,
} from "./testing.ts";

test("a counter-offer is told to the side that now has the turn, in its own words", () => {
  const counter = adRequestTold("ad_request.countered", INFLUENCER, {
    offer: offer("influencer", { version: 2, amount: 45000 }),
    amountBefore: 40000,
    turn: "sponsor",
    turnBefore: "influencer",
  });
  expect(notesOf(counter)).toEqual([
    {
      to: SPONSOR.id,
      kind: "ad_request.countered",
      title: "Ana asks for 450.00 USD. You offered 400.00.",
      text: "Your turn: accept, counter or reject.",
      link: "/threads/req_1",
    },
  ]);
});

test("nobody is told of what they did themselves", () => {
  for (const actor of [SPONSOR, INFLUENCER]) {
    const notes = notesOf(adRequestTold("ad_request.messaged", actor, { text: "Hello" }));
    expect(notes.map(({ to }) => to)).toEqual([actor === SPONSOR ? INFLUENCER.id : SPONSOR.id]);
  }
  expect(notesOf(campaignTold("campaign.ended", {}, SPONSOR))).toEqual([]);
});

test("what happens by itself is told to both sides, to each from where it stands", () => {
  const expired = notesOf(adRequestTold("ad_request.expired", SYSTEM, { to: "expired" }));
  expect(expired.map(({ to, title, text }) => [to, title, text])).toEqual([
    [
      SPONSOR.id,
      "Your 400.00 USD for Spring serum launch ran out without an answer.",
      "The reserved amount is free again.",
    ],
    [
      INFLUENCER.id,
      "The 400.00 USD for Spring serum launch ran out before you answered.",
      "Nothing is agreed.",
    ],
  ]);
});

test("what is paid out is told to each side in its own amounts, also when it went by itself", () => {
  const payment = { amount: 40000, currency: "USD", influencerAmount: 40000, fee: 2000 };
  const titles = (actor: typeof SPONSOR) =>
    notesOf(adRequestTold("payment.released", actor, { to: "completed", payment })).map(
      ({ to, title }) => [to, title],
    );
  expect(titles(SPONSOR)).toEqual([
    [INFLUENCER.id, "Meridian released 380.00 USD to you for Spring serum launch."],
  ]);
  expect(titles(SYSTEM)).toEqual([
    [
      SPONSOR.id,
      "Your 400.00 USD for Spring serum launch went to Ana by themselves: nobody answered for 14 days.",
    ],
    [
      INFLUENCER.id,
      "The 380.00 USD for Spring serum launch went to you by themselves: nobody answered for 14 days.",
    ],
  ]);
});

test("a dispute is told to the other side and to every admin", () => {
  const notes = notesOf(adRequestTold("ad_request.disputed", INFLUENCER, { reason: "Not paid" }));
  expect(notes.map(({ to, title, link }) => [to, title, link])).toEqual([
    [SPONSOR.id, "Ana opened a dispute about Spring serum launch.", "/threads/req_1"],
    ["admins", "Meridian and Ana have a dispute.", "/admin/disputes"],
  ]);
});

test("a charge that failed is told to the sponsor alone, and not when it was they who saw it", () => {
  const payment = { amount: 40000, currency: "USD" };
  expect(notesOf(adRequestTold("payment.declined", SYSTEM, { payment }))).toMatchObject([
    { to: SPONSOR.id, title: expect.stringContaining("400.00 USD") },
  ]);
  expect(notesOf(adRequestTold("payment.declined", SPONSOR, { payment }))).toEqual([]);
});

test("admins are told of who waits for them, and only of those", () => {
  const sponsor = { role: "sponsor", name: "Meridian", from: null, to: "pending" };
  expect(notesOf(accountTold("account.registered", SPONSOR.id, sponsor, SPONSOR))).toMatchObject([
    { to: "admins", title: "Meridian waits for approval.", link: "/admin/approvals" },
  ]);
  const influencer = { role: "influencer", name: "Ana", from: null, to: "active" };
  expect(notesOf(accountTold("account.registered", INFLUENCER.id, influencer, INFLUENCER))).toEqual(
    [],
  );
});

test("an import tells who started it how it went", () => {
  expect(notesOf(importTold())).toMatchObject([
    { to: ADMIN.id, text: "180 new, 12 updated, 5 unchanged, 3 rejected." },
  ]);
  expect(notesOf(importTold({ error: "The file is no CSV." }))).toMatchObject([
    { title: "The import stopped.", text: "The file is no CSV." },
  ]);
});

test("a kind that nobody reads does not pass unseen", () => {
  expect(() => notesOf(accountTold("account.danced", "inf_1", {}))).toThrow(/account\.danced/);
});
