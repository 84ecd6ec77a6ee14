import { NOTIFICATION_KINDS, NotificationFacts } from "@tandem/contract";
import * as v from "valibot";
import { expect, test } from "vitest";
import { SYSTEM } from "../platform/index.ts";
import { factsOf } from "./facts.ts";
import { NOTED_KINDS } from "./notes.ts";
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

/** Heard of, and told to nobody. */
const SILENT = ["account.claimed"];

test("a counter-offer comes in pieces, as its reader sees it", () => {
  const counter = adRequestTold("ad_request.countered", INFLUENCER, {
    offer: offer("influencer", { version: 2, amount: 45000 }),
    amountBefore: 40000,
  });
  expect(factsOf(counter, SPONSOR.id)).toEqual({
    who: "Ana",
    campaign: "Spring serum launch",
    reader: "sponsor",
    by: "influencer",
    own: false,
    currency: "USD",
    amount: 45000,
    before: 40000,
  });
});

test("what is paid out comes to each side in its own amounts", () => {
  const payment = { amount: 40000, currency: "USD", influencerAmount: 30000, fee: 2000 };
  const split = adRequestTold("payment.split", SYSTEM, { payment, disputed: true });
  expect(factsOf(split, SPONSOR.id)).toMatchObject({ share: 30000, back: 10000, disputed: true });
  expect(factsOf(split, INFLUENCER.id)).toMatchObject({ share: 28000 });
});

test("an admin learns who disputes, and nothing of the terms", () => {
  const dispute = adRequestTold("ad_request.disputed", INFLUENCER, { reason: "Not paid" });
  expect(factsOf(dispute, ADMIN.id)).toEqual({
    who: "Meridian",
    other: "Ana",
    campaign: "Spring serum launch",
  });
});

test("the contract names all that people are told of", () => {
  expect(NOTED_KINDS.filter((kind) => !SILENT.includes(kind)).sort()).toEqual(
    [...NOTIFICATION_KINDS].sort(),
  );
});

test("an import that stopped says why by its kind", () => {
  const errors = [{ kind: "no_column", text: "fans" }];
  const stopped = importTold({ error: 'The file has no column "fans".', errors });
  expect(factsOf(stopped, ADMIN.id)).toMatchObject({ outcome: "no_column", about: "fans" });
});

test("facts are what the contract says they are", () => {
  const work = { n: 1, platform: "instagram", format: "reel", dueDate: "2026-03-14" } as const;
  const events = [
    adRequestTold("deliverable.submitted", INFLUENCER, { work }),
    adRequestTold("ad_request.rejected", SPONSOR, { reason: "Too late" }),
    accountTold("account.flagged", SPONSOR.id, { reason: "Spam" }),
    campaignTold("campaign.ended"),
    importTold({ error: "The file is no CSV." }),
  ];
  for (const event of events)
    for (const to of [SPONSOR.id, INFLUENCER.id])
      expect(v.parse(v.strictObject(NotificationFacts.entries), factsOf(event, to))).toEqual(
        factsOf(event, to),
      );
});
