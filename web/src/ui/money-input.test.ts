import fc from "fast-check";
import { expect, test } from "vitest";
import { currencySign, moneyInput, parseMoney } from "./money-input.ts";

test("a currency has its sign in the reader's language", () => {
  expect(currencySign("EUR", "en-US")).toBe("€");
});

test("an amount is read as people write it", () => {
  expect(parseMoney("450", "USD")).toBe(45000);
  expect(parseMoney("$1,250.5", "USD")).toBe(125050);
  expect(parseMoney("1.250,50 €", "EUR")).toBe(125050);
  expect(parseMoney("1 250", "EUR")).toBe(125000);
  expect(parseMoney("1,250", "USD")).toBe(125000);
  expect(parseMoney("1.250.000", "EUR")).toBe(125000000);
  expect(parseMoney(".5", "USD")).toBe(50);
  expect(parseMoney("450.", "USD")).toBe(45000);
  expect(parseMoney("1.234", "BHD")).toBe(1234);
  expect(parseMoney("1500", "JPY")).toBe(1500);
});

test("what is no amount is refused", () => {
  for (const typed of ["", "abc", "12.3456", "-5", "1e5", "99999999999999999999"]) {
    expect(parseMoney(typed, "USD")).toBeNull();
  }
  expect(parseMoney("1.5", "JPY")).toBeNull();
});

test("an amount shown in a field reads back as itself, in any currency and language", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.constantFrom("USD", "EUR", "JPY", "BHD"),
      fc.constantFrom("en-US", "de-DE", "fr-FR", "de-CH"),
      (minor, currency, locale) => {
        expect(parseMoney(moneyInput(minor, currency, locale), currency)).toBe(minor);
      },
    ),
  );
});
