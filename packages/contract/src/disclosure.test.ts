import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discloses } from "./disclosure.ts";

describe("a caption discloses", () => {
  test.each([
    ["#ad", "#ad"],
    ["Love it #AD!", "#ad"],
    ["(#ad)", "#ad"],
    ["#ad, and more", "#ad"],
    ["#ad – my favourite", "#ad"],
    ["#ad–my favourite", "#ad"],
    ["💄#ad💄", "#ad"],
    ["first line\n#ad\nlast", "#ad"],
    ["＃ａｄ in full width", "#ad"],
    ["#ⓐⓓ in circles", "#ad"],
    ["#a\u00add with a soft hyphen", "#ad"],
    ["#ad\ufe0f", "#ad"],
    ["#advert #ad", "#ad"],
    ["see https://x.test/#ad and #ad", "#ad"],
    ["Paid\u00a0 partnership\nwith Acme", "paid partnership with acme"],
    ["Ｐａｉｄ　partnership", "Paid partnership"],
    ["GROSSE WERBUNG", "große Werbung"],
    ["ΧΟΡΗΓΌΣ", "χορηγός"],
    ["REKLAM İÇERİR", "reklam i̇çeri̇r"],
    ["広告です。#広告 ", "#広告"],
    ["Ad: my serum", "Ad:"],
    ["Ad:my serum", "Ad:"],
    ["[ad] (really) $1", "[ad] (really) $1"],
    ["100% paid", "100%"],
    ["cafe\u0301 #publicite\u0301", "#publicité"],
  ])("%j says %j", (text, disclosure) => {
    expect(discloses(text, disclosure)).toBe(true);
  });

  test.each([
    ["", "#ad"],
    ["ad", "#ad"],
    ["#advert", "#ad"],
    ["#adventure", "#ad"],
    ["#ad_free", "#ad"],
    ["#ad-free", "#ad"],
    ["#ad's", "#ad"],
    ["#ad2", "#ad"],
    ["#ad\u200bventure", "#ad"],
    ["#ad\u0302", "#ad"],
    ["nomad#ad", "#ad"],
    ["##ad", "#ad"],
    ["# ad", "#ad"],
    ["#аd with a Cyrillic letter", "#ad"],
    ["https://x.test/#ad", "#ad"],
    ["HTTPS://X.TEST/?q=#ad", "#ad"],
    ["non-ad", "ad"],
    ["paidpartnership", "paid partnership"],
    ["unpaid partnership", "paid partnership"],
    ["paid partnerships", "paid partnership"],
    ["#広告なし", "#広告"],
  ])("%j does not say %j", (text, disclosure) => {
    expect(discloses(text, disclosure)).toBe(false);
  });

  test("whatever is agreed, alone, in capitals or between other words it is said", () => {
    const agreed = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(agreed, fc.lorem(), fc.lorem(), (disclosure, before, after) => {
        fc.pre(!disclosure.includes("://") && disclosure.trim() === disclosure);
        // A text can begin with a mark that would belong to the letter before it.
        fc.pre(!/^[\p{M}\p{Cf}\p{Lm}\p{Sk}]/u.test(disclosure.normalize("NFKC")));
        expect(discloses(disclosure, disclosure)).toBe(true);
        expect(discloses(disclosure.toUpperCase(), disclosure)).toBe(true);
        expect(discloses(`${before} ${disclosure} ${after}`, disclosure)).toBe(true);
        expect(discloses(`${before}\n${disclosure}\t${after}`, disclosure)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("a word that only begins or ends with it never says it", () => {
    const word = fc.stringMatching(/^[a-z0-9_]{1,8}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(discloses(`#ad${one}`, "#ad")).toBe(false);
        expect(discloses(`${one}#ad`, "#ad")).toBe(false);
        expect(discloses(`${one}ad${other}`, "ad")).toBe(false);
      }),
    );
  });
});
