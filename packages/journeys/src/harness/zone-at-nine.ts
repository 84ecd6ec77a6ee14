const MINUTE_MS = 60_000;

/** A zone in which it is between nine and ten for the next two minutes at least. */
export async function zoneAtNine(): Promise<string> {
  const left = 60 - new Date().getUTCMinutes();
  if (left <= 2) await new Promise((next) => setTimeout(next, left * MINUTE_MS));
  const ahead = ((9 - new Date().getUTCHours() + 36) % 24) - 12;
  // These names say how far UTC is ahead of the zone.
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}
