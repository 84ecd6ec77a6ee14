import type { Offer } from "@tandem/contract";
import * as v from "valibot";
import { expect, test } from "vitest";
import { difference, isSame } from "./difference.ts";
import { CounterForm, draftOf, draftTerms, EditForm } from "./offer-draft.ts";

const offer: Offer = {
  version: 3,
  by: "sponsor",
  amount: 40_000,
  currency: "USD",
  requirements: "Show the texture.",
  deliverables: [
    { platform: "instagram", format: "reel", dueDate: "2031-03-14", disclosure: "#ad" },
    { platform: "tiktok", format: "short", dueDate: "2031-03-10", disclosure: "#ad" },
  ],
  dueDate: "2031-03-14",
  message: "",
  madeAt: "2031-03-03T10:00:00.000Z",
  expiresAt: "2031-03-06T10:00:00.000Z",
};

test("a fresh draft says what is on the table", () => {
  expect(isSame(difference(offer, draftTerms(offer, draftOf(offer))))).toBe(true);
});

test("a piece due with the whole moves along, one with its own day stays", () => {
  const moved = draftTerms(offer, { ...draftOf(offer), dueDate: "2031-03-20" });
  expect(moved.deliverables.map((piece) => piece.dueDate)).toEqual(["2031-03-20", "2031-03-10"]);
});

test("an amount that cannot be read yet changes nothing", () => {
  expect(draftTerms(offer, { ...draftOf(offer), amount: Number.NaN }).amount).toBe(40_000);
  expect(draftTerms(offer, { ...draftOf(offer), amount: undefined }).amount).toBe(40_000);
});

test("a shown field that was emptied is asked for again in an edit", () => {
  const good = { version: 1, amount: 40_000, requirements: "Show it." };
  expect(v.is(EditForm, good)).toBe(true);
  expect(v.is(EditForm, { ...good, requirements: undefined })).toBe(false);
  expect(v.is(EditForm, { ...good, amount: undefined })).toBe(false);
  expect(v.is(CounterForm, { amount: 40_000 })).toBe(true);
});
