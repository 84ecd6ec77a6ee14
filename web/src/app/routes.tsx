import type { RouteDefinition, RoutePreloadFunc } from "@solidjs/router";
import { lazy } from "solid-js";
import { adminPages } from "../admin/admin.routes.ts";
import { warm } from "../data/warm.ts";

/** Pages that need no log-in; each is a file of its own, fetched when it is gone to. */
const publicPages: RouteDefinition[] = [
  { path: "/", component: lazy(() => import("./landing/Landing.tsx")) },
  { path: "/log-in", component: lazy(() => import("../account/pages/log-in.tsx")) },
  { path: "/register", component: lazy(() => import("../account/pages/register.tsx")) },
  {
    path: "/forgot-password",
    component: lazy(() => import("../account/pages/forgot-password.tsx")),
  },
  { path: "/reset-password", component: lazy(() => import("../account/pages/reset-password.tsx")) },
  { path: "/verify-email", component: lazy(() => import("../account/pages/verify-email.tsx")) },
  { path: "/claim/:token", component: lazy(() => import("../account/pages/claim.tsx")) },
  { path: "/appeal/:token", component: lazy(() => import("../moderation/pages/appeal.tsx")) },
  { path: "/unsubscribe", component: lazy(() => import("../account/pages/unsubscribe.tsx")) },
  { path: "/farewell", component: lazy(() => import("../account/pages/farewell.tsx")) },
];

/** The page of components, in development and in builds with `--mode gallery`. */
const gallery: RouteDefinition[] = __GALLERY__
  ? [{ path: "/ui", component: lazy(() => import("./gallery/Gallery.tsx")) }]
  : [];

/** Asks for what a page shows while its link is pointed at; on a first visit nobody is known yet. */
const ahead =
  (list: string): RoutePreloadFunc =>
  ({ params, intent }) => {
    if (intent !== "initial" && params.id !== "new") warm(`/${list}/${params.id}`);
  };

/** Pages behind the log-in, each lazy like the public ones. */
const memberPages: RouteDefinition[] = [
  { path: "/home", component: lazy(() => import("./Home.tsx")) },
  { path: "/campaigns", component: lazy(() => import("../campaign/pages/campaigns.tsx")) },
  { path: "/campaigns/new", component: lazy(() => import("../campaign/pages/new-campaign.tsx")) },
  {
    path: "/campaigns/:id",
    component: lazy(() => import("../campaign/pages/campaign.tsx")),
    preload: ahead("campaigns"),
  },
  { path: "/influencers", component: lazy(() => import("../search/pages/find-influencers.tsx")) },
  { path: "/shortlists", component: lazy(() => import("../shortlist/pages/shortlists.tsx")) },
  { path: "/shortlists/:id", component: lazy(() => import("../shortlist/pages/shortlist.tsx")) },
  { path: "/threads", component: lazy(() => import("../thread/pages/threads.tsx")) },
  {
    path: "/threads/:id",
    component: lazy(() => import("../thread/pages/thread.tsx")),
    preload: ahead("ad-requests"),
  },
  { path: "/threads/:id/pay", component: lazy(() => import("../payment/pages/pay.tsx")) },
  { path: "/discover", component: lazy(() => import("../campaign/pages/discover.tsx")) },
  {
    path: "/influencers/:id",
    component: lazy(() => import("../influencer/pages/profile.tsx")),
    preload: ahead("influencers"),
  },
  { path: "/earnings", component: lazy(() => import("../ledger/pages/earnings.tsx")) },
  { path: "/spending", component: lazy(() => import("../ledger/pages/spending.tsx")) },
  { path: "/exports", component: lazy(() => import("../export/pages/exports.tsx")) },
  { path: "/reports", component: lazy(() => import("../report/pages/reports.tsx")) },
  { path: "/settings", component: lazy(() => import("../account/pages/settings.tsx")) },
  { path: "/profile", component: lazy(() => import("../influencer/pages/profile.tsx")) },
  {
    path: "/notifications",
    component: lazy(() => import("../notification/pages/notifications.tsx")),
  },
  ...adminPages,
];

export const routes: RouteDefinition[] = [
  ...gallery,
  // Without pages this route would itself be a page, at every address.
  ...(memberPages.length > 0
    ? [{ component: lazy(() => import("./MemberLayout.tsx")), children: memberPages }]
    : []),
  {
    component: lazy(() => import("./PublicLayout.tsx")),
    children: [
      ...publicPages,
      { path: "*missing", component: lazy(() => import("./NotFound.tsx")) },
    ],
  },
];
