import type { Notification, NotificationPage } from "@tandem/contract";
import { api } from "../api.ts";
import { createAction } from "../data/action.ts";
import { createPages, createQuery, patch } from "../data/query.ts";

const first = "/notifications?limit=20";
const count = "/notifications?limit=1";

/** What happened, newest first; shared by the bell and the page. */
export const createNotifications = () =>
  createPages<Notification, NotificationPage>(
    () => first,
    (cursor, signal) => api.get("/notifications", { limit: 20, cursor }, { signal }),
    { refreshEvery: 8_000 },
  );

/** How many are unread, asked for while the page is visible. The frame of every page shows it. */
export const createUnread = () =>
  createQuery<NotificationPage>(
    () => count,
    (signal) => api.get("/notifications", { limit: 1 }, { signal }),
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
          patch<NotificationPage[]>(first, (pages) => pages.map(mark)),
          patch<NotificationPage>(count, mark),
        ];
        return () => {
          for (const each of undo) each();
        };
      },
    },
  );
