import * as v from "valibot";
import { numeric } from "./primitives.ts";

/** `?limit=` and `?cursor=` of every list. Cursors are opaque and signed. */
export const PageQuery = {
  limit: v.optional(numeric(1, 100), "20"),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(2048, "This cursor is not one of ours."))),
};

/** One page: `nextCursor` is null at the end. */
export const page = <S extends v.GenericSchema>(item: S) =>
  v.object({ items: v.array(item), nextCursor: v.nullable(v.string()) });

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
