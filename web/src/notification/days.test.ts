import type { Notification } from "@tandem/contract";
import { expect, test } from "vitest";
import { byDay, dayWord } from "./days.ts";

const at = (day: number, hour: number): Notification => ({
  id: `${day}-${hour}`,
  at: new Date(2026, 2, day, hour).toISOString(),
  kind: "",
  title: "",
  text: "",
  link: "/",
  read: false,
});

test("notifications of one day stand together, in their order", () => {
  const days = byDay([at(3, 23), at(3, 0), at(2, 23), at(1, 9)]);
  expect(days.map(({ items }) => items.map(({ id }) => id))).toEqual([
    ["3-23", "3-0"],
    ["2-23"],
    ["1-9"],
  ]);
});

test("the last two days are called by their names, over the turn of a month as well", () => {
  const now = new Date(2026, 2, 1, 12).getTime();
  expect(dayWord(new Date(2026, 2, 1, 0).toISOString(), now)).toBe("Today");
  expect(dayWord(new Date(2026, 1, 28, 23).toISOString(), now)).toBe("Yesterday");
  expect(dayWord(new Date(2026, 1, 27, 23).toISOString(), now)).toMatch(/27/);
});
