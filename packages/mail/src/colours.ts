import type { Side } from "@tandem/contract";

/** A colour in the light and in the dark. */
export type Colour = readonly [light: string, dark: string];

/**
 * The design's tokens as sRGB, because mail clients know no OKLCH. Converted once from the table
 * of design.md; a test holds every pair of text and ground to 4.5:1.
 */
export const COLOURS = {
  paper: ["#fbfaf7", "#0d0f15"],
  raised: ["#ffffff", "#15181f"],
  ink: ["#161b24", "#f3f2ef"],
  muted: ["#5e636e", "#a1a5ac"],
  hairline: ["#e0ded8", "#2a2e35"],
  sponsor: ["#194cb1", "#8db7ff"],
  sponsorTint: ["#e4efff", "#162644"],
  influencer: ["#ad4216", "#ffa77f"],
  influencerTint: ["#ffeae0", "#442013"],
  accent: ["#1f2d4c", "#ebe4d6"],
  accentInk: ["#ffffff", "#161b24"],
} as const satisfies Record<string, Colour>;
export type ColourName = keyof typeof COLOURS;

/** The colour that a side is told by, on its tint; neutral ink where no side speaks. */
export const sideColours = (side: Side | undefined): { text: ColourName; tint: ColourName } =>
  side === undefined
    ? { text: "ink", tint: "paper" }
    : { text: side, tint: side === "sponsor" ? "sponsorTint" : "influencerTint" };
