import {
  type ABUSE_OUTCOMES,
  type ABUSE_REASONS,
  type ABUSE_SUBJECTS,
  SEVERITIES,
} from "@tandem/contract";

type Reason = (typeof ABUSE_REASONS)[number];
type Kind = (typeof ABUSE_SUBJECTS)[number];
type Outcome = (typeof ABUSE_OUTCOMES)[number];
export type Severity = (typeof SEVERITIES)[number];

/**
 * How grave a reason is by itself. High is what harms a person or takes somebody's money and grows
 * worse by the hour; medium is deceit between the two sides of a deal; low is a nuisance.
 */
const GRAVITY: Record<Reason, Severity> = {
  scam: "high",
  hate: "high",
  illegal: "high",
  harassment: "high",
  impersonation: "medium",
  fake_figures: "medium",
  payment_outside: "medium",
  spam: "low",
  other: "low",
};
/** From so many reporters on a case is one step graver, and from so many two. */
const MANY = 3;
const VERY_MANY = 10;

const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** The graver of what was said before, if anything, and a new reason. */
export const graver = (before: Severity | undefined, reason: Reason): Severity => {
  const own = GRAVITY[reason];
  return before !== undefined && rankOf(before) <= rankOf(own) ? before : own;
};

/** How grave a case is: its gravest reason, raised by one step from 3 reporters on and by two from 10. */
export function severityOf(gravest: Severity, count: number): Severity {
  const raised = rankOf(gravest) - (count >= VERY_MANY ? 2 : count >= MANY ? 1 : 0);
  return SEVERITIES[Math.max(0, raised)] as Severity;
}

/** Where an open case stands among the open ones: the gravest first, then the oldest. */
export const placeOf = (severity: Severity, at: string, id: string): string =>
  `${rankOf(severity)}#${at}#${id}`;
/** What the places of all open cases of a severity begin with. */
export const placesOf = (severity: Severity): string => `${rankOf(severity)}#`;

/** What can be done about what was reported: only a campaign can be frozen, only a review hidden. */
export const isPossible = (outcome: Outcome, kind: Kind): boolean =>
  outcome === "freeze" ? kind === "campaign" : outcome === "hide" ? kind === "review" : true;

const EXCERPT = 1000;
/** As much of a text as a moderator needs to see what was meant. */
export const excerptOf = (text: string): string =>
  text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1).trimEnd()}…` : text;
