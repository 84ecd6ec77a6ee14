import { beforeAll, describe, expect, test } from "vitest";
import { Influencers } from "../influencer/index.ts";
import { Events, type Platform } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { Logins } from "./account.entity.ts";
import { changeMe, readMe } from "./change-profile.ts";
import { createAdmin } from "./create-admin.ts";
import { register } from "./register.ts";
import {
  countRoundTrips,
  freshAddress,
  freshName,
  GOOD_PASSWORD,
  influencerInput,
  refusal,
  sponsorInput,
  stranger,
} from "./testing.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

async function registered(input = influencerInput()) {
  const { user } = await register(stranger(platform), input, freshAddress());
  const ctx = testCtx(platform, { id: user.id, role: user.role, name: "x" });
  return { user, ctx };
}
const sponsorNamed = (companyName: string) =>
  registered(sponsorInput({ profile: { companyName } } as never));
const changesOf = async (id: string) => {
  const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId: id }));
  return items
    .filter((event) => event.kind === "account.profile_changed")
    .map(({ before, after }) => ({ before, after }));
};

const PLATFORM = {
  platform: "instagram" as const,
  handle: "hannah.k",
  url: "https://instagram.com/hannah.k",
  followers: 1200,
  avgLikes: 30,
  avgComments: 6,
  avgViews: 0,
  postsLast30Days: 3,
};

describe("changing one's profile", () => {
  test("reading takes one round trip, changing two", async () => {
    const { ctx, user } = await registered();
    const trips = countRoundTrips(platform);
    expect(await readMe(ctx)).toEqual(user);
    expect(trips.waves).toHaveLength(1);
    await changeMe(ctx, { version: 1, profile: { available: false } });
    trips.stop();
    expect(trips.waves).toHaveLength(3);
  });

  test("platforms come with the reach and engagement computed of them, and a new rev", async () => {
    const { ctx, user } = await registered();
    const changed = await changeMe(ctx, { version: 1, profile: { platforms: [PLATFORM] } });
    expect(changed).toMatchObject({
      version: 2,
      profile: { reach: 300, engagementRate: 0.03, platforms: [{ source: "declared" }] },
    });
    expect(await readMe(ctx)).toEqual(changed);
    expect(await platform.table.get(Influencers, { id: user.id })).toMatchObject({ rev: 2 });
  });

  test("null takes a value away, and what is left out stays", async () => {
    const { ctx } = await registered();
    const bio = "Pottery & cats. 陶芸と猫。";
    await changeMe(ctx, {
      version: 1,
      profile: { location: { country: "JP", city: "京都" }, bio },
    });
    const changed = await changeMe(ctx, { version: 2, profile: { location: null } });
    expect(changed.profile).toMatchObject({ location: null, bio });
    const { ctx: sponsor } = await sponsorNamed(freshName("Site "));
    await changeMe(sponsor, { version: 1, profile: { website: "https://example.com" } });
    const without = await changeMe(sponsor, { version: 2, profile: { website: null } });
    expect(without.profile).toMatchObject({ website: null });
    expect(await readMe(sponsor)).toEqual(without);
  });

  test("fields of another role are refused, each at its place, and nothing is changed", async () => {
    const { ctx, user } = await registered();
    const error = await refusal(
      changeMe(ctx, { version: 1, profile: { companyName: "x", budget: 5, bio: "new" } }),
    );
    expect(error.code).toBe("request.invalid");
    expect(error.errors?.map(({ path }) => path)).toEqual([
      "profile.companyName",
      "profile.budget",
    ]);
    expect(await readMe(ctx)).toEqual(user);
  });

  test("of two editors with one version, one is told that it is stale", async () => {
    const { ctx } = await registered();
    const edits = ["one", "two"].map((niche) => changeMe(ctx, { version: 1, profile: { niche } }));
    const done = await Promise.allSettled(edits);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const late = await refusal(changeMe(ctx, { version: 1, profile: { niche: "three" } }));
    expect(late.code).toBe("request.stale");
  });

  test("nothing changed tells of nothing", async () => {
    const { ctx, user } = await registered();
    expect(await changeMe(ctx, { version: 1, profile: { available: true } })).toEqual(user);
    expect(await changesOf(user.id)).toEqual([]);
  });

  test("the event holds what changed, without what is about a person", async () => {
    const { ctx, user } = await registered();
    const profile = {
      bio: "I live at 5 Rose Lane.",
      location: { country: "GB", city: "Leeds" },
      platforms: [PLATFORM],
      minPrice: 5000,
    };
    await changeMe(ctx, { version: 1, profile });
    const [change] = await changesOf(user.id);
    expect(change?.before).toMatchObject({ minPrice: 0, location: null, platforms: [] });
    expect(change?.after).toMatchObject({ minPrice: 5000, location: "GB", reach: 300 });
    expect(JSON.stringify(change)).not.toMatch(/Rose|Leeds|hannah/);
  });

  test("a company gives its old name back when it takes a new one", async () => {
    const name = freshName("Acme ");
    const { ctx } = await sponsorNamed(name);
    const other = await sponsorNamed(freshName("Other "));
    const take = { profile: { companyName: name.toUpperCase() } };
    const taken = await refusal(changeMe(other.ctx, { version: 1, ...take }));
    expect(taken).toMatchObject({
      code: "account.company_taken",
      errors: [{ path: "profile.companyName" }],
    });
    await changeMe(ctx, { version: 1, profile: { companyName: name.toUpperCase() } });
    await changeMe(ctx, { version: 2, profile: { companyName: freshName("Renamed ") } });
    const changed = await changeMe(other.ctx, { version: 1, ...take });
    expect(changed.profile).toMatchObject({ companyName: name.toUpperCase() });
  });

  test("an admin has a name and a time zone", async () => {
    const username = freshName("admin");
    const input = {
      username,
      email: `${username}@example.com`,
      name: "Ada",
      password: GOOD_PASSWORD,
    };
    expect(await createAdmin(stranger(platform), input)).toBe(true);
    expect(await createAdmin(stranger(platform), input)).toBe(false);
    const login = await platform.table.get(Logins, { name: username });
    const ctx = testCtx(platform, { id: login?.accountId ?? "", role: "admin", name: "Ada" });
    const profile = { name: "Ada L.", timeZone: "Europe/London" };
    const changed = await changeMe(ctx, { version: 1, profile });
    expect(changed.profile).toEqual(profile);
    expect(await readMe(ctx)).toEqual(changed);
  });
});
