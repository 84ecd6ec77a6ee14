/** A place in an ordered list: where one page ended, so that the next begins behind it. */

/**
 * Stays true while documents come, change and go, because it names values and not a count. It fits
 * the query and the sort that it came from, no other. JSON-safe.
 */
export interface Position {
  /** What the sort compares by, ascending; null for a document without a value (it comes last). */
  readonly first: number | null;
  /** The same of the schema's rank, which breaks ties. */
  readonly tie: number | null;
  readonly id: string;
  /** Words of the query, by number, that the first page had to search with one edit. */
  readonly edits?: readonly number[] | undefined;
}

/** A position with its keys as they compare. */
export interface Place {
  readonly first: number;
  readonly tie: number;
  readonly id: string;
}

export const placeOf = (position: Position): Place => ({
  first: position.first ?? Infinity,
  tie: position.tie ?? Infinity,
  id: position.id,
});

export const positionOf = (place: Place, edits: readonly number[]): Position => ({
  first: place.first === Infinity ? null : place.first,
  tie: place.tie === Infinity ? null : place.tie,
  id: place.id,
  ...(edits.length > 0 && { edits }),
});

export const comparePlaces = (a: Place, b: Place): number =>
  compare(a.first, b.first) || compare(a.tie, b.tie) || compare(a.id, b.id);

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
