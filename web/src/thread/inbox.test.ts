import { AD_REQUEST_STATUSES, type AdRequest } from "@tandem/contract";
import { expect, test } from "vitest";
import { belongs, groupsOf, searchOf, VIEWS, viewOf } from "./inbox.ts";

const request = (over: Partial<AdRequest>): AdRequest =>
  ({
    id: "arq_1",
    status: "accepted",
    turn: null,
    offer: { amount: 40_000, currency: "USD", version: 1, by: "sponsor" },
    payment: { status: "unpaid" },
    deliverables: [],
    cancellation: null,
    dispute: null,
    reviewedBy: [],
    ...over,
  }) as unknown as AdRequest;
const line = (over: Partial<AdRequest>) => ({ request: request(over), before: null });

test("an address that says nothing, or something else, opens what waits for the reader", () => {
  expect(["", "nowhere", "ended"].map(viewOf)).toEqual(["mine", "mine", "ended"]);
  expect(searchOf("mine", "sponsor", "", "")).toMatchObject({ turn: "sponsor", sort: "expiring" });
  expect(searchOf("theirs", "sponsor", "", "")).toMatchObject({ turn: "influencer" });
});

test("every request is in a view of its own beside all", () => {
  const views = (over: Partial<AdRequest>) =>
    VIEWS.filter((view) => {
      const { status } = searchOf(view, "sponsor", "", "");
      const one = request(over);
      return view !== "all" && (!status || status === one.status) && belongs(view, one);
    });
  expect(views({})).toEqual(["agreed"]);
  expect(views({ payment: { status: "held" } })).toEqual(["work"]);
  const ended = AD_REQUEST_STATUSES.filter((each) => each !== "pending" && each !== "accepted");
  for (const status of ended) expect(views({ status })).toEqual(["ended"]);
});

test("threads stand together by what is to be done, offers first, idle ones last", () => {
  const lines = [
    line({
      payment: { status: "held", amount: 40_000 },
      deliverables: [{ status: "due" }] as never,
    }),
    line({}),
    line({ status: "pending", turn: "sponsor" }),
  ];
  expect(groupsOf(lines, "sponsor").map(({ title }) => title)).toEqual([
    "Offers to answer",
    "To pay",
    "The other side is to act",
  ]);
});
