/** Asking the runtime costs more than all else here, and there are few zones and countries. */
const names = new Map<string, string>();
const zones = new Map<string, ReadonlySet<string>>();

/** The one name of a zone that has several, such as Asia/Kolkata and Asia/Calcutta. */
const canonical = (zone: string): string => {
  let known = names.get(zone);
  if (!known) {
    known = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
    names.set(zone, known);
  }
  return known;
};

interface Zoned {
  timeZones?: string[];
  getTimeZones?: () => string[] | undefined;
}

/** The time zones of a country, as the runtime knows them. */
function zonesOf(country: string): ReadonlySet<string> {
  let known = zones.get(country);
  if (!known) {
    const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & Zoned;
    known = new Set((locale.getTimeZones?.() ?? locale.timeZones ?? []).map(canonical));
    zones.set(country, known);
  }
  return known;
}

/** Whether a time zone is one of a country's: where nobody says in which country they are, it tells. */
export const isInCountry = (zone: string, country: string): boolean =>
  zone !== "UTC" && zonesOf(country).has(canonical(zone));

const countries = new Intl.DisplayNames(["en"], { type: "region" });
export const countryName = (country: string): string => countries.of(country) ?? country;
