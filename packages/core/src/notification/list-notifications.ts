import type { Notification, NotificationPage, NotificationTopic } from "@tandem/contract";
import { type Ctx, type ItemOf, listPage } from "../platform/index.ts";
import { Inboxes, Notifications } from "./notification.entity.ts";
import { topicOf } from "./topics.ts";

export interface NotificationsWanted {
  limit: number;
  cursor?: string | undefined;
  /** `true` leaves out what was read. */
  unread?: "true" | "false" | undefined;
  about?: NotificationTopic | undefined;
}

/** What happened and concerns the actor, newest first, and how much of all of it is unread. */
export async function listNotifications(
  ctx: Ctx,
  { limit, cursor, unread, about }: NotificationsWanted,
): Promise<NotificationPage> {
  const accountId = ctx.actor.id;
  const [page, inbox] = await Promise.all([
    listPage(ctx, {
      entity: Notifications,
      op:
        unread === "true"
          ? Notifications.query.unread({ unreadBy: accountId })
          : Notifications.query.ofAccount({ accountId }),
      list: `notifications ${unread ?? ""} ${about ?? ""}`,
      limit,
      cursor,
      newestFirst: true,
      ...(about && { keep: ({ kind }) => topicOf(kind) === about }),
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
  ...(row.facts && { facts: row.facts }),
});
