import type { User } from "@tandem/contract";
import { type InfluencerRow, Influencers, ownProfile } from "../influencer/index.ts";
import { type ItemOf, type Platform, refuse } from "../platform/index.ts";
import { type SponsorRow, Sponsors, sponsorProfile } from "../sponsor/index.ts";
import type { Accounts as AccountsEntity } from "./account.entity.ts";
import { Accounts } from "./account.entity.ts";

export type AccountRow = ItemOf<typeof AccountsEntity>;

/** What an account shows of itself, by its role; an admin has nothing but its name. */
export type ProfileRow =
  | { role: "sponsor"; row: SponsorRow }
  | { role: "influencer"; row: InfluencerRow }
  | { role: "admin"; row: null };

/** An account with its profile. */
export interface Person {
  account: AccountRow;
  profile: ProfileRow;
}

/** An id tells its role, so that both rows can be asked for at once. */
export const profileEntityOf = (id: string): typeof Sponsors | typeof Influencers | undefined => {
  if (id.startsWith("spo_")) return Sponsors;
  return id.startsWith("inf_") ? Influencers : undefined;
};

export const profileOf = (
  account: AccountRow,
  row: SponsorRow | InfluencerRow | null,
): ProfileRow => {
  if (account.role === "admin") return { role: "admin", row: null };
  if (!row) throw new Error(`The account ${account.id} has no profile.`);
  return { role: account.role, row } as ProfileRow;
};

/** Both rows in one round trip, or undefined where there is no account. */
export async function findPerson(platform: Platform, id: string): Promise<Person | undefined> {
  const entity = profileEntityOf(id);
  const { account, row } = await platform.table.getTogether({
    account: [Accounts, { id }],
    row: [entity ?? Accounts, { id }],
  });
  if (!account) return undefined;
  return { account, profile: profileOf(account, row as SponsorRow | InfluencerRow | null) };
}

/** Many, in the order asked, in one wave of calls; those that are not there are left out. */
export async function findPeople(platform: Platform, ids: string[]): Promise<Person[]> {
  const keys = (prefix = "") => ids.filter((id) => id.startsWith(prefix)).map((id) => ({ id }));
  const [accounts, sponsors, influencers] = await Promise.all([
    platform.table.getAll(Accounts, keys()),
    platform.table.getAll(Sponsors, keys("spo_")),
    platform.table.getAll(Influencers, keys("inf_")),
  ]);
  const rows = new Map([...sponsors, ...influencers].map((row) => [row.id, row]));
  return accounts.map((account) => ({
    account,
    profile: profileOf(account, rows.get(account.id) ?? null),
  }));
}

/** Throws `request.not_found`. */
export async function requirePerson(platform: Platform, id: string): Promise<Person> {
  const person = await findPerson(platform, id);
  if (!person) throw refuse("request.not_found");
  return person;
}

/** What others call this account. */
export const nameOf = ({ account, profile }: Person): string => {
  if (profile.role === "sponsor") return profile.row.companyName;
  if (profile.role === "influencer") return profile.row.displayName;
  return account.name ?? account.username;
};

const profileView = ({ account, profile }: Person): User["profile"] => {
  if (profile.role === "sponsor") return sponsorProfile(profile.row);
  if (profile.role === "influencer") return ownProfile(profile.row);
  return { name: account.name ?? account.username, timeZone: account.timeZone };
};

/** An account as its owner and admins see it. */
export const userView = (person: Person): User => ({
  id: person.account.id,
  role: person.account.role,
  username: person.account.username,
  email: person.account.email,
  emailVerified: person.account.emailVerified,
  status: person.account.status,
  statusReason: person.account.statusReason,
  flag: person.account.flag ?? null,
  profile: profileView(person),
  version: person.account.version,
  createdAt: person.account.createdAt,
  lastLoginAt: person.account.lastLoginAt ?? null,
});
