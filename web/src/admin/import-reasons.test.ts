import { because, IMPORT_REASONS } from "@tandem/contract/creators-csv";
import { expect, test } from "vitest";
import { failureWords, reasonOf, rejectionWords } from "./import-reasons.ts";

test("every reason of an import is said as the API says it in English", () => {
  const pieces = { text: "a b", most: 40, count: 5, line: 2 };
  for (const kind of IMPORT_REASONS)
    for (const field of kind === "too_long"
      ? ["name", "city", "niche", "bio", "email", "handle"]
      : [""]) {
      const { reason, why } = because(kind, { ...pieces, field, row: "EUR", other: "X" });
      if (kind !== "other_platform") expect(reasonOf(why)).toBe(reason);
    }
});

test("platforms are called by their names", () => {
  const why = { kind: "other_platform", text: "x.com/a", other: "x", row: "tiktok" } as const;
  expect(reasonOf(why)).toBe('"x.com/a" is on X, the row is on TikTok');
});

test("a row of long ago keeps the API's own words", () => {
  expect(rejectionWords({ reason: "It danced" })).toBe("It danced");
  expect(failureWords("It danced.")).toBe("It danced.");
});

test("several reasons are several sentences", () => {
  const { why } = because("no_handle_column");
  expect(failureWords("", [why, because("no_column", { text: "fans" }).why])).toBe(
    'No column is chosen for the handle or the profile\'s address. The file has no column "fans".',
  );
});
