import type { CreatorDraft } from "./creator.ts";

/**
 * Who a creator is, whatever else the file says: `platform:handle` without case. Two rows with one
 * key are duplicates; a later file with this key is about the same profile.
 */
export function creatorKey(creator: CreatorDraft): string {
  const [{ platform, handle }] = creator.platforms;
  return `${platform}:${handle.normalize("NFKC").toLowerCase()}`;
}

/**
 * Everything that a file says of a creator, in 28 hexadecimal digits: the same for the same content,
 * whatever the order of keys, in every engine. For telling that nothing has changed, not for
 * security.
 */
export function fingerprint(creator: CreatorDraft): string {
  const text = canonical(creator);
  return hash53(text, 1) + hash53(text, 2);
}

function canonical(of: unknown): string {
  if (Array.isArray(of)) return `[${of.map((item) => canonical(item)).join(",")}]`;
  if (typeof of !== "object" || of === null) return JSON.stringify(of);
  const fields = Object.entries(of).filter(([, field]) => field !== undefined);
  const sorted = fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
}

/** cyrb53 by bryc (public domain), 53 bits in 14 hexadecimal digits. */
function hash53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const number = 4294967296 * (2097151 & low) + (high >>> 0);
  return number.toString(16).padStart(14, "0");
}
