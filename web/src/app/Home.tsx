import type { Role } from "@tandem/contract";
import { type Component, type JSX, lazy } from "solid-js";
import { Dynamic } from "solid-js/web";
import NotFound from "./NotFound.tsx";
import { user } from "./session.ts";

const homes: Partial<Record<Role, Component>> = {
  sponsor: lazy(() => import("../sponsor/pages/sponsor-home.tsx")),
  admin: lazy(() => import("../admin/pages/home.tsx")),
  influencer: lazy(() => import("../influencer/pages/home.tsx")),
};

/** `/home`: each role has its own. */
export default function Home(): JSX.Element {
  const home = () => homes[user()?.role ?? "admin"] ?? NotFound;
  return <Dynamic component={home()} />;
}
