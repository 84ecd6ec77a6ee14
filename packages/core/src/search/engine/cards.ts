/**
 * The cards of a segment: as they are while an index is made and changed, deflated in blocks once it
 * is stored, where they would otherwise be most of what has to be read.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { GrowingBytes, GrowingU32, type Strings, textAt } from "./bytes.ts";

export type Cards = PlainCards | DeflatedCards;

/** Enough for text to repeat itself, few enough to open for one card. */
const CARDS_A_BLOCK = 16;
const FASTEST = 1;

export class PlainCards {
  readonly strings: Strings;

  constructor(strings: Strings) {
    this.strings = strings;
  }

  at(doc: number): string {
    return textAt(this.strings, doc);
  }
}

/** Block `b` lies from `blockAt[b]` to `blockAt[b + 1]`; `cardAt` are places in the cards before. */
export interface Blocks {
  readonly bytes: Buffer;
  readonly blockAt: Uint32Array;
  readonly cardAt: Uint32Array;
}

export class DeflatedCards {
  readonly blocks: Blocks;
  /** Lists in the order of memory ask for neighbours. */
  #open = { block: -1, text: Buffer.alloc(0) };

  constructor(blocks: Blocks) {
    this.blocks = blocks;
  }

  at(doc: number): string {
    const { bytes, blockAt, cardAt } = this.blocks;
    const block = Math.floor(doc / CARDS_A_BLOCK);
    if (this.#open.block !== block) {
      const deflated = bytes.subarray(blockAt[block], blockAt[block + 1]);
      this.#open = { block, text: inflateRawSync(deflated) };
    }
    const base = cardAt[block * CARDS_A_BLOCK] as number;
    const [start, end] = [cardAt[doc] as number, cardAt[doc + 1] as number];
    return this.#open.text.toString("utf8", start - base, end - base);
  }
}

export function deflateCards({ bytes, at }: Strings): Blocks {
  const out = new GrowingBytes();
  const blockAt = new GrowingU32();
  const last = at.length - 1;
  for (let first = 0; first < last; first += CARDS_A_BLOCK) {
    blockAt.push(out.length);
    const end = at[Math.min(first + CARDS_A_BLOCK, last)];
    out.pushBytes(deflateRawSync(bytes.subarray(at[first], end), { level: FASTEST }));
  }
  blockAt.push(out.length);
  return { bytes: out.done(), blockAt: blockAt.view().slice(), cardAt: at };
}
