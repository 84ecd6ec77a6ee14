import { expect, test } from "vitest";
import { isCountry } from "./countries.ts";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const countries = letters.flatMap((a) => letters.map((b) => a + b)).filter(isCountry);

test("each country is there once, by the code that it has now", () => {
  const names = new Intl.DisplayNames("en", { type: "region" });
  const named = countries.map((code) => names.of(code));
  expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
  expect(countries).toEqual(expect.arrayContaining(["DE", "GB", "FR", "RS", "US", "ZW"]));
  expect(countries.length).toBeGreaterThan(240);
});

test("groups, reserved codes and those of countries that are no more are none", () => {
  for (const code of ["DD", "UK", "SU", "YU", "EU", "ZZ"]) expect(isCountry(code)).toBe(false);
});
