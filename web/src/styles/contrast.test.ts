import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Oklch = readonly [lightness: number, chroma: number, hue: number];
type Theme = "light" | "dark";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

function tokens(): Map<string, Record<Theme, Oklch>> {
  const colour = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
  const line = new RegExp(String.raw`--([\w-]+): light-dark\(${colour}, ${colour}\);`, "g");
  const found = new Map<string, Record<Theme, Oklch>>();
  for (const match of css.matchAll(line)) {
    const [name, ...parts] = match.slice(1);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = parts.map(Number);
    found.set(name ?? "", { light: [a, b, c], dark: [d, e, f] });
  }
  return found;
}

/** Relative luminance (WCAG 2.2) of an OKLCH colour, by Ottosson's matrices, clipped to sRGB. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Oklch, other: Oklch): number {
  const [high, low] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["paper", "raised", "sunken"];
const voices = ["ink", "muted", "sponsor", "influencer", "good", "warn", "bad"];

const text: [string, string][] = [
  ...grounds.flatMap((ground) => voices.map((voice): [string, string] => [voice, ground])),
  ["sponsor", "sponsor-tint"],
  ["influencer", "influencer-tint"],
  ["good", "good-tint"],
  ["warn", "warn-tint"],
  ["bad", "bad-tint"],
  ["accent-ink", "accent"],
  ["accent-ink", "accent-hover"],
  ["paper", "bad"],
  ["paper", "ink"],
  ...["sponsor", "influencer", "good", "warn", "bad"].map((side): [string, string] => [
    "ink",
    `${side}-tint`,
  ]),
];

const graphics: [string, string][] = grounds.flatMap((ground) =>
  ["edge", "accent", "sponsor", "influencer", "good", "warn", "bad"].map(
    (part): [string, string] => [part, ground],
  ),
);

const known = tokens();

function ratio(front: string, ground: string, theme: Theme): number {
  const one = known.get(front)?.[theme];
  const other = known.get(ground)?.[theme];
  if (!one || !other) throw new Error(`no token ${front} or ${ground}`);
  return contrast(one, other);
}

test("black on white has the contrast that WCAG names", () => {
  expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
});

for (const theme of ["light", "dark"] as const) {
  test.each(text)(`${theme}: text %s on %s reaches 4.5:1`, (front, ground) => {
    expect(ratio(front, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(graphics)(`${theme}: graphics %s on %s reach 3:1`, (front, ground) => {
    expect(ratio(front, ground, theme)).toBeGreaterThanOrEqual(3);
  });
}
