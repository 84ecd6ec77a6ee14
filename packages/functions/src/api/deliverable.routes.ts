import { endpoints } from "@tandem/contract";
import { approveWork, publishWork, requestWorkChanges, submitWork } from "@tandem/core/deliverable";
import { refuse } from "@tandem/core/platform";
import { implement } from "./implement.ts";

const { adRequest } = endpoints;

/** Which piece of work an address means: a whole number from 1, as it is written. */
function pieceOf({ n }: { n: string }): number {
  if (!/^[1-9]\d{0,2}$/.test(n)) throw refuse("request.not_found");
  return Number(n);
}

export const deliverableRoutes = [
  implement(adRequest.submit, async ({ ctx, params, body }) =>
    submitWork(ctx, params.id, pieceOf(params), body),
  ),
  implement(adRequest.requestChanges, async ({ ctx, params, body }) =>
    requestWorkChanges(ctx, params.id, pieceOf(params), body.note),
  ),
  implement(adRequest.approve, async ({ ctx, params }) =>
    approveWork(ctx, params.id, pieceOf(params)),
  ),
  implement(adRequest.publish, async ({ ctx, params, body }) =>
    publishWork(ctx, params.id, pieceOf(params), body.url),
  ),
];
