import fc from "fast-check";
import { expect, test } from "vitest";
import { caretBehind, digitsBefore, expiryOf, expiryText, groupedNumber } from "./card-text.ts";

test("a number is grouped as it stands on a card of its scheme", () => {
  expect(groupedNumber("4242424242424242")).toBe("4242 4242 4242 4242");
  expect(groupedNumber("378282246310005")).toBe("3782 822463 10005");
  expect(groupedNumber("36227206271667")).toBe("3622 720627 1667");
  expect(groupedNumber("4242-4242 42")).toBe("4242 4242 42");
});

test("grouping keeps every digit and is the same when done twice", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d -]{0,25}$/), (typed) => {
      const text = groupedNumber(typed);
      expect(text.replaceAll(" ", "")).toBe(typed.replace(/\D/g, "").slice(0, 19));
      expect(groupedNumber(text)).toBe(text);
    }),
  );
});

test("the caret stays behind the digit that it stood behind", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d ]{0,23}$/), fc.nat(23), (typed, at) => {
      const text = groupedNumber(typed);
      const wanted = Math.min(digitsBefore(typed, at), 19);
      expect(digitsBefore(text, caretBehind(text, wanted))).toBe(wanted);
    }),
  );
});

test("an expiry is read as people and browsers write it", () => {
  expect(expiryText("12", "1")).toBe("12 / ");
  expect(expiryText("12 / 27", "12 / 2")).toBe("12 / 27");
  expect(expiryText("4", "")).toBe("04 / ");
  expect(expiryText("1/", "1")).toBe("01 / ");
  expect(expiryText("12/2027", "")).toBe("12 / 27");
  expect(expiryText("1227", "")).toBe("12 / 27");
});

test("an expiry can be taken away digit by digit", () => {
  expect(expiryText("12 /", "12 / ")).toBe("12");
  expect(expiryText("1", "12")).toBe("1");
});

test("an expiry that is none gives none", () => {
  expect(expiryOf("12 / 27")).toEqual({ expMonth: 12, expYear: 2027 });
  for (const text of ["", "12", "12 / ", "13 / 27", "00 / 27"]) expect(expiryOf(text)).toBeNull();
});
