/** A family of font files as `@fontsource-variable` ships it: slices by range of characters. */
export interface Family {
  /** The package's name after its scope; its files are named after it. */
  name: string;
  /** Only these slices of it; absent is all. */
  slices?: readonly string[];
}

const TEXT: Family = { name: "instrument-sans" };
const DISPLAY: Family = { name: "bricolage-grotesque" };
const ARABIC: Family = { name: "noto-sans-arabic", slices: ["arabic"] };
const HEBREW: Family = { name: "noto-sans-hebrew", slices: ["hebrew"] };
const DEVANAGARI: Family = { name: "noto-sans-devanagari", slices: ["devanagari"] };
const THAI: Family = { name: "noto-sans-thai", slices: ["thai"] };
/** Latin beyond what the others have, Vietnamese, Greek and Cyrillic. */
const WIDE: Family = { name: "noto-sans" };
const CHINESE: Family = { name: "noto-sans-sc" };
const JAPANESE: Family = { name: "noto-sans-jp" };
const KOREAN: Family = { name: "noto-sans-kr" };
const EMOJI: Family = { name: "noto-emoji" };

/** Every family, for whoever puts their files beside a function. */
export const FAMILIES: readonly Family[] = [
  TEXT,
  DISPLAY,
  ARABIC,
  HEBREW,
  DEVANAGARI,
  THAI,
  WIDE,
  CHINESE,
  JAPANESE,
  KOREAN,
  EMOJI,
];

/** What a face is made of: one weight, and whether it is for titles and large figures. */
export interface Design {
  readonly weight: number;
  readonly display: boolean;
}

/**
 * The families to try for a text, the first that has a word's characters wins. Han characters look
 * different by language, so the kana or hangul beside them decide.
 */
export function familiesFor(text: string, { display }: Design): readonly Family[] {
  const latin = display ? [DISPLAY, TEXT] : [TEXT];
  const scripts = [ARABIC, HEBREW, DEVANAGARI, THAI, WIDE];
  return [...latin, ...scripts, EMOJI, ...eastAsian(text)];
}

function eastAsian(text: string): Family[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return [JAPANESE, CHINESE, KOREAN];
  if (/\p{Script=Hangul}/u.test(text)) return [KOREAN, CHINESE, JAPANESE];
  return [CHINESE, JAPANESE, KOREAN];
}
