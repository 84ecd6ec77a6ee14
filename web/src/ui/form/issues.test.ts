import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { dotted, fieldErrors, filled, valueAt, withValueAt } from "./issues.ts";

const Campaign = v.object({
  name: v.pipe(v.string(), v.minLength(3), v.maxLength(5, "Keep it to five.")),
  location: v.object({ country: v.string() }),
  platforms: v.array(v.object({ url: v.pipe(v.string(), v.url("Write a whole address.")) })),
});

const errorsOf = (value: unknown) => {
  const result = v.safeParse(Campaign, value);
  return result.success ? {} : fieldErrors(result.issues);
};

test("each field gets its first message at its path, in plain words or the schema's own", () => {
  expect(errorsOf({ name: "ab", location: {}, platforms: [{ url: "x" }] })).toEqual({
    name: "Use at least 3 characters.",
    "location.country": "Fill this in.",
    "platforms.0.url": "Write a whole address.",
  });
  expect(errorsOf({ name: "abcdef", location: { country: "PT" }, platforms: [] })).toEqual({
    name: "Keep it to five.",
  });
});

test("paths of problem documents become the paths of fields", () => {
  expect(["/platforms/0/url", "body.platforms[0].url", "platforms.0.url"].map(dotted)).toEqual(
    Array(3).fill("platforms.0.url"),
  );
});

test("a field left empty answers with the schema's own words", () => {
  const schema = v.object({ category: v.string("Choose a category.") });
  const result = v.safeParse(schema, filled({ category: "" }));
  expect(result.success ? {} : fieldErrors(result.issues)).toEqual({
    category: "Choose a category.",
  });
});

test("what was left empty is left out", () => {
  const typed = { name: "x", website: "", location: { country: "", city: "" }, list: [], at: 0 };
  expect(filled(typed)).toEqual({ name: "x", list: [], at: 0 });
  expect(filled({ flag: false, none: null })).toEqual({ flag: false, none: null });
});

test("a value set at a path is read back there and leaves the original alone", () => {
  const key = fc.stringMatching(/^[a-z]{1,6}$/);
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 4 }), fc.integer(), (keys, value) => {
      const before = { a: { b: 1 } };
      const path = keys.join(".");
      expect(valueAt(withValueAt(before, path, value), path)).toBe(value);
      expect(before).toEqual({ a: { b: 1 } });
    }),
  );
  expect(withValueAt({ list: [{ x: 1 }, { x: 2 }] }, "list.1.x", 5)).toEqual({
    list: [{ x: 1 }, { x: 5 }],
  });
});
