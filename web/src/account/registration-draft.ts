import { remember } from "../app/theme.ts";
import { ownZone } from "./zones.ts";

const key = "tandem.registration";

const empty = () => ({
  role: "",
  username: "",
  email: "",
  password: "",
  profile: {
    companyName: "",
    industry: "",
    website: "",
    displayName: "",
    category: "",
    niche: "",
    bio: "",
    languages: [],
    location: { country: "", city: "" },
    currency: "USD",
    platforms: [],
    timeZone: ownZone(),
  },
});

/** What a registration starts with: what was typed on this device before, without the password. */
export function registrationDraft(role: string): Record<string, unknown> {
  const start = empty();
  let kept: Partial<ReturnType<typeof empty>> = {};
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? "{}");
  } catch {
    // A draft that cannot be read is no draft.
  }
  const profile = { ...start.profile, ...kept.profile, timeZone: ownZone() };
  return { ...start, ...kept, profile, password: "", role: role || kept.role || "influencer" };
}

/** Keeps what is typed until it is sent; null forgets it. */
export function keepRegistration(values: Record<string, unknown> | null): void {
  remember(key, values && JSON.stringify({ ...values, password: "" }));
}
