import type { Choice } from "../ui/form/Select.tsx";

/** The zone that this device is set to. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** Every IANA time zone that the browser knows, and `also`, which it may call otherwise. */
export function zoneChoices(also: string): readonly Choice[] {
  const zones = new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), also]);
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}
