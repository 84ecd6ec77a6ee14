import type { InfluencerProfile } from "@tandem/contract";
import { expect, test } from "vitest";
import { bare } from "./bare-profile.testing.ts";
import { strengthOf, strengthParts } from "./profile-strength.ts";

test("a bare profile is asked for its platforms first", () => {
  const { share, next } = strengthOf(strengthParts(bare, false));
  expect(share).toBe(0);
  expect(next?.name).toBe("Add a platform with your followers");
});

test("a whole profile has nothing more to add", () => {
  const whole: InfluencerProfile = {
    ...bare,
    bio: "I run mountains and film what they teach me.",
    languages: ["pt"],
    location: { country: "PT" },
    minPrice: 100,
    kit: { headline: "", showPrice: false },
    platforms: [
      {
        platform: "instagram",
        handle: "ana",
        followers: 10,
        avgLikes: 1,
        avgComments: 0,
        avgViews: 0,
        postsLast30Days: 3,
        source: "declared",
      },
    ],
  };
  expect(strengthOf(strengthParts(whole, true))).toEqual({ share: 1, next: undefined });
});
