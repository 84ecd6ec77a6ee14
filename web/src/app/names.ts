import type { User } from "@tandem/contract";

/** What a person is called on screen, whatever their role. */
export function nameOf(user: User): string {
  const { profile } = user;
  if ("companyName" in profile) return profile.companyName;
  if ("displayName" in profile) return profile.displayName;
  return profile.name;
}
