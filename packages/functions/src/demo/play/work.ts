import type { AdRequest } from "@tandem/contract";
import { getAdRequest } from "@tandem/core/ad-request";
import {
  approveDueWork,
  approveWork,
  publishWork,
  requestWorkChanges,
  submitWork,
} from "@tandem/core/deliverable";
import { reportAbuse } from "@tandem/core/moderation";
import { gatewayOf, pay } from "@tandem/core/payment";
import { type Ctx, Refusal } from "@tandem/core/platform";
import { writeReview } from "@tandem/core/review";
import {
  cancelRequest,
  disputeRequest,
  releaseDuePayments,
  releasePayment,
  settleDispute,
} from "@tandem/core/settlement";
import type { Step } from "../plan/types.ts";
import { adminCtx, systemAt, type World } from "./world.ts";

/** The cards of the test gateway; see `test-gateway.ts`. */
const CARDS = { good: "4242424242424242", declined: "4000000000000002" };

type Started = "offer" | "apply" | "edit" | "counter" | "message" | "accept";
export type WorkStep = Exclude<Step, { kind: Started | "reject" | "withdraw" | "expire" }>;

const otherOf = ({ sponsorId, influencerId }: AdRequest, { actor }: Ctx): string =>
  actor.id === sponsorId ? influencerId : sponsorId;
const hourAt = (time: number): string => new Date(time).toISOString().slice(0, 13);

/** What follows an agreement, by the verbs that people use. */
export async function playWork(
  world: World,
  id: string,
  ctx: Ctx,
  step: WorkStep,
): Promise<unknown> {
  switch (step.kind) {
    case "pay":
      return payBy(ctx, id, step.card);
    case "submit":
      return submitWork(ctx, id, step.n, { url: step.url, text: step.text });
    case "changes":
      return requestWorkChanges(ctx, id, step.n, step.note);
    case "approve":
      return approveWork(ctx, id, step.n);
    case "approve by itself":
      return approveDueWork(systemAt(world, step.at), hourAt(step.since));
    case "publish":
      return publishWork(ctx, id, step.n, step.url);
    case "release":
      return releasePayment(ctx, id);
    case "release by itself":
      return releaseDuePayments(systemAt(world, step.at), hourAt(step.since));
    case "cancel":
      return cancelRequest(ctx, id, step.reason);
    case "dispute":
      return disputeRequest(ctx, id, step.reason);
    case "settle": {
      const { outcome, influencerAmount, reason } = step;
      const split = outcome === "split" ? { influencerAmount } : {};
      return settleDispute(adminCtx(world, step.at), id, { outcome, reason, ...split });
    }
    case "review":
      return writeReview(ctx, id, { rating: step.rating, text: step.text });
    case "report": {
      const { reason, text } = step;
      return reportAbuse(ctx, {
        kind: "user",
        id: otherOf(await getAdRequest(ctx, id), ctx),
        reason,
        text,
      });
    }
  }
}

async function payBy(ctx: Ctx, id: string, card: keyof typeof CARDS): Promise<void> {
  const expYear = ctx.now.getUTCFullYear() + 3;
  const typed = { number: CARDS[card], expMonth: 11, expYear, cvc: "123", name: ctx.actor.name };
  try {
    await pay(ctx, gatewayOf(ctx.platform), id, { card: typed });
  } catch (error) {
    const meant = card === "declined" && error instanceof Refusal;
    if (!meant || error.code !== "payment.declined") throw error;
  }
}
