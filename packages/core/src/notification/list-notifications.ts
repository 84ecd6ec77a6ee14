import type { Notification, NotificationPage } from "@tandem/contract";
import { type Ctx, type ItemOf, listPage } from "../platform/index.ts";
import { Inboxes, Notifications } from "./notification.entity.ts";

/** What happened and concerns the actor, newest first, and how much of it is unread. */
export async function listNotifications(
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<NotificationPage> {
  const accountId = ctx.actor.id;
  const [page, inbox] = await Promise.all([
    listPage(ctx, {
      entity: Notifications,
      op: Notifications.query.ofAccount({ accountId }),
      list: "notifications",
      limit,
      cursor,
      newestFirst: true,
      show: viewOf,
    }),
    ctx.platform.table.get(Inboxes, { accountId }, false),
  ]);
  return { ...page, unread: inbox?.unread ?? 0 };
}

const viewOf = (row: ItemOf<typeof Notifications>): Notification => ({
  id: row.id,
  at: row.at,
  kind: row.kind,
  title: row.title,
  text: row.text,
  link: row.link,
  read: row.unreadBy === undefined,
});
