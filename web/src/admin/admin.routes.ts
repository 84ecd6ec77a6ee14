import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";

/** The admin's pages, each a file of its own. */
export const adminPages: RouteDefinition[] = [
  { path: "/admin/approvals", component: lazy(() => import("./pages/approvals.tsx")) },
  { path: "/admin/users", component: lazy(() => import("./pages/users.tsx")) },
  { path: "/admin/users/:id", component: lazy(() => import("./pages/user.tsx")) },
  { path: "/admin/campaigns", component: lazy(() => import("./pages/campaigns.tsx")) },
  { path: "/admin/campaigns/:id", component: lazy(() => import("./pages/campaign.tsx")) },
  { path: "/admin/requests", component: lazy(() => import("./pages/requests.tsx")) },
  { path: "/admin/flags", component: lazy(() => import("./pages/flags.tsx")) },
  { path: "/admin/reports", component: lazy(() => import("./pages/reports.tsx")) },
  { path: "/admin/appeals", component: lazy(() => import("./pages/appeals.tsx")) },
  { path: "/admin/disputes", component: lazy(() => import("./pages/disputes.tsx")) },
  { path: "/admin/ledger", component: lazy(() => import("./pages/ledger.tsx")) },
  { path: "/admin/imports", component: lazy(() => import("./pages/imports.tsx")) },
  { path: "/admin/imports/:id", component: lazy(() => import("./pages/import.tsx")) },
  { path: "/admin/stats", component: lazy(() => import("./pages/stats.tsx")) },
  { path: "/admin/audit", component: lazy(() => import("./pages/audit.tsx")) },
  { path: "/admin/jobs", component: lazy(() => import("./pages/jobs.tsx")) },
];
