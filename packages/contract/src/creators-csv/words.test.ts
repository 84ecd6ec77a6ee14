import fc from "fast-check";
import { expect, test } from "vitest";
import { COUNTRY_CODES, readCountry } from "./countries.ts";
import { readHandle } from "./handles.ts";
import { readLanguages } from "./languages.ts";
import { repairMojibake } from "./mojibake.ts";
import { decodeWindows1252, encodeWindows1252 } from "./windows-1252.ts";
import { readCategory, readPlatform } from "./words.ts";

test.each([
  ["BeyoncÃ©", "Beyoncé"],
  ["CÃ´te d'Ivoire", "Côte d'Ivoire"],
  ["TÃ¼rkiye", "Türkiye"],
  ["ÃƒÂ©tÃƒÂ©", "été"],
  ["itâ€™s", "it’s"],
  ["ðŸ˜€", "😀"],
  ["ÐœÐ°ÑˆÐ°", "Маша"],
])("%j is repaired to %j", (broken, whole) => {
  expect(repairMojibake(broken)).toBe(whole);
});

test.each(["Beyoncé", "CAFÉ®", "BEAUTÉ™", "Ã", "São Paulo", "Müller", "Ø€", "plain", "Маша", ""])(
  "%j is left as it is",
  (text) => {
    expect(repairMojibake(text)).toBe(text);
  },
);

test("Windows-1252 goes both ways for all 256 bytes", () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(encodeWindows1252(decodeWindows1252(all))).toEqual(all);
});

test("letters of Latin names, broken once, are whole again", () => {
  const lower = [..."àâäãåæçèéêëìîïñòóôõöøùúûüýÿœšž"];
  fc.assert(
    fc.property(fc.constantFrom(...lower), fc.constantFrom("n", "r", "t"), (letter, around) => {
      const name = `${around}${letter}${around}`;
      expect(repairMojibake(decodeWindows1252(new TextEncoder().encode(name)))).toBe(name);
    }),
  );
});

test.each([
  ["United States", "US"],
  ["usa", "US"],
  ["U.S.A.", "US"],
  ["UK", "GB"],
  ["Great Britain", "GB"],
  ["Türkiye", "TR"],
  ["Turkey", "TR"],
  ["Czechia", "CZ"],
  ["Czech Republic", "CZ"],
  ["South Korea", "KR"],
  ["Côte d'Ivoire", "CI"],
  ["Ivory Coast", "CI"],
  ["St Lucia", "LC"],
  ["Bosnia and Herzegovina", "BA"],
  ["British Virgin Islands", "VG"],
  ["Russia", "RU"],
  ["de", "DE"],
])("the country %j is %s", (text, code) => {
  expect(readCountry(text)).toEqual({ kind: "value", value: code });
});

test("every code and every English name leads to its code; what is none is a problem", () => {
  const names = new Intl.DisplayNames(["en"], { type: "region" });
  expect(COUNTRY_CODES).toHaveLength(249);
  for (const code of COUNTRY_CODES) {
    if (code !== "NA") expect(readCountry(code)).toEqual({ kind: "value", value: code });
    expect(readCountry(names.of(code) ?? "")).toEqual({ kind: "value", value: code });
  }
  expect(readCountry("NA")).toEqual({ kind: "absent" });
  for (const text of ["Atlantis", "XX", "EU", "constructor", "__proto__", "!"]) {
    expect(readCountry(text).kind).toBe("problem");
  }
});

test("languages are read by tag and by name, each once", () => {
  expect(readLanguages("English, pt_br; es / English")).toEqual({
    kind: "value",
    value: ["en", "pt-BR", "es"],
  });
  expect(readLanguages("Klingonese").kind).toBe("problem");
  expect(readLanguages("qq").kind).toBe("problem");
  expect(readLanguages(" , ")).toEqual({ kind: "absent" });
});

test.each([
  ["@Name", "instagram", "name", "https://www.instagram.com/name/"],
  ["433", "instagram", "433", "https://www.instagram.com/433/"],
  ["k.mbappe", "instagram", "k.mbappe", "https://www.instagram.com/k.mbappe/"],
  ["https://instagram.com/Name/?hl=en", "instagram", "name", "https://www.instagram.com/name/"],
  ["instagram.com/name", undefined, "name", "https://www.instagram.com/name/"],
  ["www.tiktok.com/@some.one", undefined, "some.one", "https://www.tiktok.com/@some.one"],
  ["https://twitter.com/Jack", "x", "jack", "https://x.com/jack"],
  ["https://x.com/jack", "x", "jack", "https://x.com/jack"],
  ["https://fb.com/zuck", undefined, "zuck", "https://www.facebook.com/zuck"],
  ["https://de.linkedin.com/in/anna-b", undefined, "anna-b", "https://de.linkedin.com/in/anna-b"],
  ["https://blog.example/", "blog", "blog.example", "https://blog.example/"],
  ["5-Minute  Crafts GIRLY", "instagram", "5-Minute Crafts GIRLY", undefined],
] as const)("the handle in %j on %s is %j", (text, platform, handle, url) => {
  expect(readHandle(text, platform)).toMatchObject({
    kind: "value",
    value: url === undefined ? { handle } : { handle, url },
  });
});

test("a channel's address keeps the case of its id", () => {
  const id = "UCX6OQ3DkcsbYNE6H8uQQuVA";
  expect(readHandle(`https://youtube.com/channel/${id}`, "youtube")).toMatchObject({
    value: { handle: id },
  });
});

test.each([
  ["https://tiktok.com/@name", "instagram"],
  ["https://www.instagram.com/p/Cabc/", "instagram"],
  ["https://instagram.com/", "instagram"],
  ["https://example.com/name", "instagram"],
  ["https://instagram.com/%E0%A4%A/", "instagram"],
  ["name", undefined],
  ["x".repeat(101), "instagram"],
] as const)("the handle in %j on %s is a problem", (text, platform) => {
  expect(readHandle(text, platform).kind).toBe("problem");
});

test("no text makes the readers throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.webUrl(), (text, url) => {
      for (const one of [text, url, `https://${text}`, `instagram.com/${text}`]) {
        for (const read of [readCountry, readLanguages, readCategory, readPlatform]) read(one);
        readHandle(one, "instagram");
        readHandle(one, undefined);
        repairMojibake(one);
      }
    }),
  );
});
