/** What can be reported as abuse. */
export const ABUSE_SUBJECTS = ["user", "campaign", "message", "review"] as const;
export const ABUSE_REASONS = [
  "spam",
  "scam",
  "harassment",
  "hate",
  "impersonation",
  "fake_figures",
  "payment_outside",
  "illegal",
  "other",
] as const;
export const SEVERITIES = ["high", "medium", "low"] as const;
/** What a moderator makes of reported abuse. */
export const ABUSE_OUTCOMES = ["dismiss", "warn", "suspend", "freeze", "hide"] as const;
export const APPEAL_OUTCOMES = ["uphold", "lift"] as const;
