import fc from "fast-check";
import { expect, test } from "vitest";
import { discloses } from "./disclosure.ts";

test("a disclosure counts as a whole token only", () => {
  for (const caption of ["#ad", "New serum #AD!", "(#ad)", "so good\n#ad\n#serum", "＃ａｄ here"]) {
    expect(discloses(caption, "#ad"), caption).toBe(true);
  }
  for (const caption of ["", "ad", "#advert", "#adventure", "#ad_", "wood#ad", "##ad", "#adé"]) {
    expect(discloses(caption, "#ad"), caption).toBe(false);
  }
});

test("the words of a disclosure may have any white space between", () => {
  expect(discloses("This is a\n paid   Partnership.", "Paid partnership")).toBe(true);
  expect(discloses("paidpartnership", "Paid partnership")).toBe(false);
});

test("a disclosure of any characters is found where it stands alone", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), (text) => {
      fc.pre(text.trim() !== "" && text.isWellFormed());
      expect(discloses(`before ${text} after`, text)).toBe(true);
    }),
  );
});
