/**
 * How long after a change was confirmed others see it, on the embedded cloud.
 * Alone: `npm run bench -- --only freshness`
 */

import { setTimeout as sleep } from "node:timers/promises";
import { campaignBody } from "@tandem/functions/api/testing";
import { startLocalcloud } from "@tandem/localcloud";
import { Client, someone } from "../caching/people.ts";
import { type Measure, median } from "../measure.ts";

const ROUNDS = 12;
const LOOK_EVERY_MS = 20;
const GIVEN_UP_MS = 20_000;
const COMMAND = "npm run bench -- --only freshness";
const PASSWORD = "an admin of a measurement";

/** Milliseconds from now until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await isSo())) {
    if (performance.now() - start > GIVEN_UP_MS) throw new Error("It never came.");
    await sleep(LOOK_EVERY_MS);
  }
  return performance.now() - start;
}

export async function measureFreshness(): Promise<Measure[]> {
  process.env.TANDEM_REQUESTS_PER_MINUTE = "100000000";
  const cloud = await startLocalcloud({ quiet: true, web: false, adminPassword: PASSWORD });
  try {
    const admin = await Client.logIn(cloud.url, "admin", PASSWORD);
    const sponsor = await someone(admin, "sponsor", "meridian", { companyName: "Meridian Skin" });
    const influencer = await someone(admin, "influencer", "ana", {
      displayName: "Ana Ruiz",
      category: "beauty",
      niche: "skincare",
    });
    await cloud.drained();
    const times = { search: [], profile: [], statistics: [], notification: [] } as Record<
      string,
      number[]
    >;
    for (let round = 0; round < ROUNDS; round++) {
      const { version } = (await influencer.get("/me")).body;
      const word = `freshly${round}x`;
      await influencer.send("PATCH", "/me", { version, profile: { bio: `Writes of ${word}.` } });
      const [search, profile] = await Promise.all([
        until(async () => (await sponsor.get(`/influencers?q=${word}`)).body.items.length === 1),
        until(async () =>
          (await sponsor.get(`/influencers/${influencer.id}`)).body.bio.includes(word),
        ),
      ]);
      const campaign = await sponsor.send("POST", "/campaigns", campaignBody());
      await sponsor.send("POST", `/campaigns/${campaign.id}/publish`);
      const before = (await influencer.get("/stats")).body.requests.pending;
      const offer = { influencerId: influencer.id, amount: 400, requirements: "One post" };
      const { id } = await sponsor.send("POST", `/campaigns/${campaign.id}/ad-requests`, offer);
      const isOf = (one: object) => JSON.stringify(one).includes(id);
      const [statistics, notification] = await Promise.all([
        until(async () => (await influencer.get("/stats")).body.requests.pending > before),
        until(async () => (await influencer.get("/notifications")).body.items.some(isOf)),
      ]);
      for (const [name, ms] of Object.entries({ search, profile, statistics, notification }))
        times[name]?.push(ms);
    }
    const line = (name: string, what: string, most: number): Measure => {
      const taken = times[name] ?? [];
      return {
        area: `freshness: ${what}`,
        target: `≤ ${most / 1000} s`,
        figure: `at most ${Math.max(...taken).toFixed(0)} ms, median ${median(taken).toFixed(0)} ms of ${taken.length}`,
        command: COMMAND,
        pass: Math.max(...taken) <= most,
      };
    };
    return [
      line("search", "a profile's words in search", 2_000),
      line("profile", "a profile that others had just read", 2_000),
      line("statistics", "an offer in the other side's figures", 2_000),
      line("notification", "an offer among notifications", 1_000),
    ];
  } finally {
    await cloud.stop();
  }
}
