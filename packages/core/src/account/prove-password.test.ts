import { beforeAll, expect, test } from "vitest";
import type { Platform } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { requirePerson } from "./person.ts";
import { provePassword } from "./prove-password.ts";
import { register } from "./register.ts";
import { freshAddress, influencerInput, refusal, stranger } from "./testing.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

async function someone() {
  const input = influencerInput();
  const { user } = await register(stranger(platform), input, freshAddress());
  const { account } = await requirePerson(platform, user.id);
  return { account, password: input.password, ctx: testCtx(platform) };
}

test("a wrong password is told at the field in which it was given", async () => {
  const { account, password, ctx } = await someone();
  for (const path of ["password", "currentPassword"] as const) {
    await provePassword(ctx, account, path, password);
    const error = await refusal(provePassword(ctx, account, path, "another"));
    expect([error.code, error.errors?.[0]?.path]).toEqual(["auth.wrong_password", path]);
  }
});

test("guesses are counted together, wherever they are made, and after ten the right one is refused", async () => {
  const { account, password, ctx } = await someone();
  for (let n = 0; n < 10; n++) {
    const path = n % 2 === 0 ? "password" : "currentPassword";
    expect((await refusal(provePassword(ctx, account, path, "another"))).code).toBe(
      "auth.wrong_password",
    );
  }
  const error = await refusal(provePassword(ctx, account, "password", password));
  expect(error.code).toBe("auth.too_many_attempts");
});

test("the password of a deleted account proves nothing", async () => {
  const { account, password, ctx } = await someone();
  const gone = { ...account, status: "deleted" as const };
  expect((await refusal(provePassword(ctx, gone, "password", password))).code).toBe(
    "auth.invalid_token",
  );
});
