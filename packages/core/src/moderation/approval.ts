import type { User } from "@tandem/contract";
import { Accounts, accountEvent, nameOf, requirePerson, userView } from "../account/index.ts";
import { type Ctx, refuse, save, write } from "../platform/index.ts";

/**
 * Lets a waiting sponsor in. It takes effect with the token that the sponsor holds.
 *
 * @throws `request.not_found`, `account.not_pending`
 */
export const approveSponsor = (ctx: Ctx, id: string): Promise<User> => decide(ctx, id, "active");

/**
 * Turns a waiting sponsor away, for a reason that it is told.
 *
 * @throws `request.not_found`, `account.not_pending`
 */
export const rejectSponsor = (ctx: Ctx, id: string, reason: string): Promise<User> =>
  decide(ctx, id, "rejected", reason);

const notPending = () => refuse("account.not_pending", "This sponsor does not wait for approval.");

async function decide(
  ctx: Ctx,
  id: string,
  to: "active" | "rejected",
  reason?: string,
): Promise<User> {
  const person = await requirePerson(ctx.platform, id);
  const { account } = person;
  if (account.role !== "sponsor") throw refuse("request.not_found");
  if (account.status !== "pending") throw notPending();
  const patch = Accounts.patch({ id })
    .set({ status: to, ...(reason && { statusReason: reason }) })
    .where((row, { eq }) => eq(row.status, "pending"));
  const data = { role: account.role, name: nameOf(person), from: account.status, to, reason };
  return save(ctx, {
    writes: [write(patch, notPending)],
    events: [
      accountEvent(to === "active" ? "account.approved" : "account.rejected", id, data, {
        before: { status: account.status },
        after: { status: to },
      }),
    ],
    answer: userView({ ...person, account: { ...account, status: to, statusReason: reason } }),
  });
}
