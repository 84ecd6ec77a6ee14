import fc from "fast-check";
import { expect, test } from "vitest";
import { moneyInput, parseMoney } from "../money-input.ts";
import { regroup } from "./regroup.ts";

const type = (text: string, locale: string) =>
  [...text].reduce((before, key) => regroup(before, before + key, locale), "");

test("thousands are grouped while they are typed and while they are deleted", () => {
  expect(type("1234567", "en-US")).toBe("1,234,567");
  expect(type("1234567", "de-DE")).toBe("1.234.567");
  expect(regroup("1,234", "1,23", "en-US")).toBe("123");
});

test("a mark that was typed is kept, whichever the person is used to", () => {
  expect(type("1234.5", "en-US")).toBe("1,234.5");
  expect(type("12,5", "en-US")).toBe("12,5");
  expect(type("12.5", "de-DE")).toBe("12.5");
});

test("what is typed digit by digit is worth what was typed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 9 }),
      fc.constantFrom("en-US", "de-DE", "fr-FR", "ar-EG", "en-IN"),
      (amount, locale) => {
        expect(parseMoney(type(String(amount), locale), "USD")).toBe(amount * 100);
        expect(parseMoney(moneyInput(amount, "USD", locale), "USD")).toBe(amount);
      },
    ),
  );
});
