import type { Offer, Side } from "@tandem/contract";

/** One of the two who agree, by the name of then. */
export interface PartyOnPaper {
  id: string;
  name: string;
}

/** Who said yes to the terms, and when (ISO 8601). */
export interface Consent {
  by: Side;
  at: string;
}

/**
 * What an agreement on paper says. `hash` is the SHA-256 of the terms in hexadecimal; `timeZone` is
 * the one whose days the terms name.
 */
export interface AgreementPaper {
  requestId: string;
  campaign: PartyOnPaper;
  sponsor: PartyOnPaper;
  influencer: PartyOnPaper;
  terms: Pick<
    Offer,
    "version" | "amount" | "currency" | "requirements" | "deliverables" | "dueDate"
  >;
  timeZone: string;
  offered: Consent;
  accepted: Consent;
  hash: string;
  rules: HouseRules;
}

/** The platform's own rules that the paper tells of. */
export interface HouseRules {
  /** How often changes to one piece of work may be asked for. */
  rounds: number;
  /** After how many hours a submission that nobody answers is approved. */
  approvesAfterHours: number;
  /** So many days after all work was published, held money goes to the influencer by itself. */
  releasesAfterDays: number;
}
