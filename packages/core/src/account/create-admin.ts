import { type Ctx, newId, Refusal, save } from "../platform/index.ts";
import { Logins } from "./account.entity.ts";
import { accountEvent } from "./account.events.ts";
import { accountRow, accountWrites, loginKey } from "./new-account.ts";
import { hashPassword } from "./password.ts";

/**
 * Makes an admin, unless there is an account of this username: then nothing changes. Made by two
 * at once, it is made by one. The password is taken as it is: it comes from whoever runs Tandem.
 *
 * @returns whether this call made it.
 */
export async function createAdmin(
  ctx: Ctx,
  input: { username: string; email: string; name: string; password: string },
): Promise<boolean> {
  const taken = await ctx.platform.table.get(Logins, { name: loginKey(input.username) });
  if (taken) return false;
  const { username, email, name } = input;
  const role = "admin";
  const id = newId("adm");
  const account = accountRow(
    { id, role, username, email, name, status: "active", timeZone: "UTC" },
    ctx.now,
  );
  try {
    await save(ctx, {
      writes: accountWrites(account, await hashPassword(input.password)),
      events: [accountEvent("account.registered", id, { role, name, from: null, to: "active" })],
      answer: undefined,
    });
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === "account.username_taken") return false;
    throw error;
  }
}
