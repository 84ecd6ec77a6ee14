import { endpoints } from "@tandem/contract";
import { listNotifications, readNotifications } from "@tandem/core/notification";
import { ownStatistics } from "@tandem/core/statistics";
import { implement } from "./implement.ts";

export const ownRoutes = [
  implement(endpoints.own.notifications, ({ ctx, query }) => listNotifications(ctx, query)),
  implement(endpoints.own.readNotifications, ({ ctx, body }) => readNotifications(ctx, body.ids)),
  implement(endpoints.own.statistics, ({ ctx }) => ownStatistics(ctx)),
];
