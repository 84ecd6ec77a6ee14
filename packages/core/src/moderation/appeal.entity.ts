import { APPEAL_OUTCOMES } from "@tandem/contract";
import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/** What the owner of something flagged says to that. Its id follows from the subject and the flag's time: there is one a flag. */
export const Appeals = new Entity({
  model: { entity: "appeal", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    kind: { type: ["user", "campaign"] as const, required: true },
    subjectId: { type: "string", required: true },
    ownerId: { type: "string", required: true },
    name: { type: "string", required: true },
    flagReason: { type: "string", required: true },
    flaggedAt: { type: "string", required: true },
    text: { type: "string", required: true },
    at: { type: "string", required: true },
    outcome: { type: APPEAL_OUTCOMES },
    /** What the admin answered. */
    answer: { type: "string" },
    decidedAt: { type: "string" },
    /** While open, since when; once decided, when. */
    listed: { type: ["open", "decided"] as const, required: true },
    listedAt: { type: "string", required: true },
  },
  indexes: {
    byId: primary(["id"], "appeal#${id}", [], "appeal"),
    /** Which appeals are open, and which decided, in order? */
    inOrder: answeredBy("gsi1", ["listed"], "appeals#${listed}", ["listedAt"], "${listedAt}"),
    /** What did this account appeal against? */
    ofOwner: answeredBy("gsi2", ["ownerId"], "appeals-of#${ownerId}", ["at"], "${at}"),
  },
});
