import { Influencers } from "../influencer/index.ts";
import { type Ctx, type Op, RateCounters, removeAll } from "../platform/index.ts";
import { Sponsors } from "../sponsor/index.ts";
import { Accounts, Sessions } from "./account.entity.ts";
import { DELETED_NAME } from "./close-account.ts";
import { NAME_FAILURES, RESETS_BY_EMAIL } from "./limits.ts";
import { loginKey } from "./new-account.ts";
import type { Person } from "./person.ts";

const OFF = { enabled: false };

/** Takes the person out of the profile: what is left says that there was one. Done again, it is the same. */
export async function forgetProfile(ctx: Ctx, { account, profile }: Person): Promise<void> {
  const { id } = account;
  const { table } = ctx.platform;
  if (profile.role === "sponsor") {
    const bare = { companyName: DELETED_NAME, industry: "", budget: 0, timeZone: "UTC" };
    await table.update(Sponsors, Sponsors.patch({ id }).set(bare).remove(["website"]));
  } else if (profile.role === "influencer") {
    const bare = {
      displayName: DELETED_NAME,
      category: "other" as const,
      niche: "",
      bio: "",
      languages: [],
      minPrice: 0,
      platforms: [],
      reach: 0,
      engagementRate: 0,
      available: false,
      listed: false,
      // Nobody is invited to claim it, and no file fills it again.
      claimed: true,
      timeZone: "UTC",
    };
    await table.update(
      Influencers,
      Influencers.patch({ id })
        .set(bare)
        .add({ rev: 1 })
        .remove(["location", "contactEmail", "fingerprint", "kit"]),
    );
  }
}

/** Removes what was kept for logging in: sessions, and counts under the account's names. */
export async function forgetLogIns(ctx: Ctx, { account }: Person): Promise<void> {
  const { table } = ctx.platform;
  const rows: Op[] = [];
  for await (const { id } of table.all(
    Sessions,
    Sessions.query.byId({ accountId: account.id }).begins({ id: "" }),
  )) {
    rows.push(Sessions.delete({ accountId: account.id, id }));
  }
  const counted = [NAME_FAILURES.scope, RESETS_BY_EMAIL].flatMap((scope) =>
    [account.username, account.email].map((name) =>
      RateCounters.delete({ scope, key: loginKey(name) }),
    ),
  );
  await removeAll(table, [...rows, ...counted]);
}

/** Takes the person out of the account's own row: the last thing to go, since all else is found by it. */
export async function forgetAccount(ctx: Ctx, { account }: Person): Promise<void> {
  const { id, preferences } = account;
  const bare = {
    username: "deleted",
    email: "",
    emailVerified: false,
    timeZone: "UTC",
    preferences: { version: preferences.version + 1, email: OFF, sms: OFF, chat: OFF },
    ...(account.role === "admin" && { name: DELETED_NAME }),
  };
  await ctx.platform.table.update(
    Accounts,
    Accounts.patch({ id })
      .set(bare)
      .remove(["smsNumber", "smsSince", "statusReason", "statusBefore", "lastLoginAt"]),
  );
}

/** Whether nothing personal is left in the account's own row. */
export const isForgotten = ({ account }: Person): boolean =>
  account.status === "deleted" && account.email === "";
