import {
  done,
  offerTo,
  type Person,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
} from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";

export interface Agreement {
  sponsor: Person;
  influencer: Person;
  campaignId: string;
  /** Of the ad request. */
  id: string;
}

/** Two who agreed on $400 for a post, for journeys that begin there. */
export async function agreed(stage: Stage, name: string): Promise<Agreement> {
  const sponsor = await registerSponsor(stage.url, name);
  const influencer = await registerInfluencer(stage.url, `ana${name}`);
  const campaign = await publishCampaign(sponsor);
  const id = await offerTo(sponsor, campaign.id, influencer);
  await done(influencer.post(`/ad-requests/${id}/accept`, { offerVersion: 1 }));
  return { sponsor, influencer, campaignId: campaign.id, id };
}

/** Funds it with a card that is charged. */
export const fund = ({ sponsor, id }: Agreement) =>
  done(
    sponsor.post(`/ad-requests/${id}/payment`, {
      card: {
        number: "4242424242424242",
        expMonth: 12,
        expYear: new Date().getUTCFullYear() + 1,
        cvc: "123",
        name: "Mara Lind",
      },
    }),
  );
