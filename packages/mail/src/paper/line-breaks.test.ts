import fc from "fast-check";
import { expect, test } from "vitest";
import { brokenLines, cutTo } from "./line-breaks.ts";

const byLength = (words: string): number => words.length;
const text = fc.oneof(
  fc.array(fc.string({ unit: "grapheme-ascii", maxLength: 12 })).map((words) => words.join(" ")),
  fc
    .array(fc.constantFrom("春", "の", "カフェ", "서울", "。", "नमस्ते", "👩‍👩‍👧", " "))
    .map((all) => all.join("")),
);

test("no line is wider than it may be, and nothing is lost while there is room for lines", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 12, max: 40 }), (words, width) => {
      const lines = brokenLines(words, width, 1000, byLength);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      expect(lines.join("").replace(/\s/g, "")).toBe(words.replace(/\s/g, ""));
    }),
  );
});

test("what does not fit on the lines there are ends in an ellipsis, never in half a character", () => {
  expect(brokenLines("one two three four five", 9, 2, byLength)).toEqual(["one two", "three fo…"]);
  expect(cutTo("👩‍👩‍👧👩‍👩‍👧", 10, byLength)).toBe("👩‍👩‍👧…");
  expect(cutTo("short", 5, byLength)).toBe("short");
});

test("lines end after words, and between the words of scripts that write no spaces", () => {
  expect(brokenLines("Spring serum launch", 12, 3, byLength)).toEqual(["Spring serum", "launch"]);
  expect(brokenLines("春季精华液上市", 4, 3, byLength).every((line) => line.length <= 4)).toBe(
    true,
  );
});
