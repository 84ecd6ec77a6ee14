import type { ClaimPreview, User } from "@tandem/contract";
import { Influencers, influencerView } from "../influencer/index.ts";
import { type Ctx, refuse, save, write } from "../platform/index.ts";
import { accountEvent } from "./account.events.ts";
import { countRegistration } from "./limits.ts";
import { invalidLink, readLink } from "./links.ts";
import { accountRow, accountWrites } from "./new-account.ts";
import { assertStrong, hashPassword } from "./password.ts";
import { userView } from "./person.ts";

const claimed = () =>
  refuse(
    "account.already_claimed",
    "This profile has an owner. Log in, or ask for a new password.",
  );

async function claimable(ctx: Ctx, token: string) {
  const link = await readLink(ctx.platform, "claim", token, ctx.now);
  const row = await ctx.platform.table.get(Influencers, { id: link.influencer });
  if (!row) throw invalidLink();
  if (row.claimed) throw claimed();
  return { row, expiresAt: new Date(link.exp * 1000).toISOString() };
}

/**
 * The imported profile that a claim link is for.
 *
 * @throws `auth.invalid_link`, `account.already_claimed`
 */
export async function previewClaim(ctx: Ctx, token: string): Promise<ClaimPreview> {
  const { row, expiresAt } = await claimable(ctx, token);
  return { influencer: influencerView(row), expiresAt };
}

/**
 * Makes an imported profile an active account of the one who holds its link. Of two who hold it,
 * one becomes the owner.
 *
 * @param address the caller's network address: claims count as registrations.
 * @throws `auth.invalid_link`, `account.already_claimed`, `account.username_taken`,
 *   `account.email_taken`, `auth.weak_password`, `request.too_many`
 */
export async function claimProfile(
  ctx: Ctx,
  token: string,
  input: { username: string; email: string; password: string },
  address: string,
): Promise<{ user: User }> {
  const { row } = await claimable(ctx, token);
  const { username, email, password } = input;
  assertStrong(password, [username, email]);
  await countRegistration(ctx, address);
  const { id, timeZone, displayName: name } = row;
  const role = "influencer";
  const account = accountRow({ id, role, username, email, status: "active", timeZone }, ctx.now);
  const take = Influencers.patch({ id })
    .set({ claimed: true })
    .add({ rev: 1 })
    .remove(["contactEmail"])
    .where((current, { eq }) => eq(current.claimed, false));
  const passwordHash = await hashPassword(password);
  return save(
    { ...ctx, actor: { id, role, name } },
    {
      writes: [write(take, claimed), ...accountWrites(account, passwordHash)],
      events: [accountEvent("account.claimed", id, { role, name, from: null, to: "active" })],
      answer: { user: userView({ account, profile: { role, row } }) },
    },
  );
}
