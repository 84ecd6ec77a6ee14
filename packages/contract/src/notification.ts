import * as v from "valibot";
import { PageQuery } from "./page.ts";
import { Instant } from "./primitives.ts";

/** Something that happened and concerns the reader; `link` is a path in the app. */
export const Notification = v.object({
  id: v.string(),
  at: Instant,
  kind: v.string(),
  title: v.string(),
  text: v.string(),
  link: v.string(),
  read: v.boolean(),
});
export type Notification = v.InferOutput<typeof Notification>;
export const NotificationPage = v.object({
  items: v.array(Notification),
  nextCursor: v.nullable(v.string()),
  unread: v.number(),
});
export type NotificationPage = v.InferOutput<typeof NotificationPage>;
export const NotificationQuery = v.object(PageQuery);
/** Which were read; none named means all up to now. */
export const NotificationsRead = v.object({
  ids: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100))),
});
export const Unread = v.object({ unread: v.number() });
