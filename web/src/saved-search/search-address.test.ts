import fc from "fast-check";
import { expect, test } from "vitest";
import { conditionsOf, sameSearch, searchHref } from "./search-address.ts";

const fromHref = (href: string) => {
  const query = new URL(href, "http://x").searchParams;
  return conditionsOf((name) => query.get(name) ?? "");
};

test("a saved search opens as it was saved", () => {
  const query = fc.record(
    {
      q: fc.stringMatching(/^[a-z&=%ü ]*[a-z]$/).map((text) => text.trim()),
      category: fc.constantFrom("beauty" as const, "food" as const),
      country: fc.constantFrom("NG", "DE"),
      minReach: fc.nat(),
      minEngagement: fc.constantFrom(0.01, 0.02),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(query, (conditions) => {
      expect(fromHref(searchHref({ query: conditions, sort: null }))).toEqual(conditions);
    }),
  );
});

test("two searches are the same whatever the order of their conditions, and differ by their sort", () => {
  const one = { query: { q: "ana", minReach: 10 }, sort: null };
  expect(sameSearch(one, { query: { minReach: 10, q: "ana" }, sort: null })).toBe(true);
  expect(sameSearch(one, { ...one, sort: "reach" })).toBe(false);
});
