import { type Ctx, save, write } from "../platform/index.ts";
import { Accounts } from "./account.entity.ts";
import { accountEvent } from "./account.events.ts";
import { emailDigest, invalidLink, readLink } from "./links.ts";
import { findPerson, nameOf } from "./person.ts";

/**
 * Confirms an e-mail address by the link mailed to it. Confirmed again is as good.
 *
 * @throws `auth.invalid_link`
 */
export async function verifyEmail(ctx: Ctx, token: string): Promise<void> {
  const link = await readLink(ctx.platform, "verify", token, ctx.now);
  const person = await findPerson(ctx.platform, link.account);
  if (!person || emailDigest(person.account.email) !== link.email) throw invalidLink();
  const { id, role, email, emailVerified } = person.account;
  if (emailVerified) return;
  const confirm = Accounts.patch({ id })
    .set({ emailVerified: true })
    .where((row, { eq }) => eq(row.email, email));
  await save(
    { ...ctx, actor: { id, role, name: nameOf(person) } },
    {
      writes: [write(confirm, invalidLink)],
      events: [accountEvent("account.email_verified", id, { role })],
      answer: undefined,
    },
  );
}
