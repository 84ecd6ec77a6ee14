/**
 * Windows-1252, both ways, by the table of the WHATWG Encoding Standard: it equals Latin-1 but for
 * 0x80–0x9F. Written out here because `TextDecoder` only decodes, and older engines take
 * windows-1252 for Latin-1.
 */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const BYTE_OF = new Map([...HIGH].map((char, index) => [char, 0x80 + index]));

/** Every byte is a character of Windows-1252, so this never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) {
    text += byte >= 0x80 && byte <= 0x9f ? HIGH[byte - 0x80] : String.fromCharCode(byte);
  }
  return text;
}

/** The bytes of a text, or undefined when some character is not in Windows-1252. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const byte =
      code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : BYTE_OF.get(text.charAt(index));
    if (byte === undefined) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}
