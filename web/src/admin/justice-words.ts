import type { AbuseCase, AdRequest, Appeal } from "@tandem/contract";
import type { Tone } from "../ui/Badge.tsx";
import type { Outcome } from "./decisions.data.ts";

export const severityWords: Record<AbuseCase["severity"], { word: string; tone: Tone }> = {
  high: { word: "High", tone: "bad" },
  medium: { word: "Medium", tone: "warn" },
  low: { word: "Low", tone: "neutral" },
};

/** What can be done about a case: its key on the list, the verb, and what happens then. */
export interface Deed {
  key: string;
  verb: string;
  done: string;
  body: (one: AbuseCase) => string;
}
export const deeds: Record<Outcome, Deed> = {
  dismiss: {
    key: "d",
    verb: "Dismiss",
    done: "Dismissed.",
    body: () => "Nothing is done. Those who reported it are told that it was looked at.",
  },
  warn: {
    key: "w",
    verb: "Warn",
    done: "Warned.",
    body: ({ ownerName }) =>
      `${ownerName} is warned, in the app and by mail. Nothing else changes.`,
  },
  hide: {
    key: "h",
    verb: "Hide",
    done: "The review is hidden.",
    body: ({ ownerName }) =>
      `The review is shown to admins alone and counts no more. ${ownerName} is told.`,
  },
  freeze: {
    key: "f",
    verb: "Freeze",
    done: "The campaign is frozen.",
    body: ({ ownerName }) =>
      `The campaign is out of search, takes no requests and none can be accepted. ${ownerName} is told, and may appeal once.`,
  },
  suspend: {
    key: "s",
    verb: "Suspend",
    done: "Suspended.",
    body: ({ ownerName }) =>
      `${ownerName} is suspended at once: sessions end, search no longer shows the account. They are told, and may appeal once.`,
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
  dismiss: { word: "Dismissed", tone: "neutral" },
  warn: { word: "Warned", tone: "warn" },
  hide: { word: "Hidden", tone: "bad" },
  freeze: { word: "Frozen", tone: "bad" },
  suspend: { word: "Suspended", tone: "bad" },
};
export const decisionWords: Record<NonNullable<Appeal["outcome"]>, { word: string; tone: Tone }> = {
  uphold: { word: "Upheld", tone: "neutral" },
  lift: { word: "Lifted", tone: "good" },
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
