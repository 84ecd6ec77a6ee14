import type { AgreementPaper } from "./agreement.ts";

const PLATFORMS = ["instagram", "tiktok", "youtube", "x", "podcast"] as const;
const FORMATS = ["reel", "video", "post", "story", "other"] as const;
const DISCLOSURES = ["#ad", "Werbung", "#реклама", "広告", "#إعلان", "Paid partnership with Acme"];

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** An agreement on so many pieces of work. */
export const sampleAgreement = (
  pieces = 10,
  changed: Partial<AgreementPaper> = {},
): AgreementPaper => ({
  requestId: "req_01JD8Y0Q2M5N7P9R1T3V5X7Z9B",
  campaign: { id: "cmp_01JD8XZK4C6E8G0J2M4P6R8T0V", name: "Spring serum launch" },
  sponsor: { id: "spo_01JD8XY3A5C7E9G1J3M5P7R9T1", name: "Meridian Skincare" },
  influencer: { id: "inf_01JD8XYW2B4D6F8H0K2N4Q6S8U", name: "Ana Costa" },
  terms: {
    version: 3,
    amount: 45_050,
    currency: "USD",
    requirements: "Show the bottle in daylight.\nName the three ingredients, and say why.",
    deliverables: Array.from({ length: pieces }, (_, i) => ({
      platform: at(PLATFORMS, i),
      format: at(FORMATS, i),
      dueDate: `2026-04-${String(10 + i)}`,
      disclosure: at(DISCLOSURES, i),
    })),
    dueDate: "2026-04-30",
  },
  timeZone: "Europe/Berlin",
  offered: { by: "influencer", at: "2026-03-13T18:04:05.678Z" },
  accepted: { by: "sponsor", at: "2026-03-14T09:12:33.123Z" },
  hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  rules: { rounds: 2, approvesAfterHours: 72, releasesAfterDays: 14 },
  ...changed,
});
