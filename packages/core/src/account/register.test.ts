import { beforeAll, describe, expect, test } from "vitest";
import { Influencers } from "../influencer/index.ts";
import { Events, type Platform } from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { register } from "./register.ts";
import { ADDRESS, influencerInput, refusal, sponsorInput, stranger } from "./testing.ts";

let platform: Platform;
let address = 0;
const at = () => `198.51.100.${++address}`;
beforeAll(async () => {
  platform = await testPlatform();
});

describe("registration", () => {
  test("a sponsor waits for approval, with the defaults filled in", async () => {
    const input = sponsorInput();
    const { user } = await register(stranger(platform), input, at());
    expect(user).toMatchObject({
      role: "sponsor",
      status: "pending",
      username: input.username,
      email: input.email,
      emailVerified: false,
      flag: null,
      version: 1,
      lastLoginAt: null,
      profile: { industry: "", budget: 0, currency: "USD", website: null, timeZone: "UTC" },
    });
    expect(user.id).toMatch(/^spo_/);
  });

  test("an influencer is active at once, with reach and engagement by formula 1", async () => {
    const input = influencerInput({
      profile: {
        displayName: "Zoë 🌱",
        category: "food",
        niche: "vegan",
        platforms: [
          {
            platform: "instagram",
            handle: "zoe",
            followers: 1000,
            avgLikes: 20,
            avgComments: 5,
            avgViews: 0,
            postsLast30Days: 6,
          },
          {
            platform: "youtube",
            handle: "zoe",
            followers: 3000,
            avgLikes: 40,
            avgComments: 15,
            avgViews: 0,
            postsLast30Days: 24,
          },
        ],
      },
    });
    const { user } = await register(stranger(platform), input, at());
    expect(user).toMatchObject({
      status: "active",
      profile: { displayName: "Zoë 🌱", reach: 3500, engagementRate: 0.02, available: true },
    });
    expect(await platform.table.get(Influencers, { id: user.id })).toMatchObject({
      listed: true,
      claimed: true,
      rev: 1,
    });
  });

  test("tells of itself by the account's own name, without personal data", async () => {
    const input = sponsorInput();
    const { user } = await register(stranger(platform), input, at());
    const { items } = await platform.table.query(
      Events,
      Events.query.ofSubject({ subjectId: user.id }),
    );
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      kind: "account.registered",
      actor: { id: user.id, role: "sponsor" },
      data: { role: "sponsor", from: null, to: "pending" },
    });
    expect(JSON.stringify(items)).not.toContain(input.email);
  });

  test("usernames and e-mail addresses are one without case", async () => {
    const input = influencerInput({ username: "SamName", email: "Sam@Example.com" });
    await register(stranger(platform), input, at());
    const name = await refusal(
      register(stranger(platform), influencerInput({ username: "samname" }), at()),
    );
    expect(name).toMatchObject({
      code: "account.username_taken",
      errors: [{ path: "username" }],
    });
    const email = await refusal(
      register(stranger(platform), influencerInput({ email: "sam@example.COM" }), at()),
    );
    expect(email).toMatchObject({ code: "account.email_taken", errors: [{ path: "email" }] });
  });

  test.each([
    ["Ünïcode  Straße GmbH", "ünïcode STRASSE gmbh"],
    ["Ｆｕｌｌｗｉｄｔｈ", "Fullwidth"],
    ["株式会社タンデム", " 株式会社タンデム"],
    ["Cafe\u0301 Noir", "Café noir"],
  ])("%s and %s are one company", async (first, second) => {
    await register(
      stranger(platform),
      sponsorInput({ profile: { companyName: first } } as never),
      at(),
    );
    const again = await refusal(
      register(
        stranger(platform),
        sponsorInput({ profile: { companyName: second } } as never),
        at(),
      ),
    );
    expect(again).toMatchObject({
      code: "account.company_taken",
      errors: [{ path: "profile.companyName" }],
    });
  });

  test("of twenty who take one name at once, one gets it and nothing is left of the others", async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        register(stranger(platform), influencerInput({ username: "contested" }), at()),
      ),
    );
    const won = tries.filter((one) => one.status === "fulfilled");
    expect(won).toHaveLength(1);
    for (const one of tries) {
      if (one.status === "rejected") expect(one.reason.code).toBe("account.username_taken");
    }
  });

  test.each(["password", "Baseball1", "12345678", "aaaaaaaaaa"])(
    "the password %s is refused at its field",
    async (password) => {
      const error = await refusal(
        register(stranger(platform), influencerInput({ password }), at()),
      );
      expect(error).toMatchObject({ code: "auth.weak_password", errors: [{ path: "password" }] });
    },
  );

  test("a name or e-mail address is no password", async () => {
    const own = { username: "hannelore.k", email: "hannelore.k@example.com" };
    for (const password of ["Hannelore.K", "hannelore.k@example.com"]) {
      const error = await refusal(
        register(stranger(platform), influencerInput({ ...own, password }), at()),
      );
      expect(error.code).toBe("auth.weak_password");
    }
  });

  test("the thirty-first registration from one address in an hour is too many", async () => {
    const now = new Date();
    for (let i = 0; i < 30; i++) {
      await register(stranger(platform, now), influencerInput(), ADDRESS);
    }
    const error = await refusal(register(stranger(platform, now), influencerInput(), ADDRESS));
    expect(error).toMatchObject({ code: "request.too_many", retryAfter: 3600 });
    const later = new Date(now.getTime() + 3_600_000);
    await register(stranger(platform, later), influencerInput(), ADDRESS);
  });
});
