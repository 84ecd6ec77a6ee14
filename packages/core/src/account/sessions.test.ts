import { beforeAll, describe, expect, test } from "vitest";
import { createPlatform, type Platform } from "../platform/index.ts";
import { everything, testPlatform } from "../platform/testing.ts";
import { authenticate, requireStanding } from "./guard.ts";
import { logIn } from "./log-in.ts";
import { logOut, logOutEverywhere } from "./log-out.ts";
import { refreshSession } from "./refresh.ts";
import { register } from "./register.ts";
import {
  countRoundTrips,
  freshAddress,
  GOOD_PASSWORD,
  influencerInput,
  refusal,
  stranger,
} from "./testing.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

const START = Date.now();
const secondsOn = (seconds: number) => new Date(START + seconds * 1000);

async function entered(now = secondsOn(0)) {
  const input = influencerInput();
  const { user } = await register(stranger(platform, now), input, freshAddress());
  return { id: user.id, username: input.username, ...(await enter(input.username, now)) };
}
const enter = (username: string, now: Date) =>
  logIn(stranger(platform, now), { username, password: GOOD_PASSWORD }, freshAddress());
const refresh = (token: string, now = secondsOn(10)) =>
  refreshSession(stranger(platform, now), token);
const whoIs = (token: string, now: Date) => authenticate(platform, token, now);

/** Another function on the same table, with a memory of its own. */
const elsewhere = (): Platform => {
  const other = createPlatform(everything, platform.config);
  Object.defineProperty(other, "secrets", { value: platform.secrets });
  return other;
};

describe("refresh", () => {
  test("goes on from token to token, in one round trip each", async () => {
    const first = await entered();
    const trips = countRoundTrips(platform);
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.refreshToken, secondsOn(20));
    trips.stop();
    expect(trips.waves).toHaveLength(2);
    expect(third.session.user.id).toBe(first.id);
    expect((await whoIs(third.session.accessToken, secondsOn(20))).sid).toBe(
      (await whoIs(first.session.accessToken, secondsOn(20))).sid,
    );
  });

  test("a token used twice ends the family and its access tokens", async () => {
    const first = await entered();
    const second = await refresh(first.refreshToken);
    expect((await refusal(refresh(first.refreshToken))).code).toBe("auth.refresh_reused");
    expect((await refusal(refresh(second.refreshToken))).code).toBe("auth.invalid_token");
    for (const { session } of [first, second]) {
      const error = await refusal(whoIs(session.accessToken, secondsOn(11)));
      expect(error.code).toBe("auth.invalid_token");
    }
  });

  test("of a token used by many at once one is served, and then the family is over", async () => {
    const first = await entered();
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => refresh(first.refreshToken)),
    );
    const served = tries.filter((one) => one.status === "fulfilled");
    expect(served).toHaveLength(1);
    const codes = tries.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(codes).toContain("auth.refresh_reused");
    const next = served[0]?.value.refreshToken ?? "";
    expect((await refusal(refresh(next))).code).toBe("auth.invalid_token");
  });

  test("another session of the account is not touched by that", async () => {
    const first = await entered();
    const other = await enter(first.username, secondsOn(0));
    await refresh(first.refreshToken);
    await refusal(refresh(first.refreshToken));
    await whoIs(other.session.accessToken, secondsOn(11));
    await refresh(other.refreshToken);
  });

  test("a forged or outlived token is not ours", async () => {
    const { refreshToken } = await entered();
    const [body, signature] = refreshToken.split(".");
    const claims = JSON.parse(Buffer.from(String(body), "base64url").toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, sub: "adm_1" })).toString("base64url");
    for (const token of ["", "x", `${forged}.${signature}`]) {
      expect((await refusal(refresh(token))).code).toBe("auth.invalid_token");
    }
    const late = secondsOn(30 * 86_400 + 1);
    expect((await refusal(refresh(refreshToken, late))).code).toBe("auth.invalid_token");
  });
});

describe("access tokens", () => {
  test("run out after fifteen minutes, remembered or not", async () => {
    const { session } = await entered();
    await whoIs(session.accessToken, secondsOn(14 * 60));
    expect((await refusal(whoIs(session.accessToken, secondsOn(901)))).code).toBe(
      "auth.invalid_token",
    );
  });

  test("are believed only when we signed them", async () => {
    const { session, refreshToken } = await entered();
    const [head, body, signature] = session.accessToken.split(".");
    const claims = JSON.parse(Buffer.from(String(body), "base64url").toString());
    const admin = Buffer.from(JSON.stringify({ ...claims, role: "admin" })).toString("base64url");
    const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    const unknown = Buffer.from(JSON.stringify({ alg: "HS256", kid: "x" })).toString("base64url");
    for (const token of [
      `${head}.${admin}.${signature}`,
      `${none}.${admin}.`,
      `${unknown}.${body}.${signature}`,
      refreshToken,
      "nonsense",
    ]) {
      expect((await refusal(whoIs(token, secondsOn(1)))).code).toBe("auth.invalid_token");
    }
  });

  test("cost no read while what is known is younger than a second", async () => {
    const { session } = await entered();
    await whoIs(session.accessToken, secondsOn(100));
    const trips = countRoundTrips(platform);
    for (let i = 0; i < 20; i++) {
      const claims = await whoIs(session.accessToken, secondsOn(100.5));
      await requireStanding(platform, claims);
    }
    expect(trips.waves).toHaveLength(0);
    await Promise.all(
      Array.from({ length: 20 }, () => whoIs(session.accessToken, secondsOn(101.1))),
    );
    trips.stop();
    expect(trips.waves).toEqual([["QueryCommand"]]);
  });
});

describe("log-out", () => {
  test("ends its own session, here at once and elsewhere within a second", async () => {
    const one = await entered();
    const two = await enter(one.username, secondsOn(0));
    const other = elsewhere();
    await authenticate(other, one.session.accessToken, secondsOn(5));
    await logOut(stranger(platform, secondsOn(5.2)), one.refreshToken);
    expect((await refusal(whoIs(one.session.accessToken, secondsOn(5.2)))).code).toBe(
      "auth.invalid_token",
    );
    expect((await refusal(authenticate(other, one.session.accessToken, secondsOn(6)))).code).toBe(
      "auth.invalid_token",
    );
    expect((await refusal(refresh(one.refreshToken))).code).toBe("auth.invalid_token");
    await authenticate(other, two.session.accessToken, secondsOn(6));
    await refresh(two.refreshToken);
  });

  test("without a good token there is nothing to end", async () => {
    await logOut(stranger(platform), undefined);
    await logOut(stranger(platform), "nonsense");
  });

  test("everywhere, ends every session begun so far and none begun later", async () => {
    const one = await entered();
    const two = await enter(one.username, secondsOn(1));
    await logOutEverywhere(stranger(platform, secondsOn(2)), one.refreshToken);
    for (const { session, refreshToken } of [one, two]) {
      expect((await refusal(whoIs(session.accessToken, secondsOn(3)))).code).toBe(
        "auth.invalid_token",
      );
      expect((await refusal(refresh(refreshToken))).code).toBe("auth.invalid_token");
    }
    const later = await enter(one.username, secondsOn(3));
    await whoIs(later.session.accessToken, secondsOn(3));
    await refresh(later.refreshToken);
  });

  test("everywhere, needs a session that stands", async () => {
    const one = await entered();
    await logOut(stranger(platform, secondsOn(1)), one.refreshToken);
    const again = refusal(logOutEverywhere(stranger(platform, secondsOn(2)), one.refreshToken));
    expect((await again).code).toBe("auth.invalid_token");
  });
});
