import { expect, test } from "vitest";
import { mailOf } from "../mail-of.ts";
import type { MonthlyReport } from "../report/report.ts";
import { sampleReport } from "../report/testing.ts";

const reader = { name: "Meridian", timeZone: "Europe/Berlin" };
const unsubscribe = {
  page: "https://tandem.test/unsubscribe?token=abc",
  oneClick: "https://tandem.test/api/unsubscribe/abc",
};
const mailed = (report: MonthlyReport) =>
  mailOf(
    "monthly-report",
    { report, reportsUrl: "https://tandem.test/reports" },
    reader,
    unsubscribe,
  );

test("the mail about a month says each figure beside that of the month before", () => {
  const { subject, text, html } = mailed(sampleReport());
  expect(subject).toBe("Your March 2026 in Tandem");
  expect(text).toContain("Offers sent: 148 (was 131)");
  expect(text).toContain("Accepted: 61\n");
  expect(text).toContain("Rate: 54% (was 48%)");
  expect(text).toContain("Median reply: 6.3 h (was 8.5 h)");
  expect(text).toContain(
    "Agreed: 21,480.50 EUR, 19,300.00 USD and 1,204,000 JPY (was 23,100.00 EUR and 14,800.00 USD)",
  );
  expect(text).toContain("Completed: 23 (was 19)");
  expect(text).toContain("Paid: 8,150.75 EUR (was 7,900.00 EUR)");
  expect(text).toContain("Given back: 206.00 EUR (was nothing)");
  expect(text).toContain("9 pieces of work are late.");
  expect(text).toContain("See the report: https://tandem.test/reports");
  expect(html).toMatch(/<del[^>]*>131<\/del> <ins[^>]*>148<\/ins>/);
});

test("a quiet month is told in two lines", () => {
  const { text } = mailed({ ...sampleReport(), quiet: true });
  const [, first, second, link] = text.split("\n\n");
  expect(first).toBe("Nothing was offered, answered or due in March 2026.");
  expect(second).toBe("12 campaigns are live and can take offers.");
  expect(link).toContain("https://tandem.test/reports");
});

test("what there was nothing of is said as such", () => {
  const report = sampleReport();
  const none = { ...report.summary, acceptanceRate: null, medianReplyHours: null, committed: [] };
  const { text } = mailed({ ...report, summary: none, late: [] });
  expect(text).toContain("Rate: \u2013 (was 48%)");
  expect(text).toContain("Agreed: nothing (was 23,100.00 EUR");
  expect(text).not.toContain("of work");
});
