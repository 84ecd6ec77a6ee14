import type { User } from "@tandem/contract";
import { apart } from "../language/apart.ts";
import { t } from "../language/t.ts";
import { atHandle, countryName, languageName } from "../names.ts";
import { compact, count, money } from "../ui/format.ts";
import { categoryWord, platformWord } from "../words.ts";

/** What a profile tells of itself, in words, by label; empty where it tells nothing. */
export function profileFacts({ profile }: User): { label: string; value: string }[] {
  if ("companyName" in profile) {
    return [
      { label: t("Industry"), value: profile.industry ?? "" },
      {
        label: t("Yearly budget"),
        value: profile.budget ? money(profile.budget, profile.currency, { whole: true }) : "",
      },
      { label: t("Time zone"), value: profile.timeZone },
    ];
  }
  if ("displayName" in profile) {
    const { location } = profile;
    return [
      {
        label: t("Category and niche"),
        value: `${categoryWord(profile.category)} · ${profile.niche}`,
      },
      {
        label: t("Where"),
        value: location
          ? [location.city, countryName(location.country)].filter(Boolean).join(", ")
          : "",
      },
      { label: t("Languages"), value: profile.languages.map(languageName).join(", ") },
      {
        label: t("Minimum price"),
        value: profile.minPrice ? money(profile.minPrice, profile.currency) : "",
      },
      { label: t("Reach"), value: count(profile.reach) },
      {
        label: t("Platforms"),
        value: profile.platforms
          .map((each) =>
            apart(
              `${platformWord(each.platform)} ${atHandle(each.handle)}, ${compact(each.followers)}`,
            ),
          )
          .join(" · "),
      },
      { label: t("Takes requests"), value: profile.available ? t("yes") : t("no") },
    ];
  }
  return [{ label: t("Time zone"), value: profile.timeZone }];
}

/** Where an account is written to, and whether that was ever shown to be true. */
export const emailFact = ({ email, emailVerified }: User): string =>
  emailVerified
    ? t("{email} (verified)", { email: apart(email) })
    : t("{email} (not verified)", { email: apart(email) });
