import type { NotificationPage } from "@tandem/contract";
import { api } from "../api.ts";
import { createQuery } from "../data/query.ts";

/** The key of how many are unread. */
export const count = "/notifications?limit=1";

/** How many are unread, asked for while the page is visible. The frame of every page shows it. */
export const createUnread = () =>
  createQuery<NotificationPage>(
    () => count,
    (signal) => api.get("/notifications", { limit: 1 }, { signal }),
    { refreshEvery: 8_000 },
  );
