import { BYTE_ORDER_MARK, type Cell, csvLine } from "./csv.ts";

/** A column is its name and what stands in it for a row: one list makes the header and the rows. */
export type Column<R> = readonly [name: string, of: (row: R) => Cell];

/** How a file begins. */
export const headOf = <R>(columns: readonly Column<R>[]): string =>
  BYTE_ORDER_MARK + csvLine(columns.map(([name]) => name));

/** A row of the file. */
export const lineOf = <R>(columns: readonly Column<R>[], row: R): string =>
  csvLine(columns.map(([, of]) => of(row)));
