import { type Ctx, unlessRefused } from "../platform/index.ts";
import { type LedgerLineRow, LedgerLines } from "./ledger-line.entity.ts";

/** What the lines of a collaboration say of one side by name. */
type Names = Partial<Pick<LedgerLineRow, "sponsorName" | "influencerName" | "campaignName">>;

/** Puts other names into the lines of a collaboration; amounts and whose they are stay for ever. */
export async function renameLines(ctx: Ctx, adRequestId: string, names: Names): Promise<void> {
  const { table } = ctx.platform;
  for await (const { id } of table.all(LedgerLines, LedgerLines.query.ofRequest({ adRequestId }))) {
    const renamed = LedgerLines.patch({ adRequestId, id }).set(names);
    await unlessRefused(table.update(LedgerLines, renamed));
  }
}
