import { randomBytes } from "node:crypto";
import { createAdmin } from "@tandem/core/account";
import { rememberBeginning } from "@tandem/core/moderation";
import { newId, now, onTable, systemCtx } from "@tandem/core/platform";
import { platformOf } from "../platform.ts";

const platform = platformOf(onTable);

/** What the admin is made of; what is left out comes from the environment or a default. */
export interface Wanted {
  adminName?: string;
  adminEmail?: string;
  adminPassword?: string;
}

/** `password` is there once: when it was made up here for an admin who was made now. */
export interface Made {
  created: boolean;
  password?: string;
}

/**
 * Makes the first admin where there is none of that name; run at every start and deployment.
 * The account's name is `admin`, or `TANDEM_ADMIN_NAME`; `TANDEM_ADMIN_EMAIL` and
 * `TANDEM_ADMIN_PASSWORD` do what they say.
 */
export async function handler(wanted: Wanted = {}): Promise<Made> {
  const ctx = systemCtx(platform(), now(), newId("job"));
  const username = wanted.adminName ?? process.env.TANDEM_ADMIN_NAME ?? "admin";
  const given = wanted.adminPassword || process.env.TANDEM_ADMIN_PASSWORD || undefined;
  const password = given ?? randomBytes(15).toString("base64url");
  const created = await createAdmin(ctx, {
    username,
    email: wanted.adminEmail ?? process.env.TANDEM_ADMIN_EMAIL ?? "admin@tandem.localhost",
    name: username === "admin" ? "Admin" : username,
    password,
  });
  if (created) await rememberBeginning(ctx.platform, ctx.now);
  return { created, ...(created && !given && { password }) };
}
