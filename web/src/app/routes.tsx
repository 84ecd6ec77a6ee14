import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";

/** Pages that need no log-in; each is a file of its own, fetched when it is gone to. */
const publicPages: RouteDefinition[] = [
  { path: "/", component: lazy(() => import("./landing/Landing.tsx")) },
];

/** The page of components, in development and in builds with `--mode gallery`. */
const gallery: RouteDefinition[] = __GALLERY__
  ? [{ path: "/ui", component: lazy(() => import("./gallery/Gallery.tsx")) }]
  : [];

/** Pages behind the log-in, each lazy like the public ones. */
const memberPages: RouteDefinition[] = [];

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
