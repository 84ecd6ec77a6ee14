import type { AdRequest } from "@tandem/contract";
import type { Ctx } from "../platform/index.ts";
import { publish } from "./deliverable.rules.ts";
import { moveWork } from "./move-work.ts";

/** Notes where an approved piece is live. */
export const publishWork = (ctx: Ctx, id: string, n: number, url: string): Promise<AdRequest> =>
  moveWork(ctx, id, n, {
    side: "influencer",
    kind: "deliverable.published",
    judge: (r) => publish(r, n, url, ctx.now),
  });
