import { numberFrom } from "../platform/index.ts";

/** How long an offer stands: 72 hours, or what the surroundings say. */
export const openHours = (): number => numberFrom("TANDEM_OFFER_HOURS", 72);
