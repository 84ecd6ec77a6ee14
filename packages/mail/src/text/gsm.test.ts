import fc from "fast-check";
import { expect, test } from "vitest";
import { inGsm, segmentsOf } from "./gsm.ts";

test("a text is counted as carriers count it", () => {
  expect(segmentsOf("")).toEqual({ alphabet: "GSM-7", units: 0, parts: 0 });
  expect(segmentsOf("a".repeat(160))).toEqual({ alphabet: "GSM-7", units: 160, parts: 1 });
  expect(segmentsOf("a".repeat(161))).toMatchObject({ units: 161, parts: 2 });
  expect(segmentsOf("a".repeat(306)).parts).toBe(2);
  expect(segmentsOf("a".repeat(307)).parts).toBe(3);
  expect(segmentsOf("€".repeat(80))).toMatchObject({ units: 160, parts: 1 });
  expect(segmentsOf("Дарья".repeat(14))).toEqual({ alphabet: "UCS-2", units: 70, parts: 1 });
  expect(segmentsOf("Дарья".repeat(15)).parts).toBe(2);
});

test("a sign that takes two units is not cut: it goes to the next part whole", () => {
  const text = `${"a".repeat(152)}€${"a".repeat(152)}`;
  expect(segmentsOf(text)).toMatchObject({ units: 306, parts: 3 });
  expect(segmentsOf(`${"д".repeat(66)}😀${"д".repeat(66)}`)).toMatchObject({
    units: 134,
    parts: 3,
  });
});

test("names keep what the alphabet has and lose only what it lacks", () => {
  expect(inGsm("Zażółć Łódź")).toBe("Zazólc Lódz".replaceAll("ó", "o"));
  expect(inGsm("Müller & Söhne – “Große” ñandú…")).toBe('Müller & Söhne - "Große" ñandu...');
  expect(inGsm("Glow ✨ Skin 🧴")).toBe("Glow Skin");
  expect(inGsm("美容研究所")).toBeUndefined();
  expect(inGsm("Дарья")).toBeUndefined();
});

test("whatever it makes of a text fits the alphabet", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      const made = inGsm(text);
      if (made) expect(segmentsOf(made).alphabet).toBe("GSM-7");
    }),
  );
});
