import { createEffect, type JSX, onCleanup } from "solid-js";
import { online } from "../data/online.ts";
import { setStandIn } from "../ui/stand-in.ts";
import OfflineLine from "./OfflineLine.tsx";
import OfflinePage from "./OfflinePage.tsx";
import { createScrollBack } from "./scroll-back.ts";
import { createVisits } from "./visits.ts";

/** How long pages may take to show something again once there is a connection, in ms. */
const BACK_MS = 5_000;

/**
 * What stands beside every page and that none waits for: it comes once the page is there. It has in it
 * what is shown without a connection, as it could not be fetched then.
 */
export default function Beside(): JSX.Element {
  createScrollBack();
  createVisits();
  createEffect(() => {
    if (!online()) return void setStandIn(() => OfflinePage);
    const timer = setTimeout(() => setStandIn(undefined), BACK_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return <OfflineLine />;
}
