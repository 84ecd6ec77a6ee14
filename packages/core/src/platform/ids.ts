import { createHash } from "node:crypto";
import { encodeTime, monotonicFactory } from "ulid";
import { now } from "./clock.ts";

const ulid = monotonicFactory();

/** The readable prefixes, so that an id tells what it names wherever it is met. */
export type IdPrefix =
  | "adm"
  | "spo"
  | "inf"
  | "cmp"
  | "req"
  | "rvw"
  | "evt"
  | "imp"
  | "upl"
  | "job"
  | "exp"
  | "dat"
  | "ddl"
  | "sup"
  | "cas"
  | "apl"
  | "ses"
  | "pay"
  | "sch"
  | "lst";

/** A new id, `cmp_01J…`: unique, and sorted by the time it was made. */
export const newId = (prefix: IdPrefix): string => `${prefix}_${ulid(now().getTime())}`;

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** The same id for the same parts, for what must not be made twice. 130 bits of SHA-256. */
export const idOf = (prefix: IdPrefix, ...parts: string[]): string => {
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest();
  return `${prefix}_${Array.from(digest.subarray(0, 26), (byte) => ALPHABET[byte & 31]).join("")}`;
};

/** The same id for the same parts, sorted by a time (epoch milliseconds) among those made new. */
export const idAt = (prefix: IdPrefix, time: number, ...parts: string[]): string =>
  `${prefix}_${encodeTime(time, 10)}${idOf(prefix, ...parts).slice(-16)}`;

/** A stable number in [0, shards) for spreading what everyone writes over partitions. */
export const shardOf = (id: string, shards: number): number =>
  createHash("sha1").update(id).digest().readUInt16BE(0) % shards;
