import type { AccountStatus, Registration, User } from "@tandem/contract";
import { Influencers, newInfluencer } from "../influencer/index.ts";
import { type Ctx, newId, save, type Write, write } from "../platform/index.ts";
import { companyKey, newSponsor, Sponsors } from "../sponsor/index.ts";
import { Uniques } from "./account.entity.ts";
import { accountEvent } from "./account.events.ts";
import { countRegistration } from "./limits.ts";
import { accountRow, accountWrites, taken } from "./new-account.ts";
import { assertStrong, hashPassword } from "./password.ts";
import { nameOf, type ProfileRow, userView } from "./person.ts";

/**
 * Makes an account with its profile: a sponsor waits for approval, an influencer is active.
 *
 * @param address the caller's network address, for the limit.
 * @throws `account.username_taken`, `account.email_taken`, `account.company_taken`,
 *   `auth.weak_password`, `request.too_many`
 */
export async function register(
  ctx: Ctx,
  input: Registration,
  address: string,
): Promise<{ user: User }> {
  assertStrong(input.password, [input.username, input.email]);
  await countRegistration(ctx, address);
  return enrol(ctx, input, await hashPassword(input.password));
}

/**
 * The same for a password that is hashed already, and without the limits on strangers: for whoever
 * brings accounts in rather than registers.
 *
 * @throws `account.username_taken`, `account.email_taken`, `account.company_taken`
 */
export function enrol(
  ctx: Ctx,
  input: Registration,
  passwordHash: string,
): Promise<{ user: User }> {
  const { profile, writes } = profileRows(ctx, input);
  const status: AccountStatus = input.role === "sponsor" ? "pending" : "active";
  const { role, username, email } = input;
  const { id, timeZone } = profile.row;
  const account = accountRow({ id, role, username, email, status, timeZone }, ctx.now);
  const person = { account, profile };
  const name = nameOf(person);
  return save(
    { ...ctx, actor: { id, role, name } },
    {
      writes: [...accountWrites(account, passwordHash), ...writes],
      events: [accountEvent("account.registered", id, { role, name, from: null, to: status })],
      answer: { user: userView(person) },
    },
  );
}

type WithRow = Exclude<ProfileRow, { row: null }>;

function profileRows(ctx: Ctx, input: Registration): { profile: WithRow; writes: Write[] } {
  if (input.role === "influencer") {
    const row = { id: newId("inf"), ...newInfluencer(input.profile, ctx.now) };
    return { profile: { role: "influencer", row }, writes: [write(Influencers.create(row))] };
  }
  const row = { id: newId("spo"), ...newSponsor(input.profile) };
  return {
    profile: { role: "sponsor", row },
    writes: [write(Sponsors.create(row)), companyWrite(row.companyName, row.id)],
  };
}

/** Takes a company name; refused with `account.company_taken` at its field. */
export const companyWrite = (companyName: string, ownerId: string): Write =>
  write(Uniques.create({ what: "company", value: companyKey(companyName), ownerId }), () =>
    taken("account.company_taken", "profile.companyName"),
  );
