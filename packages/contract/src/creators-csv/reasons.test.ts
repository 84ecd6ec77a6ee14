import * as v from "valibot";
import { expect, test } from "vitest";
import { because, IMPORT_REASONS, ImportReason } from "./reasons.ts";

test("every reason is one sentence without its full stop, and comes in pieces", () => {
  for (const kind of IMPORT_REASONS) {
    const { reason, why } = because(kind, {
      text: "x",
      field: "bio",
      most: 3,
      row: "a",
      other: "b",
    });
    expect(reason).toMatch(/^["A-Z].*[^.]$/);
    expect(v.parse(ImportReason, why)).toMatchObject({ kind });
  }
});

test("what the file says stands in quotes", () => {
  expect(because("negative", { text: "-3" })).toEqual({
    reason: '"-3" is negative',
    why: { kind: "negative", text: "-3" },
  });
});
