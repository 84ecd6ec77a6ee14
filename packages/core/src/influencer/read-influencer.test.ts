import { beforeAll, expect, test } from "vitest";
import { newId, type Platform, type Refusal } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { Influencers } from "./influencer.entity.ts";
import { newInfluencer } from "./influencer.rules.ts";
import { readInfluencer } from "./read-influencer.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

const as = (id: string, role: "admin" | "sponsor" | "influencer") =>
  testCtx(platform, { id, role, name: "x" });

test("a profile that is not listed is there for admins and its owner alone", async () => {
  const profile = newInfluencer({ displayName: "a", category: "art", niche: "b" }, new Date());
  const id = newId("inf");
  await platform.table.update(Influencers, Influencers.upsert({ id, ...profile, listed: false }));
  const sponsor = readInfluencer(as("spo_1", "sponsor"), id).catch((error: Refusal) => error.code);
  expect(await sponsor).toBe("request.not_found");
  expect(await readInfluencer(as("adm_1", "admin"), id)).toMatchObject({ id });
  expect(await readInfluencer(as(id, "influencer"), id)).toMatchObject({ id });
  await platform.table.update(Influencers, Influencers.patch({ id }).set({ listed: true }));
  expect(await readInfluencer(as("spo_1", "sponsor"), id)).toMatchObject({ id });
  const nobody = readInfluencer(as("adm_1", "admin"), "inf_none").catch((e: Refusal) => e.code);
  expect(await nobody).toBe("request.not_found");
});
