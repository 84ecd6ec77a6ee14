const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
const LINK = /https?:\/\/\S+/giu;
/** What a word is made of; a hyphen or an apostrophe between two such is part of it: "#ad-free" is not "#ad". */
const WORD = "[\\p{L}\\p{M}\\p{N}\\p{Pc}]";
const JOINT = "[-\u2010'\u2019]";

/**
 * Text as readers see it, apart from case: compatibility forms made one (NFKC, UAX #15), what shows
 * nothing left out, and all in capitals, which unlike small letters do not depend on what is around.
 */
const asSeen = (text: string): string =>
  text.normalize("NFKC").replace(IGNORABLE, "").toUpperCase().normalize("NFKC");

const escaped = (text: string) => text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");

/**
 * Whether a caption carries the disclosure as a whole: not as part of a longer word, whatever its
 * case, with any white space between its words. What stands only in a link is not read by anyone.
 */
export function discloses(text: string, disclosure: string): boolean {
  const words = asSeen(disclosure).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return true;
  const seen = asSeen(disclosure.includes("://") ? text : text.replace(LINK, " "));
  return wholly(words).test(seen);
}

function wholly(words: string[]): RegExp {
  const first = words[0] as string;
  const last = words.at(-1) as string;
  const opens = new RegExp(`^(${WORD}|[#@])`, "u").test(first);
  const ends = new RegExp(`${WORD}$`, "u").test(last);
  const before = opens ? `(?<!${WORD}|${WORD}${JOINT}|[#@])` : "";
  const after = ends ? `(?!${WORD}|${JOINT}${WORD})` : "";
  return new RegExp(`${before}${words.map(escaped).join("\\s+")}${after}`, "u");
}
