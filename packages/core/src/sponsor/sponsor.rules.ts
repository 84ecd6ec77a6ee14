import type { NewSponsorProfile, SponsorProfile } from "@tandem/contract";
import type * as v from "valibot";
import type { ItemOf } from "../platform/index.ts";
import type { Sponsors } from "./sponsor.entity.ts";

export type SponsorRow = ItemOf<typeof Sponsors>;

/**
 * What two spellings of one company name have in common: compatible characters made one (NFKC),
 * letters without case (by way of upper case, so that ß and SS meet), runs of blanks as one.
 */
export const companyKey = (name: string): string =>
  name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC").replace(/\s+/gu, " ").trim();

/** The row of a sponsor who registers, without its id. */
export const newSponsor = (
  profile: v.InferOutput<typeof NewSponsorProfile>,
): Omit<SponsorRow, "id"> => ({
  companyName: profile.companyName,
  industry: profile.industry ?? "",
  budget: profile.budget ?? 0,
  currency: profile.currency ?? "USD",
  website: profile.website,
  timeZone: profile.timeZone ?? "UTC",
});

/** The profile within one's own account. */
export const sponsorProfile = (row: SponsorRow): SponsorProfile => ({
  companyName: row.companyName,
  industry: row.industry,
  budget: row.budget,
  currency: row.currency,
  website: row.website ?? null,
  timeZone: row.timeZone,
});
