import type { User } from "@tandem/contract";
import {
  Accounts,
  accountEvent,
  nameOf,
  type Person,
  requirePerson,
  userView,
} from "../account/index.ts";
import { type Ctx, refuse, write } from "../platform/index.ts";
import { carryOut, type Deed } from "./deed.ts";

/**
 * Warns an account's owner, who is told why. Nothing else changes.
 *
 * @throws `request.not_found`, `auth.forbidden` for one's own account
 */
export async function warnUser(ctx: Ctx, id: string, reason: string): Promise<User> {
  if (id === ctx.actor.id) throw refuse("auth.forbidden", "Nobody can warn themselves.");
  return carryOut(ctx, warning(await requirePerson(ctx.platform, id), reason));
}

/** @throws `request.not_found` */
export function warning(person: Person, reason: string): Deed<User> {
  const { id, role, status, warnings = 0 } = person.account;
  const gone = () => refuse("request.not_found");
  if (status === "deleted") throw gone();
  const counted = Accounts.patch({ id })
    .add({ warnings: 1 })
    .where((row, { ne }) => ne(row.status, "deleted"));
  const data = { role, name: nameOf(person), from: status, to: status, reason };
  return {
    writes: [write(counted, gone)],
    events: [
      accountEvent("account.warned", id, data, {
        before: { warnings },
        after: { warnings: warnings + 1 },
      }),
    ],
    answer: userView(person),
  };
}
