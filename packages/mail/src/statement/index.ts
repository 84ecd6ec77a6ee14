import type { PayoutStatement } from "./statement.ts";

export type { Payout, PayoutStatement, PayoutTotal } from "./statement.ts";

/**
 * The statement as a PDF: tagged, with its fonts in it. What draws it is loaded when first asked
 * for, so that nobody carries it who only tells of statements.
 */
export async function statementPdf(statement: PayoutStatement): Promise<Uint8Array> {
  const { drawStatement } = await import("./draw-statement.ts");
  return drawStatement(statement);
}
