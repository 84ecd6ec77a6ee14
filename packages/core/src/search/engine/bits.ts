/** Sets of document numbers, one bit each, in words of 32. */

export const bitsFor = (size: number): Uint32Array => new Uint32Array((size + 31) >>> 5);

export const hasBit = (bits: Uint32Array, i: number): boolean =>
  (((bits[i >>> 5] as number) >>> (i & 31)) & 1) === 1;

export function clearBit(bits: Uint32Array, i: number): void {
  bits[i >>> 5] = (bits[i >>> 5] as number) & ~(1 << (i & 31));
}

/** All of the first `size` numbers. */
export function allBits(size: number): Uint32Array {
  const bits = bitsFor(size).fill(0xffffffff);
  if (size & 31) bits[bits.length - 1] = (1 << (size & 31)) - 1;
  return bits;
}

/** Keeps in `bits` what `other` holds too; says whether anything is left. */
export function andBits(bits: Uint32Array, other: Uint32Array): boolean {
  let left = 0;
  for (let i = 0; i < bits.length; i++) {
    const word = (bits[i] as number) & (other[i] as number);
    bits[i] = word;
    left |= word;
  }
  return left !== 0;
}

/** Adds `other` to the beginning of `bits`. */
export function orBits(bits: Uint32Array, other: Uint32Array): void {
  for (let i = 0; i < other.length; i++) bits[i] = (bits[i] as number) | (other[i] as number);
}

/** Keeps only the numbers from `from` to below `to`. */
export function clipBits(bits: Uint32Array, from: number, to: number): void {
  if (from >= to) {
    bits.fill(0);
    return;
  }
  bits.fill(0, 0, from >>> 5);
  if (from & 31) bits[from >>> 5] = (bits[from >>> 5] as number) & (-1 << (from & 31));
  if (to & 31) bits[to >>> 5] = (bits[to >>> 5] as number) & ~(-1 << (to & 31));
  bits.fill(0, (to + 31) >>> 5);
}

export function countBits(bits: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) {
    let v = bits[i] as number;
    v -= (v >>> 1) & 0x55555555;
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
    count += Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** The lowest number in a word that is not zero. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);

export function eachBit(bits: Uint32Array, visit: (i: number) => void): void {
  for (let w = 0; w < bits.length; w++)
    for (let rest = bits[w] as number; rest !== 0; rest &= rest - 1)
      visit((w << 5) | lowestBit(rest));
}
