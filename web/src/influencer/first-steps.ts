import type { InfluencerProfile } from "@tandem/contract";
import { t } from "../language/t.ts";

/** One of the few things by which somebody new arrives. */
export interface FirstStep {
  name: string;
  why: string;
  done: boolean;
  /** Where it is done; absent where it is done in one's mailbox. */
  at?: string;
}

/** What somebody new is: their profile, and what they did so far. */
export interface Newcomer {
  profile: InfluencerProfile;
  emailVerified: boolean;
  /** Offers and applications, whatever became of them. */
  requests: number;
}

/** From an empty profile to a first thread, in the order in which it is easiest. */
export const firstSteps = ({ profile, emailVerified, requests }: Newcomer): FirstStep[] => [
  {
    name: t("Confirm your e-mail address"),
    why: t("The link is in the mail we sent you."),
    done: emailVerified,
  },
  {
    name: t("Add your platforms"),
    why: t("Followers and figures are what sponsors search by."),
    done: profile.platforms.some((each) => each.followers > 0),
    at: "/settings",
  },
  {
    name: t("Say who you are and what you ask"),
    why: t("A few sentences, and the smallest price you work for."),
    done: profile.bio.length >= 40 && profile.minPrice > 0,
    at: "/settings",
  },
  {
    name: t("Publish your media kit"),
    why: t("One link for every brand that writes to you."),
    done: profile.kit !== undefined,
    at: "/profile",
  },
  {
    name: t("Begin your first thread"),
    why: t("Apply to a campaign at your own price, or answer an offer."),
    done: requests > 0,
    at: "/discover",
  },
];

/** So long somebody is new; after that their start is about their work. */
const NEW_FOR_MS = 60 * 86_400_000;

/** Whether first steps are shown: to new accounts that have not done all of them. */
export const isNew = (createdAt: string, steps: readonly FirstStep[], now: number): boolean =>
  now - Date.parse(createdAt) < NEW_FOR_MS && steps.some((step) => !step.done);
