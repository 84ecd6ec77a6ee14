import { listed, money } from "../format.ts";
import type { Block, Letter, Reader, TermsRow } from "../letter.ts";
import type { Money, MonthlyReport, ReportSummary } from "../report/report.ts";
import { count, hours, many, monthBefore, monthName, rate, shortMonth } from "../report/words.ts";

/** What the mail about a closed month needs; the PDF is in the app, under `reportsUrl`. */
export interface ReportMails {
  "monthly-report": { report: MonthlyReport; reportsUrl: string };
}
type Letters = {
  [K in keyof ReportMails]: (data: ReportMails[K], reader: Reader) => Letter;
};

export const reportLetters: Letters = {
  "monthly-report": ({ report, reportsUrl }) => ({
    subject: `Your ${monthName(report.month)} in Tandem`,
    title: `Your ${monthName(report.month)}.`,
    side: "sponsor",
    blocks: report.quiet ? quiet(report) : told(report),
    action: { label: "See the report", url: reportsUrl },
    foot: "You get this because a month has closed and you are a sponsor.",
  }),
};

const quiet = ({ summary, month }: MonthlyReport): Block[] => [
  { kind: "text", text: `Nothing was offered, answered or due in ${monthName(month)}.` },
  { kind: "text", text: standing(summary) },
];

const standing = ({ liveCampaigns: live }: ReportSummary): string =>
  live === 0
    ? "No campaign is live."
    : `${many(live, "campaign")} ${live === 1 ? "is" : "are"} live and can take offers.`;

function told(report: MonthlyReport): Block[] {
  const { summary, before, month, late } = report;
  const earlier = shortMonth(monthBefore(month));
  return [
    {
      kind: "text",
      text: `This is what ${shortMonth(month)} came to. Where a figure is struck, it is that of ${earlier}.`,
    },
    { kind: "terms", by: "sponsor", rows: rowsOf(summary, before) },
    ...(late.length === 0
      ? []
      : [
          {
            kind: "text",
            text: `${many(late.length, "piece")} of work ${late.length === 1 ? "is" : "are"} late.`,
          } as const,
        ]),
    {
      kind: "note",
      text: "The attached PDF has the rest, to keep or to pass on: budgets, every campaign, what is late, and who said yes most.",
    },
  ];
}

type Counted = "offers" | "applications" | "acceptances" | "approved" | "completed";

function rowsOf(now: ReportSummary, before: ReportSummary): TermsRow[] {
  const row = (label: string, here: string, there: string): TermsRow => ({
    label,
    now: here,
    ...(here === there ? {} : { was: there }),
  });
  const counted = (label: string, key: Counted) => row(label, count(now[key]), count(before[key]));
  return [
    counted("Offers sent", "offers"),
    counted("Applications", "applications"),
    counted("Accepted", "acceptances"),
    row("Rate", rate(now.acceptanceRate), rate(before.acceptanceRate)),
    row("Median reply", hours(now.medianReplyHours), hours(before.medianReplyHours)),
    row("Agreed", amounts(now.committed), amounts(before.committed)),
    counted("Work approved", "approved"),
    counted("Completed", "completed"),
    row("Paid", amounts(now.paid), amounts(before.paid)),
    ...(now.refunded.length + before.refunded.length === 0
      ? []
      : [row("Given back", amounts(now.refunded), amounts(before.refunded))]),
    row("Live campaigns", count(now.liveCampaigns), count(before.liveCampaigns)),
  ];
}

const amounts = (all: readonly Money[]): string =>
  all.length === 0 ? "nothing" : listed(all.map(({ amount, currency }) => money(amount, currency)));
