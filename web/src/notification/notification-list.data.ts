import type { Notification, NotificationPage, NotificationTopic } from "@tandem/contract";
import { api } from "../api.ts";
import { createAction } from "../data/action.ts";
import { createPages, patch } from "../data/query.ts";
import { count } from "./notification.data.ts";

/** What a list of notifications is narrowed to; all of them without. */
export type Shown = "unread" | NotificationTopic;

const views: readonly (Shown | undefined)[] = [
  undefined,
  "unread",
  "offers",
  "messages",
  "work",
  "account",
];
const narrowed = (shown: Shown | undefined) =>
  shown === "unread" ? { unread: true } : { about: shown };
const keyOf = (shown: Shown | undefined) => `/notifications?limit=20&show=${shown ?? ""}`;

/** What happened, newest first; shared by the bell and the page. */
export const createNotifications = (shown: () => Shown | undefined = () => undefined) =>
  createPages<Notification, NotificationPage>(
    () => keyOf(shown()),
    (cursor, signal) =>
      api.get("/notifications", { limit: 20, cursor, ...narrowed(shown()) }, { signal }),
    { refreshEvery: 8_000 },
  );

/** Marks as read those named, or all; seen at once. */
export const createReading = () =>
  createAction<{ ids?: string[] }, { unread: number }>(
    (input, options) => api.post("/notifications/read", input, options),
    {
      invalidates: ["/notifications"],
      optimistic: ({ ids }) => {
        const here = (each: Notification) => !ids || ids.includes(each.id);
        const mark = (page: NotificationPage): NotificationPage => ({
          ...page,
          items: page.items.map((each) => (here(each) ? { ...each, read: true } : each)),
          unread: ids ? Math.max(0, page.unread - ids.length) : 0,
        });
        const undo = [
          ...views.map((view) =>
            patch<NotificationPage[]>(keyOf(view), (pages) => pages.map(mark)),
          ),
          patch<NotificationPage>(count, mark),
        ];
        return () => {
          for (const each of undo) each();
        };
      },
    },
  );
