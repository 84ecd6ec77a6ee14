import { expect, test } from "vitest";
import { Face } from "./face.ts";
import { FAMILIES } from "./families.ts";
import { fontWith } from "./slices.ts";

const SAMPLES: Record<string, string> = {
  "instrument-sans": "Aéłğ€",
  "bricolage-grotesque": "Aéłữ",
  "noto-sans-arabic": "عپ٢",
  "noto-sans-hebrew": "אם",
  "noto-sans-devanagari": "नी",
  "noto-sans-thai": "สว",
  "noto-sans": "ữΩЖґ",
  "noto-sans-sc": "春液鬱",
  "noto-sans-jp": "春のカ",
  "noto-sans-kr": "서울뷰",
  "noto-emoji": "😀🎮",
};

test("every family has outlines for its script in the weights that are used", () => {
  expect(Object.keys(SAMPLES)).toEqual(FAMILIES.map(({ name }) => name));
  for (const family of FAMILIES) {
    for (const sign of SAMPLES[family.name] ?? "") {
      for (const weight of [400, 600]) {
        const code = sign.codePointAt(0) as number;
        const font = fontWith(code, family, weight);
        const outline = font?.glyphForCodePoint(code).path.commands ?? [];
        expect([family.name, sign, weight, outline.length > 4]).toEqual([
          family.name,
          sign,
          weight,
          true,
        ]);
      }
    }
  }
});

test("a heavier weight is wider, so variations do apply", () => {
  const width = (weight: number) => new Face("Test", { weight, display: false }).widthOf("Spring");
  expect(width(600)).toBeGreaterThan(width(400));
});

test("every glyph says the characters it stands for, however often fonts were asked before", () => {
  const face = new Face("Test", { weight: 400, display: false });
  for (const text of ["ığdır", "Thị", "ﬁancé", "متجر", "क्षत्रिय", "น้ำ", "👩‍👩‍👧"]) {
    const { glyphs } = face.layout(text);
    const codes = glyphs.flatMap(({ codePoints }) => codePoints);
    expect(
      glyphs.every(({ codePoints }) => codePoints.length > 0),
      text,
    ).toBe(true);
    expect(String.fromCodePoint(...codes.toSorted())).toBe(
      [...text]
        .map((sign) => sign.codePointAt(0) as number)
        .toSorted()
        .map((code) => String.fromCodePoint(code))
        .join(""),
    );
  }
});

test("figures are of one width each and add up without shaping", () => {
  const face = new Face("Test", { weight: 400, display: false });
  expect(face.widthOf("1,111.11", ["tnum"])).toBe(face.widthOf("8,888.88", ["tnum"]));
});
