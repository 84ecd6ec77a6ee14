import { oneLine } from "@tandem/mail";
import type {
  AbuseReportedData,
  AbuseSettledData,
  AppealData,
  AppealDecidedData,
} from "../moderation/index.ts";
import { reading } from "../platform/index.ts";
import type { ReviewData } from "../review/index.ts";
import { ALL_ADMINS } from "./collaboration-notes.ts";

interface Line {
  to: string;
  title: string;
  text: string;
  link: string;
}

const EXCERPT = 160;

/** The first report of a case: whoever joins in later is seen in the queue. */
export const ofReport = reading<AbuseReportedData, Line[]>(({ data: { kind, severity, count } }) =>
  count > 1
    ? []
    : [
        {
          to: ALL_ADMINS,
          title: `A ${kind} was reported.`,
          text: `How grave it may be: ${severity}.`,
          link: "/admin/reports",
        },
      ],
);
/** Those who reported it learn that it was dealt with, and not how. */
export const ofSettlement = reading<AbuseSettledData, Line[]>(({ data }) =>
  data.reporterIds.map((to) => ({
    to,
    title: "What you reported was dealt with.",
    text: `Thank you. We looked at the ${data.kind} and decided.`,
    link: reportedAt(data),
  })),
);

export const ofAppeal = reading<AppealData, Line[]>(({ data: { name } }) => [
  {
    to: ALL_ADMINS,
    title: `${oneLine(name, 80)}: an appeal waits.`,
    text: "Its owner says that the flag is wrong.",
    link: "/admin/appeals",
  },
]);

export const ofDecision = reading<AppealDecidedData, Line[]>(({ subjectId, data }) => [
  {
    to: data.ownerId,
    title: `Your appeal was ${data.outcome === "lift" ? "granted" : "turned down"}.`,
    text: oneLine(data.reason, EXCERPT),
    link: data.kind === "campaign" ? `/campaigns/${subjectId}` : "/",
  },
]);
/** To whoever wrote it. */
export const ofHiding = reading<ReviewData, Line[]>(({ data: { parties, by, reason } }) => [
  {
    to: by === "sponsor" ? parties.sponsorId : parties.influencerId,
    title: "A review that you wrote was hidden.",
    text: oneLine(reason ?? "", EXCERPT),
    link: "/",
  },
]);

/** Where whoever reported it finds it. */
function reportedAt({ kind, subjectId, adRequestId }: AbuseSettledData): string {
  if (kind === "message" && adRequestId) return `/threads/${adRequestId}`;
  if (kind === "campaign") return `/campaigns/${subjectId}`;
  return kind === "user" && subjectId.startsWith("inf_") ? `/influencers/${subjectId}` : "/";
}
