import * as fc from "fast-check";
import { expect, test } from "vitest";
import { differences } from "./difference.ts";

test("names each field that changed, in words, and no other", () => {
  const before = { status: "pending", amount: 40000, dueDate: "2026-03-01" };
  const after = { status: "accepted", amount: 40000, dueDate: "2026-03-04" };
  expect(differences(before, after)).toEqual([
    { label: "Due date", field: "dueDate", before: "2026-03-01", after: "2026-03-04" },
    { label: "Status", field: "status", before: "pending", after: "accepted" },
  ]);
});

test("opens objects up and reads missing, null and empty alike", () => {
  const before = { flag: null, location: { country: "NG" }, bio: "" };
  const after = { flag: { reason: "Fake figures" }, location: { country: "NG", city: "Lagos" } };
  expect(differences(before, after).map(({ label }) => label)).toEqual([
    "Flag, reason",
    "Location, city",
  ]);
});

test("a state does not differ from itself, and both ways differ in the same fields", () => {
  const fields = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6 });
  fc.assert(
    fc.property(fields, fields, (one, other) => {
      expect(differences(one, one)).toEqual([]);
      const there = differences(one, other).map(({ label }) => label);
      const back = differences(other, one).map(({ label }) => label);
      expect(there).toEqual(back);
    }),
  );
});
