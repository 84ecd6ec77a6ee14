import {
  engagementRateOf,
  type MediaKit,
  type ProfileChange,
  type Role,
  reachOf,
} from "@tandem/contract";
import { declared, type InfluencerRow } from "../influencer/index.ts";
import { refuse } from "../platform/index.ts";
import type { SponsorRow } from "../sponsor/index.ts";

type Fields = ProfileChange["profile"];
type Field = keyof Fields;

/** Which fields a profile of each role has. */
const FIELDS: Record<Role, readonly Field[]> = {
  admin: ["name", "timeZone"],
  sponsor: ["companyName", "industry", "budget", "currency", "website", "timeZone"],
  influencer: [
    "displayName",
    "category",
    "niche",
    "bio",
    "languages",
    "location",
    "minPrice",
    "currency",
    "platforms",
    "available",
    "timeZone",
    "kit",
  ],
};

/** Throws `request.invalid` with one entry for each field that another role has. */
export function assertFieldsOf(role: Role, fields: Fields): void {
  const foreign = (Object.keys(fields) as Field[]).filter((field) => !FIELDS[role].includes(field));
  if (foreign.length === 0) return;
  throw refuse("request.invalid", `The profile of ${article(role)} has no such field.`, {
    errors: foreign.map((field) => ({
      path: `profile.${field}`,
      message: `The profile of ${article(role)} does not have this.`,
    })),
  });
}

const article = (role: Role) => (role === "sponsor" ? "a sponsor" : `an ${role}`);

/** The given values that differ from what is there; null means that there is none. */
export function differing<T extends object>(row: T, fields: Partial<Record<keyof T, unknown>>) {
  const entries = Object.entries(fields).filter(
    ([name, value]) =>
      value !== undefined && !same(value, (row as Record<string, unknown>)[name] ?? null),
  );
  return Object.fromEntries(entries) as { [K in keyof T]?: T[K] | null };
}

const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) =>
    same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
};

/** What an influencer's row takes over from a change: figures come with what is computed of them. */
export function influencerChange(row: InfluencerRow, fields: Fields) {
  const platforms = fields.platforms && declared(fields.platforms, row.platforms);
  return differing<InfluencerRow>(row, {
    ...(fields as Partial<InfluencerRow>),
    ...(platforms && {
      platforms,
      reach: reachOf(platforms),
      engagementRate: engagementRateOf(platforms),
    }),
  });
}

export const sponsorChange = (row: SponsorRow, fields: Fields) =>
  differing<SponsorRow>(row, fields as Partial<SponsorRow>);

/**
 * A change as the audit log keeps it, for ever: of what is about a person no more than the public
 * name, so of texts their length, of platforms the figures without handles, of a place the country.
 */
export function auditable(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, (REDUCED[name] ?? keep)(value)]),
  );
}

const keep = (value: unknown) => value ?? null;
const REDUCED: Record<string, (value: unknown) => unknown> = {
  kit: (kit) =>
    kit
      ? {
          characters: (kit as MediaKit).headline.length,
          showPrice: (kit as MediaKit).showPrice,
        }
      : null,
  bio: (bio) => ({ characters: String(bio ?? "").length }),
  website: (website) => ({ given: Boolean(website) }),
  location: (place) => (place as InfluencerRow["location"])?.country ?? null,
  platforms: (platforms) =>
    ((platforms ?? []) as InfluencerRow["platforms"]).map(
      ({ handle: _handle, url: _url, ...figures }) => figures,
    ),
};
