import type { InfluencerProfile } from "@tandem/contract";
import { t } from "../language/t.ts";

/** One thing that makes a profile stronger, with what it is good for. */
export interface StrengthPart {
  name: string;
  why: string;
  done: boolean;
  /** Where it is done; absent where the mail that was sent says so. */
  at?: string;
}

/**
 * What sponsors look at in a profile, in the order in which it helps to be found: each part counts
 * the same.
 */
export function strengthParts(
  profile: InfluencerProfile,
  emailVerified: boolean,
): readonly StrengthPart[] {
  const { platforms } = profile;
  const settings = "/settings";
  return [
    {
      name: t("Add a platform with your followers"),
      why: t("Sponsors search by reach, and yours is still unknown."),
      done: platforms.some((each) => each.followers > 0),
      at: settings,
    },
    {
      name: t("Tell your likes and comments a post"),
      why: t("They make your engagement rate, which sponsors compare."),
      done: platforms.some((each) => each.avgLikes + each.avgComments > 0),
      at: settings,
    },
    {
      name: t("Count your posts of the last 30 days"),
      why: t("Twelve or more count all your followers; none counts a tenth."),
      done: platforms.some((each) => each.postsLast30Days > 0),
      at: settings,
    },
    {
      name: t("Write about yourself"),
      why: t("Two sentences tell a sponsor whether you fit."),
      done: profile.bio.length >= 40,
      at: settings,
    },
    {
      name: t("Name your smallest price"),
      why: t("Offers below it are rare when it is known."),
      done: profile.minPrice > 0,
      at: settings,
    },
    {
      name: t("Name the languages you post in"),
      why: t("Sponsors search by language."),
      done: profile.languages.length > 0,
      at: settings,
    },
    {
      name: t("Say where you are"),
      why: t("Many campaigns look for people in one country."),
      done: profile.location !== null,
      at: settings,
    },
    {
      name: t("Confirm your e-mail address"),
      why: t("The link is in the mail we sent you. Offers are mailed there."),
      done: emailVerified,
    },
    {
      name: t("Publish your media kit"),
      why: t("One link shows all of this to brands that are not here yet."),
      done: profile.kit !== undefined,
      at: "/profile",
    },
  ];
}

/** The share that is done, 0..1, and the next part to add. */
export function strengthOf(parts: readonly StrengthPart[]) {
  const done = parts.filter((part) => part.done).length;
  return { share: done / parts.length, next: parts.find((part) => !part.done) };
}
