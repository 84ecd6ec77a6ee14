import { expect, test } from "vitest";
import { influencerRecordWords, sponsorRecordWords } from "./record-words.ts";

test("how a sponsor pays is said in one line", () => {
  const words = (payments: number, medianDays: number | null, disputes: number) =>
    sponsorRecordWords({ payments, medianDays, disputes });
  expect(words(14, 2, 0)).toBe("Pays in 2 days (median), 14 payments, no disputes");
  expect(words(1, 0.3, 1)).toBe("Pays within a day (median), 1 payment, 1 dispute");
  expect(words(3, 1.2, 2)).toBe("Pays in 1 day (median), 3 payments, 2 disputes");
  expect(words(2, null, 2)).toBe("2 payments, 2 disputes");
  expect(words(0, null, 0)).toBe("No payment yet");
  expect(words(0, null, 1)).toBe("No payment yet, 1 dispute");
});

test("how an influencer works is said in one line", () => {
  const words = (medianReplyHours: number | null, onTimeRate: number | null, completed: number) =>
    influencerRecordWords({ medianReplyHours, onTimeRate, completed });
  expect(words(4.2, 0.966, 12)).toBe("Answers in 4 h, 96% on time, 12 collaborations completed");
  expect(words(0.4, 1, 1)).toBe(
    "Answers within an hour, always on time, 1 collaboration completed",
  );
  expect(words(70, null, 0)).toBe("Answers in 3 days");
  expect(words(null, 0.999, 0)).toBe("99% on time");
  expect(words(null, null, 0)).toBe("No collaboration yet");
});
