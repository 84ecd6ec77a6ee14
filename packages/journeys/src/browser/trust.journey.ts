import { done, publishCampaign, registerInfluencer } from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import { heading, logIn, press, see } from "../harness/steps.ts";
import { agreed, fund } from "./agreed.ts";

/** What a completed collaboration says of both sides, and whom it leads to, where people look for it. */
export async function beTrusted(stage: Stage): Promise<void> {
  const agreement = await agreed(stage, "trusted");
  const { sponsor, influencer, campaignId, id } = agreement;
  await fund(agreement);
  const piece = `/ad-requests/${id}/deliverables/1`;
  const draft = { url: "https://example.com/draft", text: "It glows. #ad" };
  await done(influencer.post(`${piece}/submit`, draft));
  await done(sponsor.post(`${piece}/approve`));
  await done(influencer.post(`${piece}/publish`, { url: "https://www.instagram.com/p/T1" }));
  await done(sponsor.post(`/ad-requests/${id}/release`));
  const kind = { rating: 5, text: "Paid the same day, and kind about every question." };
  await done(influencer.post(`/ad-requests/${id}/review`, kind));
  const quick = { rating: 4, text: "Quick to answer, and the light was lovely." };
  await done(sponsor.post(`/ad-requests/${id}/review`, quick));
  const next = await publishCampaign(sponsor, { name: "Summer serum", niche: "skincare" });
  const newcomer = await registerInfluencer(stage.url, "anafits", { displayName: "Ana Fitting" });
  await stage.cloud.drained();

  const acme = await stage.visitor();
  await logIn(acme, sponsor.username);
  await see(acme.page, /Pays within a day \(median\), 1 payment, no disputes/);
  await acme.look("sponsor-home-record");
  await acme.page.goto(`/influencers/${influencer.id}`);
  await see(acme.page, "Answers within an hour, always on time, 1 collaboration completed");
  await see(acme.page, quick.text);
  await acme.look("profile-reviewed");
  await acme.page.goto(`/campaigns/${campaignId}`);
  await see(acme.page, kind.text);
  await acme.look("own-campaign-reviewed");
  await acme.page.goto(`/campaigns/${next.id}?tab=suggested`);
  await see(acme.page, "Same niche: skincare");
  await see(acme.page, "Rated 4.0 by one");
  await acme.look("campaign-suggested");
  await press(acme.page, /^Make an offer to /);
  await heading(acme.page, /^Offer to /, 2);

  const ana = await stage.visitor();
  await logIn(ana, newcomer.username);
  await see(ana.page, "Fits you");
  await see(ana.page, "Your niche: skincare");
  await ana.look("influencer-home-fits");
  await ana.page.goto(`/campaigns/${next.id}`);
  await see(ana.page, kind.text);
  await see(ana.page, /Pays within a day/);
  await ana.look("public-campaign-reviewed");
}
