import type { ProfileChange, User } from "@tandem/contract";
import { type InfluencerRow, Influencers } from "../influencer/index.ts";
import { type Ctx, refuse, save, type Write, write } from "../platform/index.ts";
import { companyKey, type SponsorRow, Sponsors } from "../sponsor/index.ts";
import { Accounts, Uniques } from "./account.entity.ts";
import { accountEvent } from "./account.events.ts";
import { type Person, requirePerson, userView } from "./person.ts";
import {
  assertFieldsOf,
  auditable,
  differing,
  influencerChange,
  sponsorChange,
} from "./profile.rules.ts";
import { companyWrite } from "./register.ts";

/** One's own account and profile. One round trip. */
export const readMe = async (ctx: Ctx): Promise<User> =>
  userView(await requirePerson(ctx.platform, ctx.actor.id));

/**
 * Changes one's own profile; of several editors at once one wins. A company takes its new name
 * and gives the old one back in the same transaction.
 *
 * @throws `request.invalid` for a field of another role, `request.stale`, `account.company_taken`
 */
export async function changeMe(ctx: Ctx, input: ProfileChange): Promise<User> {
  const person = await requirePerson(ctx.platform, ctx.actor.id);
  const { account } = person;
  assertFieldsOf(account.role, input.profile);
  if (account.version !== input.version) throw stale();
  const { changed, before, after, writes } = changeOf(person, input.profile);
  if (Object.keys(changed).length === 0) return userView(person);
  const version = account.version + 1;
  const { name, timeZone } = changed as { name?: string; timeZone?: string };
  const patch = Accounts.patch({ id: account.id })
    .set({ version, ...(name && { name }), ...(timeZone && { timeZone }) })
    .where(
      (row, { eq, ne }) => `${eq(row.version, account.version)} AND ${ne(row.status, "deleted")}`,
    );
  const event = accountEvent(
    "account.profile_changed",
    account.id,
    { role: account.role },
    { before: auditable(before), after: auditable(changed) },
  );
  return save(ctx, {
    writes: [write(patch, stale), ...writes],
    events: [event],
    answer: userView({
      ...after,
      account: { ...after.account, version, ...(timeZone && { timeZone }) },
    }),
  });
}

const stale = () => refuse("request.stale", "Your profile was changed elsewhere. Load it again.");

interface Changed {
  changed: Record<string, unknown>;
  before: Record<string, unknown>;
  after: Person;
  /** Those besides the account's own row. */
  writes: Write[];
}

function changeOf(person: Person, fields: ProfileChange["profile"]): Changed {
  const { account, profile } = person;
  if (profile.role === "admin") {
    const changed = differing(account, fields as Partial<typeof account>);
    return {
      changed,
      before: pick(account, changed),
      after: { account: merged(account, changed), profile },
      writes: [],
    };
  }
  if (profile.role === "sponsor") {
    const { row } = profile;
    const changed = sponsorChange(row, fields);
    return {
      changed,
      before: pick(row, changed),
      after: { account, profile: { role: "sponsor", row: merged(row, changed) } },
      writes: [...sponsorWrites(row, changed)],
    };
  }
  const { row } = profile;
  const changed = influencerChange(row, fields);
  return {
    changed,
    before: pick(row, changed),
    after: { account, profile: { role: "influencer", row: merged(row, changed) } },
    writes: [...influencerWrites(row, changed)],
  };
}

type Change<T> = { [K in keyof T]?: T[K] | null };

const pick = (row: object, changed: object) =>
  Object.fromEntries(
    Object.keys(changed).map((name) => [name, (row as Record<string, unknown>)[name] ?? null]),
  );

/** Null stands for nothing there. */
const given = <T extends object>(changed: Change<T>): Partial<T> =>
  Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null)) as Partial<T>;

const merged = <T extends object>(row: T, changed: Change<T>): T => {
  const rest = { ...row, ...changed };
  return given(rest as Change<T>) as T;
};

function sponsorWrites(row: SponsorRow, changed: Change<SponsorRow>): Write[] {
  if (Object.keys(changed).length === 0) return [];
  const { id } = row;
  const set = Sponsors.patch({ id }).set(given(changed));
  const patch = changed.website === null ? set.remove(["website"]) : set;
  const renamed = changed.companyName && companyKey(changed.companyName);
  const old = companyKey(row.companyName);
  if (!changed.companyName || renamed === old) return [write(patch)];
  return [
    write(patch),
    companyWrite(changed.companyName, id),
    write(Uniques.delete({ what: "company", value: old })),
  ];
}

function influencerWrites(row: InfluencerRow, changed: Change<InfluencerRow>): Write[] {
  if (Object.keys(changed).length === 0) return [];
  const set = Influencers.patch({ id: row.id }).set(given(changed)).add({ rev: 1 });
  const gone = (["location", "kit"] as const).filter((name) => changed[name] === null);
  return [write(gone.length > 0 ? set.remove([...gone]) : set)];
}
