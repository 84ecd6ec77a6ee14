import type { AdRequest } from "@tandem/contract";
import type { Ctx } from "../platform/index.ts";
import { requestChanges } from "./deliverable.rules.ts";
import { moveWork } from "./move-work.ts";

/** Sends a submission back, twice at most. */
export const requestWorkChanges = (
  ctx: Ctx,
  id: string,
  n: number,
  note: string,
): Promise<AdRequest> =>
  moveWork(ctx, id, n, {
    side: "sponsor",
    kind: "deliverable.changes_requested",
    judge: (r) => requestChanges(r, n, note, ctx.now),
    text: note,
  });
