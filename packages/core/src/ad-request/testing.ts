import { Accounts } from "../account/index.ts";
import { type CampaignRow, Campaigns, createCampaign, moveCampaign } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import { ANA } from "../influencer/testing.ts";
import type { Ctx, Platform } from "../platform/index.ts";
import { newId } from "../platform/index.ts";
import { testCtx } from "../platform/testing.ts";
import { Sponsors } from "../sponsor/index.ts";

const off = { enabled: false };

async function putAccount(
  platform: Platform,
  id: string,
  role: "sponsor" | "influencer",
): Promise<void> {
  await platform.table.update(
    Accounts,
    Accounts.upsert({
      id,
      role,
      username: id,
      email: `${id}@tandem.test`,
      emailVerified: true,
      status: "active",
      timeZone: "UTC",
      preferences: { version: 1, email: off, sms: off, chat: off },
      credential: 1,
      sessionsFrom: 0,
      version: 1,
      createdAt: new Date(0).toISOString(),
    }),
  );
}

/** A sponsor who may act, with the context in which it does. */
export async function someSponsor(platform: Platform, now?: Date): Promise<Ctx> {
  const id = newId("spo");
  await putAccount(platform, id, "sponsor");
  await platform.table.update(
    Sponsors,
    Sponsors.upsert({
      id,
      companyName: "Acme",
      industry: "",
      budget: 0,
      currency: "USD",
      timeZone: "UTC",
    }),
  );
  return testCtx(platform, { id, role: "sponsor", name: "Acme" }, now);
}

/** An influencer who may act, with the context in which they do. */
export async function someInfluencer(platform: Platform, now?: Date): Promise<Ctx> {
  const id = newId("inf");
  await putAccount(platform, id, "influencer");
  await platform.table.update(
    Influencers,
    Influencers.upsert({ ...ANA, id, timeZone: "UTC", createdAt: new Date(0).toISOString() }),
  );
  return testCtx(platform, { id, role: "influencer", name: "Ana" }, now);
}

/** A live public campaign of a sponsor with this budget; ends a year later, or after so many days. */
export async function liveCampaign(sponsor: Ctx, budget: number, days = 365): Promise<string> {
  const day = (n: number) =>
    new Date(sponsor.now.getTime() + n * 86_400_000).toISOString().slice(0, 10);
  const { id } = await createCampaign(sponsor, {
    name: "Spring serum launch",
    description: "",
    category: "beauty",
    niche: "",
    goals: "",
    startDate: day(0),
    endDate: day(days),
    budget,
    visibility: "public",
  });
  await moveCampaign(sponsor, id, "publish");
  return id;
}

export async function readCampaign(platform: Platform, id: string): Promise<CampaignRow> {
  const row = await platform.table.get(Campaigns, { id });
  if (!row) throw new Error(`There is no campaign ${id}.`);
  return row;
}
