import { Influencers } from "../influencer/index.ts";
import { type Ctx, refuse, save, type Write, write } from "../platform/index.ts";
import { companyKey } from "../sponsor/index.ts";
import { Accounts, Logins, Uniques } from "./account.entity.ts";
import { accountEvent } from "./account.events.ts";
import { loginKey } from "./new-account.ts";
import { type Person, requirePerson } from "./person.ts";
import { provePassword } from "./prove-password.ts";
import { revoked, revokeHere } from "./revocation.ts";

/** What stands where a name stood. */
export const DELETED_NAME = "Deleted account";

/**
 * Closes one's own account for good, by its password: from this moment nobody can log in to it, its
 * names are free, its sessions are over, and nothing can be agreed with it. What it leaves behind is
 * for whoever hears the event. Wrong guesses at the password count like failures to log in.
 *
 * @param also what else must hold and happen in the same transaction; asked for once the password
 *   was right.
 * @throws `auth.wrong_password`, `auth.too_many_attempts`, and what `also` throws.
 */
export async function closeAccount(
  ctx: Ctx,
  password: string,
  also: (person: Person) => Promise<Write[]>,
): Promise<void> {
  const person = await requirePerson(ctx.platform, ctx.actor.id);
  await provePassword(ctx, person.account, "password", password);
  const { id, role, status, credential, version } = person.account;
  const close = Accounts.patch({ id })
    .set({
      status: "deleted",
      version: version + 1,
      credential: credential + 1,
      sessionsFrom: ctx.now.getTime() + 1,
    })
    .where(
      (row, { eq }) =>
        `${eq(row.status, status)} AND ${eq(row.credential, credential)} AND ${eq(row.version, version)}`,
    );
  const standing = { role, name: DELETED_NAME, from: status, to: "deleted" as const };
  await save(
    { ...ctx, actor: { ...ctx.actor, name: DELETED_NAME } },
    {
      writes: [
        write(close, () => refuse("request.conflict", "The account was changed meanwhile.")),
        ...freed(person),
        ...(await also(person)),
        revoked(ctx, id, { andLater: true }),
      ],
      events: [
        accountEvent("account.deleted", id, standing, {
          before: { status },
          after: { status: "deleted" },
        }),
      ],
      answer: undefined,
    },
  );
  revokeHere(ctx, id, { andLater: true });
}

/** The names that others may take from now on, and the place in search. */
function freed({ account, profile }: Person): Write[] {
  const logins = [account.username, account.email].map((name) =>
    write(Logins.delete({ name: loginKey(name) })),
  );
  if (profile.role === "sponsor") {
    const value = companyKey(profile.row.companyName);
    return [...logins, write(Uniques.delete({ what: "company", value }))];
  }
  if (profile.role === "admin") return logins;
  const hidden = Influencers.patch({ id: account.id }).set({ listed: false }).add({ rev: 1 });
  return [...logins, write(hidden)];
}
