import type { AdRequest } from "@tandem/contract";
import { expect, test } from "vitest";
import { dueSoon, dueWork } from "./due-dates.ts";

const request = (
  status: string,
  ...pieces: [status: string, dueDate: string, overdue?: boolean][]
) =>
  ({
    status,
    deliverables: pieces.map(([state, dueDate, overdue]) => ({ status: state, dueDate, overdue })),
  }) as unknown as AdRequest;

test("what is owed is listed by its day; what lies with the sponsor is not", () => {
  const found = dueWork([
    request("accepted", ["due", "2026-03-20"], ["submitted", "2026-03-01"]),
    request("accepted", ["approved", "2026-03-10"]),
    request("completed", ["due", "2026-03-02"]),
  ]);
  expect(found.map(({ work }) => work.dueDate)).toEqual(["2026-03-10", "2026-03-20"]);
});

test("soon is what is late or due within a week", () => {
  const all = dueWork([
    request("accepted", ["due", "2026-02-01", true], ["due", "2026-03-07"], ["due", "2026-03-09"]),
  ]);
  const soon = dueSoon(all, Date.parse("2026-03-01T12:00:00Z"));
  expect(soon.map(({ work }) => work.dueDate)).toEqual(["2026-02-01", "2026-03-07"]);
});
