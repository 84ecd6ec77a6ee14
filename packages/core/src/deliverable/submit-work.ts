import type { AdRequest } from "@tandem/contract";
import type { Ctx } from "../platform/index.ts";
import { submit } from "./deliverable.rules.ts";
import { moveWork } from "./move-work.ts";

/** Hands in the piece numbered `n` from 1. The thread keeps each caption, the request the last one. */
export const submitWork = (
  ctx: Ctx,
  id: string,
  n: number,
  work: { url: string; text: string },
): Promise<AdRequest> =>
  moveWork(ctx, id, n, {
    side: "influencer",
    kind: "deliverable.submitted",
    judge: (r) => submit(r, n, work, ctx.now),
    text: work.text,
  });
