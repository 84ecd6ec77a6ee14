/**
 * How often memory and the browser's cache have the answer, while a sponsor and an influencer go
 * about their work in a market, and act now and then.
 * Alone: `npm run bench -- --only caching`
 */

import { setTimeout as sleep } from "node:timers/promises";
import { cacheFigures } from "@tandem/functions/api/middleware/cache-figures";
import { campaignBody } from "@tandem/functions/api/testing";
import { startLocalcloud } from "@tandem/localcloud";
import type { Measure } from "../measure.ts";
import { fillMarket, offer } from "./market.ts";
import { Client } from "./people.ts";

const ROUNDS = 10;
/** How long someone looks at a page. */
const LOOK_MS = 250;
const OPENED = 4;
/** What was made just before is not remembered yet. */
const SETTLED_MS = 16_000;
const PASSWORD = "an admin of a measurement";
const COMMAND = "npm run bench -- --only caching";

export async function measureCaching(): Promise<Measure[]> {
  process.env.TANDEM_REQUESTS_PER_MINUTE = "100000000";
  const cloud = await startLocalcloud({ quiet: true, web: false, adminPassword: PASSWORD });
  try {
    const admin = await Client.logIn(cloud.url, "admin", PASSWORD);
    const { sponsor, influencer } = await fillMarket(admin);
    await cloud.drained();
    await sleep(SETTLED_MS);
    const before = cacheFigures().memory;
    for (let round = 0; round < ROUNDS; round++) {
      await Promise.all([sponsorsRound(sponsor, round), influencersRound(influencer, round)]);
    }
    const after = cacheFigures().memory;
    return lines([sponsor, influencer], before, after);
  } finally {
    await cloud.stop();
  }
}

/** The pages of a sponsor as the web app asks for them; every third time they act as well. */
async function sponsorsRound(me: Client, round: number): Promise<void> {
  await page(me, [
    "/me",
    "/stats",
    "/campaigns?limit=20",
    "/ad-requests?limit=20",
    "/notifications",
  ]);
  const campaigns = (await me.get("/campaigns?limit=20&status=live")).body.items;
  const campaign = campaigns[round % campaigns.length];
  await page(me, [`/campaigns/${campaign.id}`, `/campaigns/${campaign.id}/suggestions?limit=20`]);
  const found = (await me.get(`/influencers?limit=20&category=${campaign.category}`)).body.items;
  for (const { id } of found.slice(0, OPENED))
    await page(me, [`/influencers/${id}`, `/reviews?influencerId=${id}`]);
  await page(me, [`/campaigns/${campaign.id}`, `/campaigns/${campaign.id}/suggestions?limit=20`]);
  if (round % 3 === 2) {
    const { id } = await me.send("POST", "/campaigns", campaignBody());
    await me.send("POST", `/campaigns/${id}/publish`);
    await offer(me, id, found[0].id);
  }
}

async function influencersRound(me: Client, round: number): Promise<void> {
  await page(me, [
    "/me",
    "/stats",
    "/me/suggestions?limit=20",
    "/ad-requests?limit=20",
    "/notifications",
  ]);
  const found = (await me.get("/campaigns?limit=20")).body.items;
  for (const { id, sponsorId } of found.slice(0, OPENED))
    await page(me, [`/campaigns/${id}`, `/reviews?sponsorId=${sponsorId}`]);
  const [request] = (await me.get("/ad-requests?limit=20")).body.items;
  await page(me, [`/ad-requests/${request.id}`, `/ad-requests/${request.id}/timeline`]);
  if (round % 3 === 2) {
    const { version } = (await me.get("/me")).body;
    await me.send("PATCH", "/me", {
      version,
      profile: { bio: `In the mood for ${round} things.` },
    });
  }
}

/** What one page asks for, all at once, and then is looked at. */
async function page(me: Client, paths: string[]): Promise<void> {
  const answers = await Promise.all(paths.map((path) => me.get(path)));
  const refused = answers.find(({ status }) => status >= 400);
  if (refused) throw new Error(`${paths}: ${refused.status} ${JSON.stringify(refused.body)}`);
  await sleep(LOOK_MS);
}

type Rates = ReturnType<typeof cacheFigures>["memory"];

function lines(clients: Client[], before: Rates, after: Rates): Measure[] {
  const rates = Object.entries(after).map(([name, { asked, hits }]) => ({
    name,
    asked: asked - (before[name]?.asked ?? 0),
    hits: hits - (before[name]?.hits ?? 0),
  }));
  const used = rates.filter(({ asked }) => asked > 0);
  const sum = <T>(all: readonly T[], of: (one: T) => number) =>
    all.reduce((total, one) => total + of(one), 0);
  const share = (part: number, whole: number) =>
    `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;
  const [hits, asked] = [sum(used, (one) => one.hits), sum(used, (one) => one.asked)];
  const [gets, held] = [sum(clients, (one) => one.gets), sum(clients, (one) => one.notModified)];
  const [bytes, saved] = [sum(clients, (one) => one.bytes), sum(clients, (one) => one.bytesSaved)];
  const line = (area: string, target: string, figure: string, pass: boolean): Measure => ({
    area,
    target,
    figure,
    command: COMMAND,
    pass,
  });
  return [
    line(
      "memory: all of a session",
      "≥ 50 %",
      `${share(hits, asked)} of ${asked}`,
      hits >= asked / 2,
    ),
    ...used.map((one) =>
      line(
        `memory: ${one.name}`,
        "none of its own",
        `${share(one.hits, one.asked)} of ${one.asked}`,
        true,
      ),
    ),
    line(
      "reads confirmed by their tag (304)",
      "≥ 50 %",
      `${share(held, gets)} of ${gets}, ${(saved / 1000).toFixed(0)} of ${(bytes / 1000).toFixed(0)} KB not sent`,
      held >= gets / 2,
    ),
  ];
}
