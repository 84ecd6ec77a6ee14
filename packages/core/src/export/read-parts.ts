import type { Ctx, Part, Position } from "../platform/index.ts";
import { ExportParts } from "./export.entity.ts";

/** The noted parts of an export, in order; ten thousand at most. */
export async function readParts(ctx: Ctx, exportId: string): Promise<Part[]> {
  const op = ExportParts.query.ofExport({ exportId });
  const parts: Part[] = [];
  let after: Position | null = null;
  do {
    const page: Awaited<ReturnType<typeof query>> = await query(after);
    parts.push(...page.items.map(({ part, etag }) => ({ number: Number(part), etag })));
    after = page.last;
  } while (after);
  return parts;

  function query(from: Position | null) {
    return ctx.platform.table.query(ExportParts, op, { after: from, consistent: true });
  }
}
