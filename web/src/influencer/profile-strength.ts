import type { InfluencerProfile } from "@tandem/contract";

/** One thing that makes a profile stronger, with what it is good for. */
export interface StrengthPart {
  name: string;
  why: string;
  done: boolean;
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
  return [
    {
      name: "Add a platform with your followers",
      why: "Sponsors search by reach, and yours is still unknown.",
      done: platforms.some((each) => each.followers > 0),
    },
    {
      name: "Tell your likes and comments a post",
      why: "They make your engagement rate, which sponsors compare.",
      done: platforms.some((each) => each.avgLikes + each.avgComments > 0),
    },
    {
      name: "Count your posts of the last 30 days",
      why: "Twelve or more count all your followers; none counts a tenth.",
      done: platforms.some((each) => each.postsLast30Days > 0),
    },
    {
      name: "Write about yourself",
      why: "Two sentences tell a sponsor whether you fit.",
      done: profile.bio.length >= 40,
    },
    {
      name: "Name your smallest price",
      why: "Offers below it are rare when it is known.",
      done: profile.minPrice > 0,
    },
    {
      name: "Name the languages you post in",
      why: "Sponsors search by language.",
      done: profile.languages.length > 0,
    },
    {
      name: "Say where you are",
      why: "Many campaigns look for people in one country.",
      done: profile.location !== null,
    },
    {
      name: "Confirm your e-mail address",
      why: "The link is in the mail we sent you. Offers are mailed there.",
      done: emailVerified,
    },
  ];
}

/** The share that is done, 0..1, and the next part to add. */
export function strengthOf(parts: readonly StrengthPart[]) {
  const done = parts.filter((part) => part.done).length;
  return { share: done / parts.length, next: parts.find((part) => !part.done) };
}
