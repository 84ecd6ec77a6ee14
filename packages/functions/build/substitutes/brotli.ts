import { brotliDecompressSync } from "node:zlib";

/** Stands in for a decompressor with a dictionary of half a megabyte: Node has one. */
const decompress = (data: Uint8Array): Uint8Array => brotliDecompressSync(data);
export default decompress;
