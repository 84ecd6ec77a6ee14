import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { Events, type Platform, type Refusal } from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { Accounts } from "./account.entity.ts";
import { authenticate } from "./guard.ts";
import { logIn } from "./log-in.ts";
import { register } from "./register.ts";
import {
  countRoundTrips,
  GOOD_PASSWORD,
  influencerInput,
  refusal,
  sponsorInput,
  stranger,
} from "./testing.ts";

vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});
const { verify } = await import("@node-rs/argon2");

let platform: Platform;
let address = 0;
const at = () => `203.0.113.${++address}`;
beforeAll(async () => {
  platform = await testPlatform();
});
afterEach(() => vi.clearAllMocks());

const someone = async (input = influencerInput()) => {
  const { user } = await register(stranger(platform), input, at());
  return { id: user.id, username: input.username, email: input.email };
};
const enter = (username: string, password = GOOD_PASSWORD, now = new Date(), from = at()) =>
  logIn(stranger(platform, now), { username, password }, from);

describe("log-in", () => {
  test("goes by username or e-mail address, in any case, and gives a token that is believed", async () => {
    const { id, username, email } = await someone();
    for (const name of [username.toUpperCase(), email.toUpperCase()]) {
      const now = new Date();
      const { session } = await enter(name, GOOD_PASSWORD, now);
      expect(session.user).toMatchObject({ id, lastLoginAt: now.toISOString() });
      expect(Date.parse(session.expiresAt) - now.getTime()).toBeGreaterThan(14 * 60_000);
      const claims = await authenticate(platform, session.accessToken, now);
      expect(claims).toMatchObject({ sub: id, role: "influencer", status: "active" });
    }
  });

  test("takes two round trips, and a third on the first of a day", async () => {
    const { username } = await someone();
    const trips = countRoundTrips(platform);
    await enter(username);
    expect(trips.waves).toHaveLength(3);
    await enter(username);
    trips.stop();
    expect(trips.waves.slice(3)).toEqual([
      ["BatchGetItemCommand"],
      ["UpdateItemCommand", "BatchGetItemCommand"],
    ]);
  });

  test("of many at once on a new day, one tells that the account was active", async () => {
    const { id, username } = await someone();
    await Promise.all(Array.from({ length: 5 }, () => enter(username)));
    const tomorrow = new Date(Date.now() + 86_400_000);
    await Promise.all(Array.from({ length: 5 }, () => enter(username, GOOD_PASSWORD, tomorrow)));
    const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId: id }));
    const active = items.filter((event) => event.kind === "account.active");
    const day = (date: Date) => date.toISOString().slice(0, 10);
    expect(active.map((event) => event.data)).toEqual([
      { role: "influencer", from: null, to: day(new Date()) },
      { role: "influencer", from: day(new Date()), to: day(tomorrow) },
    ]);
  });

  test("an unknown name does the work of a wrong password and gets the same answer", async () => {
    const { username } = await someone();
    const wrong = await refusal(enter(username, "not the password"));
    expect(vi.mocked(verify)).toHaveBeenCalledTimes(1);
    const unknown = await refusal(enter("nobody.at.all", "not the password"));
    expect(vi.mocked(verify)).toHaveBeenCalledTimes(2);
    const costs = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split("$")[3]);
    expect(costs).toEqual(["m=19456,t=2,p=1", "m=19456,t=2,p=1"]);
    expect([unknown.code, unknown.message]).toEqual([wrong.code, wrong.message]);
    expect(wrong.code).toBe("auth.invalid_credentials");
  });

  test("after ten failures by either name even the right password waits fifteen minutes", async () => {
    const { username, email } = await someone();
    const now = new Date();
    for (let i = 0; i < 5; i++) {
      expect((await refusal(enter(username, "wrong", now))).code).toBe("auth.invalid_credentials");
      expect((await refusal(enter(email, "wrong", now))).code).toBe("auth.invalid_credentials");
    }
    for (const name of [username, email]) {
      const error = await refusal(enter(name, GOOD_PASSWORD, now));
      expect(error.code).toBe("auth.too_many_attempts");
      expect(error.retryAfter).toBe(900);
    }
    await enter(username, GOOD_PASSWORD, new Date(now.getTime() + 900_000));
  });

  test("after a hundred failures from one address it waits out the hour", async () => {
    const from = at();
    const now = new Date();
    for (let batch = 0; batch < 20; batch++) {
      await Promise.all(
        Array.from({ length: 5 }, (_, i) =>
          refusal(enter(`nobody-${batch}-${i}`, "wrong", now, from)),
        ),
      );
    }
    const { username } = await someone();
    const error = await refusal(enter(username, GOOD_PASSWORD, now, from));
    expect(error).toMatchObject({ code: "auth.too_many_attempts", retryAfter: 3600 });
    await enter(username, GOOD_PASSWORD, now);
  });

  test("the right guess at the end of a burst does not win", async () => {
    const { username } = await someone();
    let refused = 0;
    let tell: () => void = () => undefined;
    const tenRefused = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const guesses = Array.from({ length: 49 }, async (_, i) => {
      await refusal(enter(username, `guess ${i}`));
      if (++refused === 10) tell();
    });
    // The others are still under way: none of them is waited for.
    await tenRefused;
    expect((await refusal(enter(username))).code).toBe("auth.too_many_attempts");
    await Promise.all(guesses);
  });

  test("a waiting sponsor may enter", async () => {
    const input = sponsorInput();
    await someone(input);
    expect((await enter(input.username)).session.user.status).toBe("pending");
  });

  test("a suspended account may not, and is told so only with the right password", async () => {
    const { id, username } = await someone();
    const flag = { reason: "Bought followers.", at: new Date().toISOString() };
    await platform.table.update(
      Accounts,
      Accounts.patch({ id }).set({ status: "suspended", flag }),
    );
    expect((await refusal(enter(username, "wrong"))).code).toBe("auth.invalid_credentials");
    const error: Refusal = await refusal(enter(username));
    expect(error.code).toBe("account.suspended");
    expect(error.message).toContain("Bought followers.");
  });
});
