import {
  acceptOffer,
  applyToCampaign,
  counterOffer,
  editOffer,
  expireDueOffers,
  offerAdRequest,
  rejectOffer,
  withdrawOffer,
  writeMessage,
} from "@tandem/core/ad-request";
import type { Ctx } from "@tandem/core/platform";
import type { Step } from "../plan/types.ts";
import { playWork } from "./work.ts";
import { type Act, influencerCtx, known, sponsorCtx, systemAt, type World } from "./world.ts";

/** A negotiation, move by move. */
export function threadActs(world: World, index: number): Act[] {
  const { campaign, influencer, steps } = known(world.plan.threads[index]);
  const { sponsor } = known(world.plan.campaigns[campaign]);
  const lanes = [`campaign/${campaign}`, `influencer/${influencer}`];
  return steps.map((step) => ({
    at: step.at,
    lanes,
    async play() {
      const ctx =
        step.by === "sponsor"
          ? sponsorCtx(world, sponsor, step.at)
          : influencerCtx(world, influencer, step.at);
      const campaignId = known(world.campaigns[campaign]).id;
      const influencerId = known(world.influencerIds[influencer]);
      if (step.kind === "offer") {
        const input = { ...step.input, influencerId };
        world.requests[index] = await offerAdRequest(ctx, campaignId, input);
      } else if (step.kind === "apply") {
        world.requests[index] = await applyToCampaign(ctx, campaignId, step.input);
      } else {
        await goOn(world, index, ctx, step);
      }
    },
  }));
}

async function goOn(
  world: World,
  index: number,
  ctx: Ctx,
  step: Exclude<Step, { kind: "offer" | "apply" }>,
): Promise<void> {
  const { id, version, offer } = known(world.requests[index]);
  switch (step.kind) {
    case "message":
      await writeMessage(ctx, id, step.text);
      return;
    case "expire": {
      const hour = new Date(step.expiresAt).toISOString().slice(0, 13);
      await expireDueOffers(systemAt(world, step.at), hour);
      return;
    }
    case "counter":
      world.requests[index] = await counterOffer(ctx, id, step.input);
      return;
    case "edit": {
      const { amount, dueDate, message } = step;
      world.requests[index] = await editOffer(ctx, id, { version, amount, dueDate, message });
      return;
    }
    case "accept":
      world.requests[index] = await acceptOffer(ctx, id, offer.version);
      return;
    case "reject":
      world.requests[index] = await rejectOffer(ctx, id, step.reason);
      return;
    case "withdraw":
      world.requests[index] = await withdrawOffer(ctx, id);
      return;
    default:
      await playWork(world, id, ctx, step);
  }
}
