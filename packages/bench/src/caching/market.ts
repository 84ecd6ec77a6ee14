import { Influencers, newInfluencer } from "@tandem/core/influencer";
import { createPlatform, newId, now, onTable } from "@tandem/core/platform";
import { projectChanges } from "@tandem/core/search";
import { campaignBody } from "@tandem/functions/api/testing";
import { type Client, someone } from "./people.ts";

const SPONSORS = 6;
const CAMPAIGNS_EACH = 8;
const INFLUENCERS = 300;
const CATEGORIES = ["beauty", "food", "travel"] as const;
const NICHES = ["skincare", "street food", "city trips"];

/** Sponsors with live campaigns, and influencers to find; of each the first is somebody at a client. */
export async function fillMarket(admin: Client): Promise<{ sponsor: Client; influencer: Client }> {
  const sponsors: Client[] = [];
  for (let i = 0; i < SPONSORS; i++) {
    const companyName = `Meridian ${i}`;
    const sponsor = await someone(admin, "sponsor", `meridian-${i}`, { companyName });
    sponsors.push(sponsor);
    for (let n = 0; n < CAMPAIGNS_EACH; n++) {
      const body = campaignBody({ ...topicOf(n), name: `Launch ${n} of ${companyName}` });
      const { id } = await sponsor.send("POST", "/campaigns", body);
      await sponsor.send("POST", `/campaigns/${id}/publish`);
    }
  }
  await fillInfluencers();
  const influencer = await someone(admin, "influencer", "ana", {
    displayName: "Ana Ruiz",
    ...topicOf(0),
  });
  const sponsor = sponsors[0] as Client;
  const { items } = (await sponsor.get("/campaigns?limit=5")).body;
  for (const { id } of items) await offer(sponsor, id, influencer.id);
  return { sponsor, influencer };
}

const topicOf = (n: number) => ({
  category: CATEGORIES[n % CATEGORIES.length] ?? "beauty",
  niche: NICHES[n % NICHES.length] ?? "",
});

export const offer = (sponsor: Client, campaignId: string, influencerId: string) =>
  sponsor.send("POST", `/campaigns/${campaignId}/ad-requests`, {
    influencerId,
    amount: 400,
    requirements: "One post",
  });

/** Profiles put past every password, which would take most of the time. */
async function fillInfluencers(): Promise<void> {
  const platform = createPlatform(onTable);
  const told = await Promise.all(
    Array.from({ length: INFLUENCERS }, async (_, i) => {
      const id = newId("inf");
      const followers = 1_000 + 37 * i;
      const about = { displayName: `Influencer ${i}`, ...topicOf(i), minPrice: 100 + i };
      const platforms = [
        {
          platform: "instagram" as const,
          handle: `someone${i}`,
          url: `https://instagram.test/someone${i}`,
          followers,
          avgLikes: followers / 50,
          avgComments: followers / 500,
          avgViews: followers,
          postsLast30Days: 12,
        },
      ];
      const row = newInfluencer({ ...about, platforms } as never, now());
      await platform.table.update(Influencers, Influencers.upsert({ id, ...row }));
      return { subjectType: "influencer", subjectId: id, kind: "influencer.imported", data: {} };
    }),
  );
  await projectChanges(platform, told as never);
}
