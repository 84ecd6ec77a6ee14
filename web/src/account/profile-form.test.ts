import type { InfluencerProfile, User } from "@tandem/contract";
import * as v from "valibot";
import { expect, test } from "vitest";
import { filled } from "../ui/form/issues.ts";
import { changeOf, profileSchemas, valuesOf } from "./profile-form.ts";

const profile: InfluencerProfile = {
  displayName: "Ana",
  category: "fitness",
  niche: "trail running",
  bio: "Mountains.",
  languages: ["pt"],
  location: { country: "PT", city: "Porto" },
  platforms: [
    {
      platform: "instagram",
      handle: "ana",
      followers: 1200,
      avgLikes: 0,
      avgComments: 0,
      avgViews: 0,
      postsLast30Days: 0,
      source: "declared",
    },
  ],
  reach: 120,
  engagementRate: 0,
  minPrice: 0,
  currency: "USD",
  available: true,
  timeZone: "Europe/Lisbon",
};
const user = { role: "influencer", profile } as User;

const sent = (values: Record<string, unknown>) =>
  changeOf("influencer", v.parse(profileSchemas.influencer, filled(values)).profile);

test("a profile that nobody touched is sent as it is", () => {
  const { reach: _, engagementRate: __, ...rest } = profile;
  const platforms = rest.platforms.map(({ source: _source, ...figures }) => figures);
  expect(sent(valuesOf(user))).toEqual({ ...rest, platforms });
});

test("what was emptied is sent as empty", () => {
  const values = valuesOf(user).profile as Record<string, unknown>;
  const emptied = { ...values, bio: "", location: { country: "", city: "" } };
  expect(sent({ profile: emptied })).toMatchObject({ bio: "", location: null, minPrice: 0 });
});

test("a profile cannot lose its name", () => {
  const values = valuesOf(user).profile as Record<string, unknown>;
  const result = v.safeParse(
    profileSchemas.influencer,
    filled({ profile: { ...values, displayName: "" } }),
  );
  expect(result.success).toBe(false);
});
