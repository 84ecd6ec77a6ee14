import { ABUSE_OUTCOMES, ABUSE_REASONS, ABUSE_SUBJECTS, SEVERITIES } from "@tandem/contract";
import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/** All that was reported of one thing until it was settled, with what the thing said when it was first reported. */
export const AbuseCases = new Entity({
  model: { entity: "abuseCase", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    kind: { type: ABUSE_SUBJECTS, required: true },
    subjectId: { type: "string", required: true },
    /** The thread that a message stands in. */
    adRequestId: { type: "string" },
    ownerId: { type: "string", required: true },
    ownerName: { type: "string", required: true },
    title: { type: "string", required: true },
    excerpt: { type: "string", required: true },
    /** The severity of the gravest reason, and of the whole case. */
    gravest: { type: SEVERITIES, required: true },
    severity: { type: SEVERITIES, required: true },
    count: { type: "number", required: true },
    status: { type: ["open", "settled"] as const, required: true },
    outcome: { type: ABUSE_OUTCOMES },
    settledAt: { type: "string" },
    at: { type: "string", required: true },
    version: { type: "number", required: true },
    /** While open, how grave and since when; once settled, when. */
    listed: { type: ["open", "settled"] as const, required: true },
    listedAt: { type: "string", required: true },
  },
  indexes: {
    byId: primary(["id"], "abuse-case#${id}", [], "abuse-case"),
    /** Which cases are open, the gravest and then the oldest first? Which are settled, in order? */
    inOrder: answeredBy("gsi1", ["listed"], "abuse-cases#${listed}", ["listedAt"], "${listedAt}"),
    /** Which cases are about what this account answers for? */
    ofOwner: answeredBy("gsi2", ["ownerId"], "abuse-of#${ownerId}", ["id"], "${id}"),
  },
});

/** The one case that is open about a thing. */
export const OpenCases = new Entity({
  model: { entity: "openCase", service: SERVICE, version: "1" },
  attributes: {
    kind: { type: ABUSE_SUBJECTS, required: true },
    subjectId: { type: "string", required: true },
    caseId: { type: "string", required: true },
  },
  indexes: {
    bySubject: primary(["kind", "subjectId"], "abuse-about#${kind}#${subjectId}", [], "open"),
  },
});

/** What one person says in a case; each says it once. */
export const AbuseReports = new Entity({
  model: { entity: "abuseReport", service: SERVICE, version: "1" },
  attributes: {
    caseId: { type: "string", required: true },
    by: { type: "string", required: true },
    byName: { type: "string", required: true },
    reason: { type: ABUSE_REASONS, required: true },
    text: { type: "string", required: true },
    at: { type: "string", required: true },
  },
  indexes: {
    byReporter: primary(["caseId"], "abuse-case#${caseId}", ["by"], "report#${by}"),
    /** Who reported this, in order? */
    ofCase: answeredBy("gsi1", ["caseId"], "abuse-reports#${caseId}", ["at"], "${at}"),
    /** What did this account report, in order? */
    ofReporter: answeredBy("gsi2", ["by"], "abuse-by#${by}", ["at"], "${at}"),
  },
});
