import type { Role } from "@tandem/contract";
import { type Component, type JSX, lazy } from "solid-js";
import { Dynamic } from "solid-js/web";
import NotFound from "../../app/NotFound.tsx";
import { user } from "../../app/session.ts";

const pages: Partial<Record<Role, Component>> = {
  sponsor: lazy(() => import("./own-campaign.tsx")),
};

/** `/campaigns/:id`: its sponsor runs it, everyone else looks at it. */
export default function CampaignPage(): JSX.Element {
  const page = () => pages[user()?.role ?? "influencer"] ?? NotFound;
  return <Dynamic component={page()} />;
}
