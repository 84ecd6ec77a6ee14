import { approveWork, publishWork, submitWork } from "../deliverable/index.ts";
import { type Agreed, LIVE, SUBMISSION } from "../deliverable/testing.ts";
import { gatewayOf, pay } from "../payment/index.ts";
import type { Ctx } from "../platform/index.ts";

/** The sponsor pays, with a card that is good for as long as tests run. */
export const fund = (sponsor: Ctx, id: string) =>
  pay(sponsor, gatewayOf(sponsor.platform), id, {
    card: { number: "4242424242424242", expMonth: 12, expYear: 2098, cvc: "123", name: "Acme" },
  });

/** All work of a request handed in, approved and live. */
export async function finishWork(
  { sponsor, influencer, id }: Omit<Agreed, "campaign">,
  pieces = 1,
): Promise<void> {
  for (let n = 1; n <= pieces; n++) {
    await submitWork(influencer, id, n, SUBMISSION);
    await approveWork(sponsor, id, n);
    await publishWork(influencer, id, n, LIVE);
  }
}
