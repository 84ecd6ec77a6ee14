import type { Route } from "./implement.ts";

export const statisticsRoutes: Route[] = [];
