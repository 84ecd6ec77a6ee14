import fc from "fast-check";
import { expect, test } from "vitest";
import { forgetRecent, kindOf, noteVisit, recentOf, type Visit, withVisit } from "./recent.ts";

const glass = { href: "/campaigns/cmp_1", label: "Glass week" };
const ana = { href: "/influencers/inf_1", label: "Ana" };

test("only things with a name of their own are gone back to", () => {
  expect(kindOf("/threads/req_1")).toBe("threads");
  expect(kindOf("/admin/users/usr_1")).toBe("users");
  for (const href of ["/threads", "/campaigns/new", "/threads/req_1/pay", "/admin/users", "/home"])
    expect(kindOf(href)).toBeUndefined();
});

test("each place stands once, the last one opened first, and the list ends", () => {
  const visit = fc.record({
    href: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
    label: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(visit, { minLength: 1, maxLength: 80 }), (visits) => {
      const list = visits.reduce<readonly Visit[]>(withVisit, []);
      expect(list[0]).toEqual(visits.at(-1));
      expect(new Set(list.map(({ href }) => href)).size).toBe(list.length);
      expect(list.length).toBeLessThanOrEqual(20);
    }),
  );
});

test("another account sees nothing of it, and nothing is left when it is forgotten", () => {
  noteVisit("spo_1", glass, true);
  noteVisit("spo_1", ana, true);
  expect(recentOf("spo_1")).toEqual([ana, glass]);
  expect(recentOf("spo_2")).toEqual([]);
  noteVisit("spo_2", glass, false);
  forgetRecent();
  expect(recentOf("spo_2")).toEqual([]);
});
