import type { Told } from "./event.ts";

/** What to make of an event, by its kind. */
export type ByKind<R> = Record<string, (event: Told) => R>;

/** A reader of events whose kind promises data of this shape. */
export const reading =
  <D, R>(read: (event: Told<string, D>) => R) =>
  (event: Told): R =>
    read(event as Told<string, D>);

/** Reads an event. A kind that nobody reads was wired by mistake, and must not pass unseen. */
export function readBy<R>(readers: ByKind<R>, event: Told): R {
  const read = readers[event.kind];
  if (!read) throw new Error(`Nothing reads events of the kind ${event.kind}.`);
  return read(event);
}
