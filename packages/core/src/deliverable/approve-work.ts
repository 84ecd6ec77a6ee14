import type { AdRequest } from "@tandem/contract";
import type { Ctx } from "../platform/index.ts";
import { approve } from "./deliverable.rules.ts";
import { moveWork } from "./move-work.ts";

/** Approves a submission: the piece may go live. */
export const approveWork = (ctx: Ctx, id: string, n: number): Promise<AdRequest> =>
  moveWork(ctx, id, n, {
    side: "sponsor",
    kind: "deliverable.approved",
    judge: (r) => approve(r, n, ctx.now),
  });
