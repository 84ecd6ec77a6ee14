import {
  ABUSE_OUTCOMES,
  ACCOUNT_STATUSES,
  AD_REQUEST_STATUSES,
  APPEAL_OUTCOMES,
  CAMPAIGN_STATUSES,
  DELIVERABLE_STATUSES,
  PAYMENT_STATUSES,
  SEVERITIES,
  VISIBILITIES,
} from "@tandem/contract";
import { expect, test } from "vitest";
import { STATES, valueWords } from "./audit-words.ts";

test("every state of the contract has a word", () => {
  const all = [
    ...[...ACCOUNT_STATUSES, ...CAMPAIGN_STATUSES, ...AD_REQUEST_STATUSES, ...VISIBILITIES],
    ...[...DELIVERABLE_STATUSES, ...PAYMENT_STATUSES, ...SEVERITIES],
    ...[...ABUSE_OUTCOMES, ...APPEAL_OUTCOMES],
  ];
  expect(all.filter((state) => !STATES.includes(state))).toEqual([]);
});

test("values are told as people read them", () => {
  expect(valueWords(["due", "changes_requested"], "deliverables")).toBe("Due, Changes asked for");
  expect(valueWords("held", "payment")).toBe("Held");
  expect(valueWords("home", "category")).toBe("Home and living");
  expect(valueWords(0.0519, "engagementRate")).toBe("5.2%");
  const platform = { platform: "tiktok", handle: "ana", followers: 12000, avgLikes: 3 };
  expect(valueWords([platform], "platforms")).toBe("TikTok @ana, 12,000 followers");
});
