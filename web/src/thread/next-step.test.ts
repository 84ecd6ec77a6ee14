import type { AdRequest, Deliverable } from "@tandem/contract";
import { expect, test } from "vitest";
import { nextStep } from "./next-step.ts";
import { rowWords, stepWords, untilWords } from "./next-step-words.ts";

const piece = (over: Partial<Deliverable> = {}): Deliverable => ({
  n: 1,
  platform: "instagram",
  format: "reel",
  dueDate: "2031-03-14",
  disclosure: "#ad",
  status: "due",
  overdue: false,
  rounds: 0,
  ...over,
});

const request = (over: Partial<AdRequest> = {}, pieces = [piece()]): AdRequest =>
  ({
    sponsorName: "Meridian",
    influencerName: "Ana",
    status: "accepted",
    turn: null,
    offer: { amount: 40_000, currency: "USD", version: 1 },
    payment: { status: "held", amount: 40_000 },
    deliverables: pieces,
    cancellation: null,
    dispute: null,
    reviewedBy: [],
    ...over,
  }) as unknown as AdRequest;

const acts = (now: AdRequest) => [
  nextStep(now, "sponsor")?.act ?? null,
  nextStep(now, "influencer")?.act ?? null,
];

test("from funding to reviews each side is told its own step", () => {
  expect(acts(request({ payment: { status: "unpaid" } }))).toEqual(["fund", "submit"]);
  expect(acts(request())).toEqual([null, "submit"]);
  expect(acts(request({}, [piece({ status: "submitted" })]))).toEqual(["check", null]);
  expect(acts(request({}, [piece({ status: "changes_requested" })]))).toEqual([null, "submit"]);
  expect(acts(request({}, [piece({ status: "approved" })]))).toEqual([null, "publish"]);
  expect(acts(request({}, [piece({ status: "published" })]))).toEqual(["release", null]);
  const done = { status: "completed" } as const;
  expect(acts(request(done))).toEqual(["review", "review"]);
  expect(acts(request({ ...done, reviewedBy: ["sponsor"] }))).toEqual([null, "review"]);
  expect(acts(request({ status: "cancelled" }))).toEqual([null, null]);
});

test("what is due first comes first", () => {
  const pieces = [piece({ dueDate: "2031-03-20" }), piece({ n: 2, dueDate: "2031-03-10" })];
  const step = nextStep(request({}, pieces), "influencer");
  expect(step && "piece" in step && step.piece.n).toBe(2);
});

test("a wish to cancel is answered by the other side, and a dispute stops everything", () => {
  const cancellation = { by: "sponsor", reason: "", at: "2031-03-01T00:00:00.000Z" } as const;
  expect(acts(request({ cancellation }))).toEqual([null, "answer"]);
  const dispute = { by: "sponsor", reason: "Late", at: "2031-03-01T00:00:00.000Z" } as const;
  expect(acts(request({ dispute }))).toEqual([null, null]);
  expect(rowWords(request({ dispute }), "sponsor")).toBe("An admin settles a dispute.");
});

test("a step is told in words, with its day", () => {
  expect(rowWords(request(), "influencer")).toMatch(/^Hand in the Instagram reel, due .*14.*\.$/);
  expect(rowWords(request(), "sponsor")).toBe("Their step: hand in the Instagram reel.");
  expect(rowWords(request({ payment: { status: "unpaid" } }), "sponsor")).toBe(
    "Fund it with $400.",
  );
  const late = { act: "submit", piece: piece({ overdue: true }) } as const;
  expect(stepWords(request(), late)).toBe("hand in the Instagram reel");
  expect(untilWords(request(), late)).toMatch(/^overdue since/);
});
