import { NotificationPage, NotificationQuery, NotificationsRead, Unread } from "../notification.ts";
import { OwnStatistics } from "../statistics.ts";
import { endpoint } from "./endpoint.ts";

export const ownEndpoints = {
  notifications: endpoint({
    method: "GET",
    path: "/notifications",
    summary: "What happened and concerns oneself, newest first",
    who: "any",
    query: NotificationQuery,
    status: 200,
    answer: NotificationPage,
  }),
  readNotifications: endpoint({
    method: "POST",
    path: "/notifications/read",
    summary: "Mark as read: those named, or all",
    who: "any",
    body: NotificationsRead,
    status: 200,
    answer: Unread,
  }),
  statistics: endpoint({
    method: "GET",
    path: "/stats",
    summary: "One's own dashboard figures",
    who: ["sponsor", "influencer"],
    status: 200,
    answer: OwnStatistics,
  }),
};
