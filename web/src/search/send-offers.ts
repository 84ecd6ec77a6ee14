import { type BulkItem, type BulkPlan, nextOf, withOutcome } from "./bulk-offer.ts";

/** A refusal as the client throws it. */
interface Failure extends Error {
  status?: number;
  uncertain?: boolean;
}

/** Answers that are about the caller or the moment, and not about the offer. */
const halting = new Set([401, 429]);

/**
 * Sends what is left of a plan, one offer after another, and tells after each what the plan then is,
 * so that it can be kept. Ends early where no answer came, where no further call is let through, or
 * when `halt` says so: what is left can be sent later, under the same keys.
 */
export async function sendAll(
  plan: BulkPlan,
  send: (plan: BulkPlan, item: BulkItem) => Promise<{ id: string }>,
  keep: (plan: BulkPlan) => void = () => {},
  halt: () => boolean = () => false,
): Promise<BulkPlan> {
  let now = plan;
  for (let item = nextOf(now); item && !halt(); item = nextOf(now)) {
    const { influencerId } = item;
    try {
      const { id } = await send(now, item);
      now = withOutcome(now, influencerId, { state: "sent", adRequestId: id });
      keep(now);
    } catch (cause) {
      const failure = cause as Failure;
      const stops = failure.uncertain || halting.has(failure.status ?? 0);
      const state = failure.uncertain ? "unknown" : stops ? item.state : "refused";
      now = withOutcome(now, influencerId, { state, why: failure.message });
      keep(now);
      if (stops) return now;
    }
  }
  return now;
}
