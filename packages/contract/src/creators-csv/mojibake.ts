import { encodeWindows1252 } from "./windows-1252.ts";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** UTF-8 sequences as they look when each byte was taken for a Windows-1252 character. */
const LOOKS_LIKE_UTF8 = /[Â-ô][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/g;

/** What people do write after a letter: trade marks, ordinals, closing quotes, dashes, dots, euros. */
const SUFFIX = new Set("€™®©°ªº»…’”“‘–—·•¹²³\u00a0");

/**
 * Undoes UTF-8 that was read as Windows-1252 (`BeyoncÃ©` → `Beyoncé`), at most twice over.
 *
 * Only where nothing else can be meant: the whole text must go back to valid UTF-8, and one of its
 * sequences must be such as nobody writes. `CAFÉ®` goes back to valid UTF-8 as well and is left
 * alone. A text that needs no repair comes back as it is.
 */
export function repairMojibake(text: string): string {
  const once = undo(text);
  return once === text ? text : undo(once);
}

function undo(text: string): string {
  const found = text.match(LOOKS_LIKE_UTF8);
  if (found === null) return text;
  const bytes = encodeWindows1252(text);
  if (bytes === undefined) return text;
  let repaired: string;
  try {
    repaired = strict.decode(bytes);
  } catch {
    return text;
  }
  if (/\p{Cc}/u.test(repaired.replace(/[\t\n\r]/g, ""))) return text;
  return isUnmistakable(text) ? repaired : text;
}

function isUnmistakable(text: string): boolean {
  for (const match of text.matchAll(LOOKS_LIKE_UTF8)) {
    const [sequence] = match;
    if (sequence.length > 2) return true;
    if (!SUFFIX.has(sequence.charAt(1))) return true;
    const before = text[match.index - 1] ?? "";
    const after = text[match.index + 2] ?? "";
    if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(sequence.charAt(0))) return true;
    if (/\p{L}/u.test(after)) return true;
  }
  return false;
}
