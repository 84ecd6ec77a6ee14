import type { Ctx } from "../platform/index.ts";
import { type LedgerLineRow, LedgerLines } from "./ledger-line.entity.ts";

/** What a line says of the sides by name. */
type Names = Partial<Pick<LedgerLineRow, "sponsorName" | "influencerName" | "campaignName">>;

/** Puts other names into the lines of a collaboration; amounts and whose they are stay for ever. */
export async function renameLines(
  ctx: Ctx,
  adRequestId: string,
  renamed: (line: LedgerLineRow) => Names,
): Promise<void> {
  const { table } = ctx.platform;
  const lines = table.all(LedgerLines, LedgerLines.query.ofRequest({ adRequestId }));
  for await (const line of lines) {
    const patch = LedgerLines.patch({ adRequestId, id: line.id }).set(renamed(line));
    await table.update(LedgerLines, patch);
  }
}
