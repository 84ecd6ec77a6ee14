import { engagementRateOf, reachOf } from "@tandem/contract";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { declared, figuresOf, type InfluencerRow, influencerView } from "./index.ts";
import { newInfluencer } from "./influencer.rules.ts";

const NOW = new Date("2026-03-01T00:00:00Z");
const figures = fc.record({
  platform: fc.constantFrom("instagram" as const, "youtube" as const),
  handle: fc.constantFrom("a", "b"),
  followers: fc.nat(1_000_000_000),
  avgLikes: fc.nat(1_000_000),
  avgComments: fc.nat(100_000),
  avgViews: fc.nat(1_000_000),
  postsLast30Days: fc.nat(60),
});

describe("what a profile shows", () => {
  test("a new profile computes reach and engagement of its platforms", () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 6 }), (platforms) => {
        const row = newInfluencer(
          { displayName: "a", category: "art", niche: "b", platforms },
          NOW,
        );
        expect([row.reach, row.engagementRate]).toEqual([
          reachOf(platforms),
          engagementRateOf(platforms),
        ]);
        expect(Number.isFinite(row.engagementRate)).toBe(true);
      }),
    );
  });

  test("figures are as good as the weakest of them", () => {
    const of = (...sources: Array<"declared" | "measured" | "estimated">) =>
      figuresOf(sources.map((source) => ({ source })));
    expect(of("measured", "measured")).toBe("measured");
    expect(of("measured", "declared")).toBe("declared");
    expect(of("measured", "estimated", "declared")).toBe("estimated");
    expect(of()).toBe("declared");
  });

  test("a figure left as it was keeps its source, a changed one is declared", () => {
    const one = {
      platform: "instagram" as const,
      handle: "a",
      followers: 10,
      avgLikes: 1,
      avgComments: 0,
      avgViews: 0,
      postsLast30Days: 4,
    };
    const two = { ...one, platform: "youtube" as const };
    const before = [
      { ...one, source: "measured" as const },
      { ...two, source: "estimated" as const },
    ];
    const sources = declared([one, { ...two, followers: 11 }], before).map((p) => p.source);
    expect(sources).toEqual(["measured", "declared"]);
  });

  test("nothing leaves the row but what is for everyone", () => {
    const row: InfluencerRow = {
      id: "inf_1",
      ...newInfluencer({ displayName: "a", category: "art", niche: "b" }, NOW),
      contactEmail: "a@example.com",
      fingerprint: "f",
      ratingSum: 9,
      ratingCount: 2,
    };
    const view = influencerView(row);
    expect(JSON.stringify(view)).not.toMatch(/example\.com|fingerprint|listed|"rev"/);
    expect(view.rating).toEqual({ average: 4.5, count: 2 });
  });
});
