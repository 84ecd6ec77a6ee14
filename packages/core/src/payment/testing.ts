import type { Card } from "@tandem/contract";
import { acceptOffer, offerAdRequest } from "../ad-request/index.ts";
import { liveCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import type { Ctx, Platform } from "../platform/index.ts";
import { TestCharges } from "./test-charge.entity.ts";
import { testChargeId } from "./test-gateway.ts";

export { silentGateway } from "./faulty-gateway.testing.ts";

/** A card that a test gateway charges, or that it refuses for its number. */
export const cardOf = (number = "4242424242424242"): Card => ({
  number,
  expMonth: 12,
  expYear: 2099,
  cvc: "917",
  name: "Card Holder",
});
export const DECLINED = "4000000000000002";
export const INSUFFICIENT = "4000000000009995";

/** A collaboration that both agreed on and nobody has paid for. */
export async function agreed(
  platform: Platform,
  amount = 400,
  now?: Date,
): Promise<{ id: string; campaignId: string; sponsor: Ctx; influencer: Ctx }> {
  const sponsor = await someSponsor(platform, now);
  const influencer = await someInfluencer(platform, now);
  const campaignId = await liveCampaign(sponsor, amount * 2);
  const { id, offer } = await offerAdRequest(sponsor, campaignId, {
    influencerId: influencer.actor.id,
    amount,
    requirements: "One post",
  });
  await acceptOffer(influencer, id, offer.version);
  return { id, campaignId, sponsor, influencer };
}

/** Says otherwise in the test gateway's books what was not paid back of the charge of a key. */
export const leaveOfCharge = ({ table }: Platform, key: string, left: number) =>
  table.update(TestCharges, TestCharges.patch({ id: testChargeId(key) }).set({ left }));
