/**
 * The alphabet that a text message is cheapest in. Source: 3GPP TS 23.038, section 6.2.1, and the
 * lengths of parts from section 9.2.3.24 of TS 23.040.
 */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** These take an escape before them. */
const EXTENDED = new Set("\f^{}\\[~]|€");

/** How many units of seven bits a sign takes; undefined where the alphabet has none for it. */
const septets = (sign: string): number | undefined => {
  if (BASIC.has(sign)) return 1;
  return EXTENDED.has(sign) ? 2 : undefined;
};

/** How a text goes out: one part in seven bits takes 160, in UCS-2 70; of several each takes less. */
export interface Segments {
  alphabet: "GSM-7" | "UCS-2";
  /** Septets, or units of sixteen bits. */
  units: number;
  parts: number;
}

/** How many parts a text is sent, and paid, as. No sign is cut in two. */
export function segmentsOf(text: string): Segments {
  const signs = [...text];
  const gsm = signs.map(septets);
  const isGsm = gsm.every((size) => size !== undefined);
  const sizes = isGsm ? (gsm as number[]) : signs.map((sign) => sign.length);
  const [alone, together] = isGsm ? [160, 153] : [70, 67];
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const alphabet = isGsm ? "GSM-7" : "UCS-2";
  if (units <= alone) return { alphabet, units, parts: units === 0 ? 0 : 1 };
  let [parts, room] = [1, together];
  for (const size of sizes) {
    if (size > room) [parts, room] = [parts + 1, together];
    room -= size;
  }
  return { alphabet, units, parts };
}

const ALIKE: Record<string, string> = {
  "’": "'",
  "‘": "'",
  "‚": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "‐": "-",
  "…": "...",
  "·": "-",
  "•": "-",
  "×": "x",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
  œ: "oe",
  Œ: "OE",
  þ: "th",
  Þ: "Th",
  ð: "d",
  "\u00a0": " ",
  "\t": " ",
};

/**
 * A text in signs of the alphabet: accents it lacks are left off, quotes and dashes are the plain
 * ones, emoji go. `undefined` where too little would be left to read, as of a name in another script.
 */
export function inGsm(text: string): string | undefined {
  const signs = [...text.normalize("NFC")];
  const plain = signs.map((sign) => {
    if (septets(sign) !== undefined) return sign;
    const alike = ALIKE[sign] ?? sign.normalize("NFKD").replace(/\p{M}/gu, "");
    return [...alike].every((one) => septets(one) !== undefined) ? alike : "";
  });
  const letters = (all: string[]) => all.join("").match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters(plain) * 2 <= letters(signs)) return undefined;
  return plain.join("").replace(/\s+/g, " ").trim();
}
