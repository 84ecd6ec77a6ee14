import { expect, test } from "vitest";
import {
  compact,
  compactMoney,
  date,
  exponent,
  initials,
  money,
  percent,
  relative,
  timeLeft,
} from "./format.ts";

const en = { locale: "en-US" };
const now = "2026-03-03T10:00:00Z";

test("money honours the decimals of its currency", () => {
  expect(money(45000, "USD", en)).toBe("$450.00");
  expect(money(45000, "JPY", en)).toBe("¥45,000");
  expect(money(45000, "BHD", en)).toMatch(/^BHD\s45\.000$/);
  expect([exponent("USD"), exponent("JPY"), exponent("BHD")]).toEqual([2, 0, 3]);
});

test("whole amounts can drop their zeros, others never do", () => {
  expect(money(45000, "USD", { ...en, whole: true })).toBe("$450");
  expect(money(45050, "USD", { ...en, whole: true })).toBe("$450.50");
});

test("large amounts and counts shorten", () => {
  expect(compactMoney(123_456_700, "USD", "en-US")).toBe("$1.2M");
  expect(compact(475_800_000, "en-US")).toBe("475.8M");
  expect(percent(0.0139, 1, "en-US")).toBe("1.4%");
});

test("a calendar date stays that day in every zone", () => {
  const zone = "Pacific/Honolulu";
  expect(date("2026-03-14", "date", { locale: "en-GB", zone })).toBe("14 Mar 2026");
  expect(date("2026-03-14T02:00:00Z", "date", { locale: "en-GB", zone })).toBe("13 Mar 2026");
});

test("times near now read as people say them", () => {
  expect(relative("2026-03-03T09:58:00Z", now, "en")).toBe("2 minutes ago");
  expect(relative("2026-03-06T10:00:00Z", now, "en")).toBe("in 3 days");
  expect(relative(now, now, "en")).toBe("now");
});

test("time left uses the unit that still says enough, and ends", () => {
  expect(timeLeft("2026-03-05T03:30:00Z", now)).toBe("41 h");
  expect(timeLeft("2026-03-03T10:12:30Z", now)).toBe("12 min");
  expect(timeLeft("2026-03-13T10:00:00Z", now)).toBe("10 d");
  expect(timeLeft("2026-03-03T10:00:10Z", now)).toBe("less than a minute");
  expect(timeLeft(now, now)).toBeNull();
});

test("a monogram has the first letters of the first and last word, in any script", () => {
  expect(initials("Ana Okafor")).toBe("AO");
  expect(initials("山田 太郎")).toBe("山太");
  expect(initials("433")).toBe("4");
  expect(initials("")).toBe("?");
});
