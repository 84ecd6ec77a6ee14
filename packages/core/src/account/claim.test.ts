import { beforeAll, describe, expect, test } from "vitest";
import { Influencers, newInfluencer } from "../influencer/index.ts";
import { Events, idOf, type Platform } from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { claimProfile, previewClaim } from "./claim.ts";
import { claimLink } from "./links.ts";
import { logIn } from "./log-in.ts";
import { register } from "./register.ts";
import {
  freshAddress,
  freshName,
  GOOD_PASSWORD,
  influencerInput,
  refusal,
  stranger,
} from "./testing.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

async function imported() {
  const displayName = freshName("5-Minute Crafts ");
  const id = idOf("inf", displayName);
  const row = newInfluencer({ displayName, category: "art", niche: "crafts" }, new Date());
  const contactEmail = "owner@example.com";
  const unowned = { id, ...row, claimed: false, contactEmail };
  await platform.table.update(Influencers, Influencers.upsert(unowned));
  const link = await claimLink(platform, id, new Date());
  return { id, displayName, token: link.split("/").at(-1) ?? "" };
}
const credentials = () => {
  const username = freshName("claimer");
  return { username, email: `${username}@example.com`, password: GOOD_PASSWORD };
};
const claim = (token: string, input = credentials(), now = new Date()) =>
  claimProfile(stranger(platform, now), token, input, freshAddress());

describe("claiming an imported profile", () => {
  test("the link shows it, without the address that it was mailed to", async () => {
    const { id, token } = await imported();
    const preview = await previewClaim(stranger(platform), token);
    expect(preview.influencer).toMatchObject({ id, claimed: false });
    const days = (Date.parse(preview.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(90, 2);
    expect(JSON.stringify(preview)).not.toContain("owner@example.com");
  });

  test("makes it an active account of one's own", async () => {
    const { id, displayName, token } = await imported();
    const input = credentials();
    const { user } = await claim(token, input);
    expect(user).toMatchObject({
      id,
      role: "influencer",
      status: "active",
      profile: { displayName },
    });
    const login = { username: input.email, password: GOOD_PASSWORD };
    const { session } = await logIn(stranger(platform), login, freshAddress());
    expect(session.user.id).toBe(id);
    const row = await platform.table.get(Influencers, { id });
    expect(row).toMatchObject({ claimed: true, listed: true, rev: 2 });
    expect(row?.contactEmail).toBeUndefined();
    const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId: id }));
    expect(items[0]).toMatchObject({
      kind: "account.claimed",
      actor: { id, role: "influencer", name: displayName },
      data: { from: null, to: "active" },
    });
  });

  test("of ten who hold the link, one becomes the owner", async () => {
    const { token } = await imported();
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => claim(token)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of tries) {
      if (one.status === "rejected") expect(one.reason.code).toBe("account.already_claimed");
    }
    const late = await refusal(previewClaim(stranger(platform), token));
    expect(late.code).toBe("account.already_claimed");
  });

  test("a name that is taken leaves the profile free", async () => {
    const { token } = await imported();
    const { username } = influencerInput();
    await register(stranger(platform), influencerInput({ username }), freshAddress());
    const error = await refusal(claim(token, { ...credentials(), username }));
    expect(error.code).toBe("account.username_taken");
    await claim(token);
  });

  test("a link of another kind, forged or ninety days old is none", async () => {
    const { token } = await imported();
    const late = new Date(Date.now() + 90 * 86_400_000 + 2000);
    for (const wrong of [claim("x".repeat(40)), claim(token, credentials(), late)]) {
      expect((await refusal(wrong)).code).toBe("auth.invalid_link");
    }
  });
});
