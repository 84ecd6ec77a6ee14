import { type Component, createSignal } from "solid-js";

export interface StandInProps {
  /** Asks again for what could not be had. */
  retry?: (() => void | Promise<void>) | undefined;
  /** It is the whole page, which then needs its own heading. */
  whole?: boolean;
}

const [standIn, setStandIn] = createSignal<Component<StandInProps>>();

/** What stands where something cannot be had without a connection; the app sets it while there is none. */
export { setStandIn, standIn };
