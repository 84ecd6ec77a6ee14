import { type Ctx, Refusal, refuse, save, write } from "../platform/index.ts";
import { Inboxes, Notifications } from "./notification.entity.ts";

/** One transaction holds a hundred rows; the count and the answer need two of them. */
const AT_ONCE = 90;
const ROUNDS = 8;

/**
 * Marks notifications as read: those named, or all that were unread when asked. The count falls by
 * exactly the rows that turn from unread to read here, whoever else marks the same ones meanwhile.
 */
export async function readNotifications(ctx: Ctx, ids?: string[]): Promise<{ unread: number }> {
  const wanted = [...new Set(ids ? ids.filter(isOurs) : await unreadIds(ctx))];
  for (let at = 0; wanted.length - at > AT_ONCE; at += AT_ONCE) {
    await mark({ ...ctx, idempotency: undefined }, wanted.slice(at, at + AT_ONCE));
  }
  const rest = wanted.length % AT_ONCE || Math.min(wanted.length, AT_ONCE);
  return mark(ctx, rest === 0 ? [] : wanted.slice(-rest));
}

const isOurs = (id: string) => id.startsWith("ntf_");

async function unreadIds(ctx: Ctx): Promise<string[]> {
  const ids: string[] = [];
  const unread = Notifications.query.unread({ unreadBy: ctx.actor.id });
  for await (const { id } of ctx.platform.table.all(Notifications, unread)) ids.push(id);
  return ids;
}

/** Another call marked some of the same rows in between. */
class ReadMeanwhile extends Refusal {}

async function mark(ctx: Ctx, ids: string[]): Promise<{ unread: number }> {
  const accountId = ctx.actor.id;
  const { table } = ctx.platform;
  for (let round = 0; round < ROUNDS; round++) {
    const [rows, inbox] = await Promise.all([
      table.getAll(
        Notifications,
        ids.map((id) => ({ accountId, id })),
        true,
      ),
      table.get(Inboxes, { accountId }),
    ]);
    const unread = rows.filter((row) => row.unreadBy !== undefined);
    const answer = { unread: Math.max(0, (inbox?.unread ?? 0) - unread.length) };
    if (unread.length === 0 && !ctx.idempotency) return answer;
    try {
      return await save(ctx, { writes: writesOf(accountId, unread), events: [], answer });
    } catch (error) {
      if (!(error instanceof ReadMeanwhile)) throw error;
    }
  }
  throw refuse("request.conflict");
}

const writesOf = (accountId: string, unread: Array<{ id: string }>) => [
  ...unread.map(({ id }) =>
    write(
      Notifications.patch({ accountId, id })
        .remove(["unreadBy", "unreadId"])
        .where(({ unreadBy }, { exists }) => exists(unreadBy)),
      () => new ReadMeanwhile("request.conflict"),
    ),
  ),
  ...(unread.length > 0
    ? [write(Inboxes.patch({ accountId }).subtract({ unread: unread.length }))]
    : []),
];
