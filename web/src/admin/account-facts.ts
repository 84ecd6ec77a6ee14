import type { User } from "@tandem/contract";
import { countryName, languageName } from "../names.ts";
import { compact, count, money } from "../ui/format.ts";
import { categoryWord, platformWord } from "../words.ts";

/** What a profile tells of itself, in words, by label; empty where it tells nothing. */
export function profileFacts({ profile }: User): { label: string; value: string }[] {
  if ("companyName" in profile) {
    return [
      { label: "Industry", value: profile.industry ?? "" },
      {
        label: "Yearly budget",
        value: profile.budget ? money(profile.budget, profile.currency, { whole: true }) : "",
      },
      { label: "Time zone", value: profile.timeZone },
    ];
  }
  if ("displayName" in profile) {
    const { location } = profile;
    return [
      {
        label: "Category and niche",
        value: `${categoryWord(profile.category)} · ${profile.niche}`,
      },
      {
        label: "Where",
        value: location
          ? [location.city, countryName(location.country)].filter(Boolean).join(", ")
          : "",
      },
      { label: "Languages", value: profile.languages.map(languageName).join(", ") },
      {
        label: "Minimum price",
        value: profile.minPrice ? money(profile.minPrice, profile.currency) : "",
      },
      { label: "Reach", value: count(profile.reach) },
      {
        label: "Platforms",
        value: profile.platforms
          .map(
            (each) => `${platformWord(each.platform)} @${each.handle}, ${compact(each.followers)}`,
          )
          .join(" · "),
      },
      { label: "Takes requests", value: profile.available ? "yes" : "no" },
    ];
  }
  return [{ label: "Time zone", value: profile.timeZone }];
}
