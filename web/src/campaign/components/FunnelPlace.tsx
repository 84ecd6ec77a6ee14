import type { JSX } from "solid-js";

/** As much room as the funnel takes, until it is there. */
export const FunnelPlace = (): JSX.Element => (
  <div
    aria-hidden="true"
    class="h-[188px] rounded-card bg-sunken motion-safe:animate-pulse-soft sm:h-[88px]"
  />
);
