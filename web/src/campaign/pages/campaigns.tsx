import { Navigate } from "@solidjs/router";
import { type JSX, lazy, Show } from "solid-js";
import { user } from "../../app/session.ts";

const OwnCampaigns = lazy(() => import("./own-campaigns.tsx"));

/** `/campaigns`: a sponsor's own. An influencer who comes here looks for some to apply to. */
export default function Campaigns(): JSX.Element {
  return (
    <Show when={user()?.role === "sponsor"} fallback={<Navigate href="/discover" />}>
      <OwnCampaigns />
    </Show>
  );
}
