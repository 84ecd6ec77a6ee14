import type { Role } from "@tandem/contract";
import { type Component, type JSX, lazy } from "solid-js";
import { Dynamic } from "solid-js/web";
import { user } from "../../app/session.ts";

const looked = lazy(() => import("./public-campaign.tsx"));

const pages: Record<Role, Component> = {
  sponsor: lazy(() => import("./own-campaign.tsx")),
  influencer: looked,
  admin: looked,
};

/** `/campaigns/:id`: its sponsor runs it, everyone else looks at it. */
export default function CampaignPage(): JSX.Element {
  const page = () => pages[user()?.role ?? "influencer"];
  return <Dynamic component={page()} />;
}
