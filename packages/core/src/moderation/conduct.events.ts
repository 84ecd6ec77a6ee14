import type {
  ABUSE_OUTCOMES,
  ABUSE_REASONS,
  ABUSE_SUBJECTS,
  APPEAL_OUTCOMES,
  SEVERITIES,
} from "@tandem/contract";
import type { NewEvent, Told } from "../platform/index.ts";

type OneOf<T extends readonly string[]> = T[number];

/** What was reported, so that whoever is told can be led there. */
interface Reported {
  kind: OneOf<typeof ABUSE_SUBJECTS>;
  subjectId: string;
  adRequestId?: string;
}
export interface AbuseReportedData extends Reported {
  /** The kind of reason; what was said in words is not told. */
  because: OneOf<typeof ABUSE_REASONS>;
  severity: OneOf<typeof SEVERITIES>;
  count: number;
}
export interface AbuseSettledData extends Reported {
  ownerId: string;
  outcome: OneOf<typeof ABUSE_OUTCOMES>;
  reason: string;
  /** Who is told that it was dealt with: the newest of those who reported it. */
  reporterIds: string[];
}
export interface AppealData {
  kind: "user" | "campaign";
  appealId: string;
  ownerId: string;
  name: string;
}
export interface AppealDecidedData extends AppealData {
  outcome: OneOf<typeof APPEAL_OUTCOMES>;
  reason: string;
}

export type ConductEvent =
  | Told<"abuse.reported", AbuseReportedData>
  | Told<"abuse.settled", AbuseSettledData>
  | Told<"appeal.made", AppealData>
  | Told<"appeal.decided", AppealDecidedData>;
type DataOf<K extends ConductEvent["kind"]> = Extract<ConductEvent, { kind: K }>["data"];

/** About a case, which no timeline shows: only the audit log does. */
export const abuseEvent = <K extends "abuse.reported" | "abuse.settled">(
  kind: K,
  caseId: string,
  data: DataOf<K>,
  change: Pick<NewEvent, "before" | "after">,
): NewEvent => ({
  subjectType: "abuseCase",
  subjectId: caseId,
  kind,
  data: { ...data },
  ...change,
});

/** About the account or campaign that is flagged, among what else happened to it. */
export const appealEvent = <K extends "appeal.made" | "appeal.decided">(
  kind: K,
  subjectId: string,
  data: DataOf<K>,
  change: Pick<NewEvent, "before" | "after">,
): NewEvent => ({
  subjectType: data.kind === "user" ? "account" : "campaign",
  subjectId,
  kind,
  data: { ...data },
  ...change,
});
