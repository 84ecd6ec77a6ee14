/**
 * A whole index as bytes and back. The typed arrays are written as they lie in memory, each at a
 * multiple of eight bytes, so that loading makes views and copies next to nothing. Little-endian,
 * as every machine that runs this.
 */
import { allBits } from "./bits.ts";
import type { Strings } from "./bytes.ts";
import { type Blocks, type Cards, DeflatedCards, deflateCards } from "./cards.ts";
import { planOf, type Schema } from "./schema.ts";
import { SearchIndex } from "./search-index.ts";
import type { Segment } from "./segment.ts";

const FORMAT = 1;

interface Head {
  readonly format: number;
  readonly schema: string;
  readonly size: number;
  readonly gone: ReadonlyArray<readonly [id: string, rev: number]>;
  /** Name of an array → where its bytes begin after the head, and how many they are. */
  readonly arrays: Readonly<Record<string, readonly [start: number, bytes: number]>>;
}

type Column = Uint8Array | Uint32Array | Float64Array;

/** The index as bytes. Changes are merged in first. */
export function dumpIndex<S extends Schema>(index: SearchIndex<S>): Uint8Array {
  const segment = index.compact();
  const columns = columnsOf(segment);
  const arrays: Record<string, readonly [number, number]> = {};
  let length = 0;
  for (const [name, column] of Object.entries(columns)) {
    arrays[name] = [length, column.byteLength];
    length = eights(length + column.byteLength);
  }
  const { size } = segment;
  const schema = index.plan.print;
  const head: Head = { format: FORMAT, schema, size, gone: [...index.gone], arrays };
  const headBytes = Buffer.from(JSON.stringify(head));
  const body = eights(8 + headBytes.length);
  const out = Buffer.from(new ArrayBuffer(body + length));
  out.writeUInt32LE(headBytes.length, 0);
  headBytes.copy(out, 8);
  for (const [name, column] of Object.entries(columns)) {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    out.set(bytes, body + (arrays[name]?.[0] as number));
  }
  return out;
}

/**
 * An index from {@link dumpIndex}. Keeps `bytes` and reads from them: do not change them after.
 * @throws Error when they were written for another schema or format; make the index anew then.
 */
export function loadIndex<const S extends Schema>(schema: S, bytes: Uint8Array): SearchIndex<S> {
  const plan = planOf(schema);
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const buffer = Buffer.from(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  const headLength = buffer.readUInt32LE(0);
  const head = JSON.parse(buffer.toString("utf8", 8, 8 + headLength)) as Head;
  if (head.format !== FORMAT || head.schema !== plan.print)
    throw new Error("the stored index is of another schema or format");
  const base = aligned.byteOffset + eights(8 + headLength);
  const place = (name: string): [ArrayBuffer, number, number] => {
    const [start, length] = head.arrays[name] ?? [0, 0];
    return [aligned.buffer as ArrayBuffer, base + start, length];
  };
  const raw = (name: string) => Buffer.from(...place(name));
  const u32 = (name: string) => {
    const [memory, start, length] = place(name);
    return new Uint32Array(memory, start, length / 4);
  };
  const f64 = (name: string) => {
    const [memory, start, length] = place(name);
    return new Float64Array(memory, start, length / 8);
  };
  const strings = (name: string): Strings => ({ bytes: raw(name), at: u32(`${name}.at`) });
  const sorts = plan.orders.filter((order) => order !== plan.rank);
  const segment: Segment = {
    size: head.size,
    live: allBits(head.size),
    liveCount: head.size,
    classBits: plan.classBits,
    ids: strings("ids"),
    cards: new DeflatedCards({
      bytes: raw("cards"),
      blockAt: u32("cards.blockAt"),
      cardAt: u32("cards.cardAt"),
    }),
    terms: strings("terms"),
    byId: u32("byId"),
    revs: f64("revs"),
    postings: raw("postings"),
    postingAt: u32("postingAt"),
    numbers: Object.fromEntries(plan.numbers.map((name) => [name, f64(`numbers.${name}`)])),
    sorted: Object.fromEntries(sorts.map(({ name }) => [name, u32(`sorted.${name}`)])),
  };
  return new SearchIndex<S>(plan, [segment], new Map(head.gone));
}

function columnsOf(segment: Segment): Record<string, Column> {
  const columns: Record<string, Column> = {
    byId: segment.byId,
    revs: segment.revs,
    postings: segment.postings,
    postingAt: segment.postingAt,
  };
  const { bytes, blockAt, cardAt } = blocksOf(segment.cards);
  columns.cards = bytes;
  columns["cards.blockAt"] = blockAt;
  columns["cards.cardAt"] = cardAt;
  for (const name of ["ids", "terms"] as const) {
    columns[name] = segment[name].bytes;
    columns[`${name}.at`] = segment[name].at;
  }
  for (const [name, column] of Object.entries(segment.numbers)) columns[`numbers.${name}`] = column;
  for (const [name, order] of Object.entries(segment.sorted)) columns[`sorted.${name}`] = order;
  return columns;
}

const blocksOf = (cards: Cards): Blocks =>
  cards instanceof DeflatedCards ? cards.blocks : deflateCards(cards.strings);

const eights = (length: number): number => Math.ceil(length / 8) * 8;
