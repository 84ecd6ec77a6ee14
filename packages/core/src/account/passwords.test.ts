import { beforeAll, describe, expect, test } from "vitest";
import { Events, type Platform, type StoredEvent } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { Accounts } from "./account.entity.ts";
import { changePassword } from "./change-password.ts";
import { forgetPassword, resetPassword } from "./forgotten-password.ts";
import { authenticate } from "./guard.ts";
import { claimLink, resetLink, verifyLink } from "./links.ts";
import { logIn } from "./log-in.ts";
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
import { verifyEmail } from "./verify-email.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

const NEW = "a whole new password";
const START = Date.now();
const secondsOn = (seconds: number) => new Date(START + seconds * 1000);
const tokenIn = (link: string) => new URL(link).searchParams.get("token") ?? "";

async function someone() {
  const input = influencerInput();
  const { user } = await register(stranger(platform, secondsOn(0)), input, freshAddress());
  const ctx = testCtx(platform, { id: user.id, role: "influencer", name: "x" }, secondsOn(5));
  return { ...user, ctx };
}
const enter = (username: string, password = GOOD_PASSWORD, seconds = 1) =>
  logIn(stranger(platform, secondsOn(seconds)), { username, password }, freshAddress());
const told = async (id: string, kind: string): Promise<StoredEvent[]> => {
  const op = Events.query.ofSubject({ subjectId: id });
  const { items } = await platform.table.query(Events, op);
  return items.filter((event) => event.kind === kind);
};

describe("changing the password", () => {
  test("ends every session but the one that asks", async () => {
    const { username, email, ctx } = await someone();
    const mine = await enter(username);
    const other = await enter(username);
    const { sid } = await authenticate(platform, mine.session.accessToken, secondsOn(2));
    await changePassword(ctx, { currentPassword: GOOD_PASSWORD, newPassword: NEW }, sid);
    await authenticate(platform, mine.session.accessToken, secondsOn(6));
    const next = await refreshSession(stranger(platform, secondsOn(6)), mine.refreshToken);
    await refreshSession(stranger(platform, secondsOn(7)), next.refreshToken);
    const token = other.session.accessToken;
    expect((await refusal(authenticate(platform, token, secondsOn(6)))).code).toBe(
      "auth.invalid_token",
    );
    const old = refreshSession(stranger(platform, secondsOn(6)), other.refreshToken);
    expect((await refusal(old)).code).toBe("auth.invalid_token");
    for (const name of [username, email]) {
      expect((await refusal(enter(name, GOOD_PASSWORD, 8))).code).toBe("auth.invalid_credentials");
      await enter(name, NEW, 8);
    }
  });

  test("ends also a session that was being opened with the old one meanwhile", async () => {
    const { username, ctx } = await someone();
    const { refreshToken } = await enter(username, GOOD_PASSWORD, 5.03);
    const input = { currentPassword: GOOD_PASSWORD, newPassword: NEW };
    await changePassword(ctx, input, "ses_x");
    const late = refreshSession(stranger(platform, secondsOn(6)), refreshToken);
    expect((await refusal(late)).code).toBe("auth.invalid_token");
  });

  test("needs the current one, and guesses at it are counted", async () => {
    const { ctx } = await someone();
    const guess = () =>
      refusal(changePassword(ctx, { currentPassword: "a guess", newPassword: NEW }, "ses_x"));
    for (let i = 0; i < 10; i++) {
      expect(await guess()).toMatchObject({
        code: "auth.wrong_password",
        errors: [{ path: "currentPassword" }],
      });
    }
    expect((await guess()).code).toBe("auth.too_many_attempts");
  });

  test("refuses a weak one at its field", async () => {
    const { ctx, username } = await someone();
    for (const newPassword of ["trustno1", username]) {
      const input = { currentPassword: GOOD_PASSWORD, newPassword };
      expect(await refusal(changePassword(ctx, input, "ses_x"))).toMatchObject({
        code: "auth.weak_password",
        errors: [{ path: "newPassword" }],
      });
    }
  });

  test("takes composed and decomposed letters for the same", async () => {
    const { ctx, username } = await someone();
    const newPassword = "Zoe\u0308 liest Bu\u0308cher";
    await changePassword(ctx, { currentPassword: GOOD_PASSWORD, newPassword }, "ses_x");
    await enter(username, newPassword.normalize("NFC"), 8);
  });
});

describe("a forgotten password", () => {
  test("a known address is told of by an event for the mail, whatever its case", async () => {
    const { id, email } = await someone();
    const input = { email: email.toUpperCase() };
    await forgetPassword(stranger(platform, secondsOn(0)), input, freshAddress());
    const events = await told(id, "account.password_reset_requested");
    expect(events.map((event) => event.data)).toEqual([{ credential: 1 }]);
  });

  test("an unknown address costs the same calls and answers the same", async () => {
    const { email } = await someone();
    const trips = countRoundTrips(platform);
    const known = await forgetPassword(stranger(platform), { email }, freshAddress());
    const calls = trips.waves.splice(0).flat().sort();
    const nobody = { email: "nobody@example.com" };
    const unknown = await forgetPassword(stranger(platform), nobody, freshAddress());
    trips.stop();
    expect(trips.waves.flat().sort()).toEqual(calls);
    expect(unknown).toBe(known);
  });

  test("at most three links an hour are mailed to one account", async () => {
    const { id, email } = await someone();
    for (let i = 0; i < 5; i++) {
      await forgetPassword(stranger(platform, secondsOn(0)), { email }, freshAddress());
    }
    expect(await told(id, "account.password_reset_requested")).toHaveLength(3);
    await forgetPassword(stranger(platform, secondsOn(3601)), { email }, freshAddress());
    expect(await told(id, "account.password_reset_requested")).toHaveLength(4);
  });

  test("the link sets a new password once, and ends every session", async () => {
    const { id, username } = await someone();
    const { session } = await enter(username);
    const token = tokenIn(await resetLink(platform, { id, credential: 1 }, secondsOn(0)));
    const reset = () =>
      resetPassword(stranger(platform, secondsOn(2)), { token, password: "a whole new password" });
    const both = await Promise.allSettled([reset(), reset()]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect((await refusal(reset())).code).toBe("auth.invalid_link");
    const old = authenticate(platform, session.accessToken, secondsOn(3));
    expect((await refusal(old)).code).toBe("auth.invalid_token");
    await enter(username, NEW, 3);
    expect(await told(id, "account.password_changed")).toHaveLength(1);
  });

  test("the link runs out after an hour, and a link for something else is none", async () => {
    const { id, email } = await someone();
    const token = tokenIn(await resetLink(platform, { id, credential: 1 }, secondsOn(0)));
    const late = resetPassword(stranger(platform, secondsOn(3601)), { token, password: NEW });
    expect((await refusal(late)).code).toBe("auth.invalid_link");
    for (const other of [
      tokenIn(await verifyLink(platform, { id, email }, secondsOn(0))),
      (await claimLink(platform, id, secondsOn(0))).split("/").at(-1) ?? "",
      `${token.slice(0, -2)}xx`,
      "x".repeat(40),
    ]) {
      const wrong = resetPassword(stranger(platform, secondsOn(1)), {
        token: other,
        password: NEW,
      });
      expect((await refusal(wrong)).code).toBe("auth.invalid_link");
    }
  });

  test("a password changed meanwhile makes the link worthless", async () => {
    const { id, ctx } = await someone();
    const token = tokenIn(await resetLink(platform, { id, credential: 1 }, secondsOn(0)));
    await changePassword(ctx, { currentPassword: GOOD_PASSWORD, newPassword: NEW }, "ses_x");
    const late = resetPassword(stranger(platform, secondsOn(9)), { token, password: NEW });
    expect((await refusal(late)).code).toBe("auth.invalid_link");
  });

  test("every link fits what the contract takes", async () => {
    const { id, email } = await someone();
    const links = [
      await resetLink(platform, { id, credential: 1_000_000 }, secondsOn(0)),
      await verifyLink(platform, { id, email }, secondsOn(0)),
    ];
    for (const link of links) expect(tokenIn(link).length).toBeLessThanOrEqual(200);
  });
});

describe("confirming the e-mail address", () => {
  test("works once and is as good again", async () => {
    const { id, email } = await someone();
    const token = tokenIn(await verifyLink(platform, { id, email }, secondsOn(0)));
    await verifyEmail(stranger(platform, secondsOn(1)), token);
    await verifyEmail(stranger(platform, secondsOn(2)), token);
    expect(await platform.table.get(Accounts, { id })).toMatchObject({ emailVerified: true });
    expect(await told(id, "account.email_verified")).toHaveLength(1);
  });

  test("a link for another address or one week old is no good", async () => {
    const { id, email } = await someone();
    const other = tokenIn(await verifyLink(platform, { id, email: "b@example.com" }, secondsOn(0)));
    expect((await refusal(verifyEmail(stranger(platform, secondsOn(1)), other))).code).toBe(
      "auth.invalid_link",
    );
    const mine = tokenIn(await verifyLink(platform, { id, email }, secondsOn(0)));
    const late = stranger(platform, secondsOn(7 * 86_400 + 1));
    expect((await refusal(verifyEmail(late, mine))).code).toBe("auth.invalid_link");
  });
});
