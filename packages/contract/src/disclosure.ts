const plain = (text: string) => text.normalize("NFKC").toLowerCase();

/**
 * Whether a caption holds the agreed disclosure as a whole token, without case and in Unicode NFKC:
 * "#ad" stands in "New serum #AD!", and neither in "#advert" nor in "wood#ad". Words of a
 * disclosure may have any white space between them.
 */
export function discloses(caption: string, disclosure: string): boolean {
  const words = plain(disclosure).trim().split(/\s+/u);
  const wanted = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("\\s+");
  const token = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_#])${wanted}(?![\\p{L}\\p{N}\\p{M}_])`, "u");
  return token.test(plain(caption));
}
