import type { AbuseCase, AdRequest, Appeal } from "@tandem/contract";
import { apart } from "../language/apart.ts";
import { t } from "../language/t.ts";
import type { Tone } from "../ui/Badge.tsx";
import type { Outcome } from "./decisions.data.ts";

export const severityWords: Record<AbuseCase["severity"], { word: string; tone: Tone }> = {
  high: { word: t("High"), tone: "bad" },
  medium: { word: t("Medium"), tone: "warn" },
  low: { word: t("Low"), tone: "neutral" },
};

/** What can be done about a case: its keys on the list, the verb, and what happens then. */
export interface Deed {
  keys: readonly [string, ...string[]];
  verb: string;
  done: string;
  body: (one: AbuseCase) => string;
}
export const deeds: Record<Outcome, Deed> = {
  dismiss: {
    keys: ["d", "r"],
    verb: t("Dismiss"),
    done: t("Dismissed."),
    body: () => t("Nothing is done. Those who reported it are told that it was looked at."),
  },
  warn: {
    keys: ["w"],
    verb: t("Warn"),
    done: t("Warned."),
    body: ({ ownerName }) =>
      t("{ownerName} is warned, in the app and by mail. Nothing else changes.", {
        ownerName: apart(ownerName),
      }),
  },
  hide: {
    keys: ["h"],
    verb: t("Hide"),
    done: t("The review is hidden."),
    body: ({ ownerName }) =>
      t("The review is shown to admins alone and counts no more. {ownerName} is told.", {
        ownerName: apart(ownerName),
      }),
  },
  freeze: {
    keys: ["f"],
    verb: t("Freeze"),
    done: t("The campaign is frozen."),
    body: ({ ownerName }) =>
      t(
        "The campaign is out of search, takes no requests and none can be accepted. {ownerName} is told, and may appeal once.",
        { ownerName: apart(ownerName) },
      ),
  },
  suspend: {
    keys: ["s"],
    verb: t("Suspend"),
    done: t("Suspended."),
    body: ({ ownerName }) =>
      t(
        "{ownerName} is suspended at once: sessions end, search no longer shows the account. They are told, and may appeal once.",
        { ownerName: apart(ownerName) },
      ),
  },
};

/** What fits a case, the mildest first. */
export const fitting = ({ kind }: AbuseCase): Outcome[] => [
  "dismiss",
  "warn",
  ...(kind === "review" ? (["hide"] as const) : []),
  ...(kind === "campaign" ? (["freeze"] as const) : []),
  "suspend",
];

export const outcomeWords: Record<Outcome, { word: string; tone: Tone }> = {
  dismiss: { word: t("Dismissed"), tone: "neutral" },
  warn: { word: t("Warned"), tone: "warn" },
  hide: { word: t("Hidden"), tone: "bad" },
  freeze: { word: t("Frozen"), tone: "bad" },
  suspend: { word: t("Suspended"), tone: "bad" },
};
export const decisionWords: Record<NonNullable<Appeal["outcome"]>, { word: string; tone: Tone }> = {
  uphold: { word: t("Upheld"), tone: "neutral" },
  lift: { word: t("Lifted"), tone: "good" },
};

/** The page on which an admin sees what a case is about. */
export function subjectPlace({ kind, subjectId, ownerId, adRequestId }: AbuseCase): string {
  if (kind === "campaign") return `/admin/campaigns/${subjectId}`;
  if (kind === "message" && adRequestId) return `/threads/${adRequestId}`;
  return `/admin/users/${kind === "user" ? subjectId : ownerId}`;
}

/** Who opened a dispute: the sponsor's name or the influencer's. */
export const disputant = (request: AdRequest): string =>
  request.dispute?.by === "influencer" ? request.influencerName : request.sponsorName;
