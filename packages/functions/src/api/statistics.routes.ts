import { endpoints } from "@tandem/contract";
import { platformStatistics } from "@tandem/core/statistics";
import { implement } from "./implement.ts";

export const statisticsRoutes = [
  implement(endpoints.admin.statistics, ({ ctx }) => platformStatistics(ctx)),
];
